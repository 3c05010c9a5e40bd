package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.demo.Bundle;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The decision page refuses, then accepts, as each gate is filled: a fresh draft becomes a loan
/// that can be sent. Each round presses the button and reads the list.
class GatesTest {
    private static final Path APPLICATION = Path.of("../eksempler/enslig-forsorger");
    private static final String SARA = "12839921088";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final List<String> TEXTS_MISSING =
            List.of(
                    "Skriv hvilke regler vedtaket bygger på. (fvl § 25 første ledd)",
                    "Skriv hvilke fakta vedtaket bygger på. (fvl § 25 andre ledd)",
                    "Skriv hva som har vært avgjørende i vurderingen. (fvl § 25 tredje ledd)");

    @TempDir static Path data;
    private static LocalSite site;

    private int missing;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void theDecisionPageRefusesThenAcceptsAsEachGateIsFilled() throws Exception {
        anApplicationComesToTheInbox();
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            sheBeginsAFreshDraft(ingrid);
            sheIsToldAllThatIsMissing(ingrid);
            sheChoosesALoanAndIsAskedForMore(ingrid);
            nobodyCanApproveYet(ingrid);
            sheWritesAboutTheChildren(ingrid);
            sheSaysWhy(ingrid);
            sheAnswersOnActivityAndLanguage(ingrid);
            sheWeighsTheWish(ingrid);
            sheSetsTheTermsOfTheLoan(ingrid);
            ingrid.press("Send til beslutter").sees("Utkastet er sendt til beslutter.");
        }
        try (var amir = site.logIn("Amir Rahimi")) {
            amir.goTo("/godkjenning").follow("Sara Elise Myhre");
            amir.sees("Form: Lån").sees("Slik betaler du tilbake").sees("Lånet er uten renter.");
        }
    }

    private static void anApplicationComesToTheInbox() throws Exception {
        var writing = Files.createDirectories(data.resolve("innboks/m1.tmp"));
        for (var part : Bundle.read(APPLICATION, SARA).parts()) {
            Files.write(writing.resolve(part.name()), part.bytes());
        }
        Files.move(writing, data.resolve("innboks/m1"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sheBeginsAFreshDraft(Visitor ingrid) {
        ingrid.waitsFor("i dag");
        var saksnr = ingrid.read("#ufordelte tr:has-text('Sara'):has-text('i dag') th .h-small");
        ingrid.press("Ta saken " + saksnr).press("Begynn på vedtaket").sees("Stønad for");
    }

    private void sheIsToldAllThatIsMissing(Visitor ingrid) {
        ingrid.press("Send til beslutter");
        assertThat(ingrid.fragment()).startsWith("barna-");
        var lines = ingrid.missing();
        assertThat(lines)
                .startsWith(
                        "Noah: kartlegg situasjonen til barnet. (fvl § 17 første ledd)",
                        "Noah: skriv hva barnet selv mener, eller hvorfor du ikke har spurt."
                                + " (barnekonvensjonen artikkel 12)",
                        "Noah: skriv hva som er best for barnet. (barnekonvensjonen artikkel 3)",
                        "Ella: kartlegg situasjonen til barnet. (fvl § 17 første ledd)")
                .containsSequence(TEXTS_MISSING)
                .containsSequence(
                        "Søkeren er under 30 år. Sett vilkår om aktivitet, eller velg grunnen til"
                                + " at det ikke gjøres. (sotjl § 20 a første ledd)",
                        "Vurder om søkeren trenger hjelp fordi han eller hun kan for lite norsk"
                                + " eller samisk. (sotjl § 20 a første ledd andre punktum)",
                        "Skriv hvordan ønsket er vektlagt. (sotjl § 42)",
                        "Velg utfallet. (fvl § 27)")
                .hasSize(13);
        assertThat(ingrid.read("#mangler")).contains("13 ting mangler.");
        missing = lines.size();
    }

    private void sheChoosesALoanAndIsAskedForMore(Visitor ingrid) {
        ingrid.form("Bruk utfallet").choose("Delvis innvilget").choose("Lån").send();
        assertThat(ingrid.missing())
                .doesNotContain("Velg utfallet. (fvl § 27)")
                .contains(
                        "Skriv hvordan søkeren kan betale lånet tilbake."
                                + " (sotjl § 21 andre ledd)",
                        "Lag en plan for avdragene, og ta den med i vedtaket."
                                + " (sotjl § 21 tredje ledd)")
                .hasSize(missing + 1);
        missing++;
    }

    /// Neither the one who prepares it nor a decision maker, whatever is posted.
    private static void nobodyCanApproveYet(Visitor ingrid) {
        var address = ingrid.action("Send til beslutter");
        var id = address.replace("/vedtak/utkast/", "").replace("/send", "");
        var form = Map.of("versjon", "1", "valg", "godkjenn", "habil", "true");
        assertThat(ingrid.post("/godkjenning/" + id, form)).isGreaterThanOrEqualTo(400);
        try (var amir = site.logIn("Amir Rahimi")) {
            assertThat(amir.post("/godkjenning/" + id, form)).isGreaterThanOrEqualTo(400);
            amir.goTo("/godkjenning");
            assertThat(amir.read("main")).doesNotContain("Sara Elise Myhre");
        }
    }

    private void sheWritesAboutTheChildren(Visitor ingrid) {
        for (var child : List.of("Noah", "Ella")) {
            assertThat(ingrid.press("Send til beslutter").fragment()).startsWith("barna-");
            ingrid.form("Lagre det om barnet " + child)
                    .write("Situasjonen til barnet", child + " bor her halve tiden og trives.")
                    .write("Hvorfor barnet ikke er spurt", "Saken gjelder regninger.")
                    .write("Hva som er best for barnet", "At husleien blir betalt.")
                    .send();
            fewerAreMissing(ingrid, 3);
        }
    }

    private void sheSaysWhy(Visitor ingrid) {
        for (var field :
                Map.of(
                                "Regler", "Vi har vurdert søknaden etter § 18.",
                                "Fakta vi bygger på", "Du er alene med Noah og Ella.",
                                "Hovedhensyn", "Barna skal ha det trygt.")
                        .entrySet()) {
            ingrid.writeAndLeave(field.getKey(), field.getValue());
            ingrid.press("Send til beslutter");
            fewerAreMissing(ingrid, 1);
        }
    }

    private void sheAnswersOnActivityAndLanguage(Visitor ingrid) {
        assertThat(ingrid.press("Send til beslutter").fragment()).isEqualTo("vilkar");
        ingrid.form("Bruk svarene")
                .select("Hvorfor ikke aktivitet, for søker under 30 år", "I arbeid")
                .send();
        assertThat(ingrid.missing())
                .contains(
                        "Skriv hvilke tungtveiende grunner som taler mot vilkår om aktivitet."
                                + " (sotjl § 20 a første ledd femte punktum)");
        fewerAreMissing(ingrid, 1);
        assertThat(ingrid.press("Send til beslutter").fragment()).isEqualTo("aktivitet");
        ingrid.form("Bruk svarene")
                .write("Hva som taler mot aktivitet", "Du jobber allerede halv stilling.")
                .send();
        fewerAreMissing(ingrid, 1);
    }

    private void sheWeighsTheWish(Visitor ingrid) {
        assertThat(ingrid.press("Send til beslutter").fragment()).isEqualTo("onske");
        ingrid.writeAndLeave("Hvordan vi har vektlagt ønsket", "Vi dekker det du ba om.");
        ingrid.press("Send til beslutter");
        fewerAreMissing(ingrid, 1);
    }

    private void sheSetsTheTermsOfTheLoan(Visitor ingrid) {
        assertThat(ingrid.press("Send til beslutter").fragment()).isEqualTo("lan");
        ingrid.selectAndLeave("Kan søkeren betale tilbake?", "Ja")
                .writeAndLeave("Hvordan, eller hvorfor ikke", "Du får mer arbeid i februar.");
        ingrid.press("Send til beslutter");
        fewerAreMissing(ingrid, 1);
        var yesterday = LocalDate.now(OSLO).minusDays(1);
        ingrid.writeAndLeave("Første avdrag", yesterday.toString())
                .writeAndLeave("Antall avdrag", "12");
        ingrid.press("Send til beslutter");
        assertThat(ingrid.missing())
                .singleElement()
                .asString()
                .startsWith("Første avdrag kan ikke forfalle før vedtaket");
        ingrid.writeAndLeave("Første avdrag", yesterday.plusMonths(2).toString())
                .sees("Slik betales lånet tilbake")
                .sees("Lånet er uten renter.");
        ingrid.waitsForNothingMissing();
    }

    private void fewerAreMissing(Visitor ingrid, int fewer) {
        missing -= fewer;
        assertThat(ingrid.missing()).hasSize(missing);
    }
}
