package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.demo.BankAnswer;
import no.helhet.cli.demo.Bundle;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// One case, from the inbox to money in the bank, by those who would do it: on the pages, logged in
/// with the provider, some of it by keyboard alone.
class WholeCaseTest {
    private static final Path APPLICATION = Path.of("../eksempler/enslig-forsorger");
    private static final String SARA = "12839921088";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @TempDir static Path data;
    private static LocalSite site;

    private String sum = "";

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
    void anApplicationBecomesADecisionAndMoneyThatTheApplicantSees() throws Exception {
        anApplicationComesToTheInbox();
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            sheTakesTheCase(ingrid);
            sheIsShownWhatIsMissing(ingrid);
            sheWritesAboutTheChildren(ingrid);
            sheAsksForActivity(ingrid);
            sheDecidesAndSaysWhy(ingrid);
            sheSendsItByKeyboard(ingrid);
        }
        try (var amir = site.logIn("Amir Rahimi")) {
            heApprovesByKeyboard(amir);
        }
        try (var hege = site.logIn("Hege Strand")) {
            var run = sheGathersAndControls(hege);
            try (var turid = site.logIn("Turid Haugland")) {
                anotherApproves(turid, run);
            }
            sheReadsTheBanksAnswer(hege, run);
        }
        try (var sara = site.logIn("Sara Elise Myhre")) {
            sheSeesTheDecisionAndTheMoney(sara);
        }
    }

    private static void anApplicationComesToTheInbox() throws Exception {
        var writing = Files.createDirectories(data.resolve("innboks/m1.tmp"));
        for (var part : Bundle.read(APPLICATION, SARA).parts()) {
            Files.write(writing.resolve(part.name()), part.bytes());
        }
        Files.move(writing, data.resolve("innboks/m1"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sheTakesTheCase(Visitor ingrid) {
        ingrid.waitsFor("i dag");
        var saksnr = ingrid.read("#ufordelte tr:has-text('Sara'):has-text('i dag') th .h-small");
        ingrid.press("Ta saken " + saksnr).sees("under behandling").sees("Barnehage");
        ingrid.press("Begynn på vedtaket").sees("Stønad for");
    }

    private static void sheIsShownWhatIsMissing(Visitor ingrid) {
        ingrid.press("Send til beslutter");
        assertThat(ingrid.fragment()).startsWith("barna");
    }

    private static void sheWritesAboutTheChildren(Visitor ingrid) {
        for (var child : List.of("Noah", "Ella")) {
            ingrid.form("Lagre det om barnet " + child)
                    .write("Situasjonen til barnet", child + " bor her halve tiden og trives.")
                    .write("Hvorfor barnet ikke er spurt", "Saken gjelder regninger.")
                    .write("Hva som er best for barnet", "At husleien blir betalt.")
                    .send();
        }
        ingrid.press("Send til beslutter");
        assertThat(ingrid.fragment()).doesNotStartWith("barna");
    }

    private static void sheAsksForActivity(Visitor ingrid) {
        ingrid.unfold("Legg til vilkår");
        var form =
                ingrid.form("Legg til vilkåret")
                        .write("Hva søkeren skal gjøre", "Møte til samtale hver uke")
                        .select("Type", "Møte til samtale")
                        .write("Nærmere om vilkåret", "Vi ser sammen på flere timer i jobben.")
                        .tick("Det er informert om mulig reduksjon");
        var questions =
                List.of(
                        "Nær sammenheng med vedtaket",
                        "Ikke uforholdsmessig byrdefullt",
                        "Begrenser ikke handlefriheten urimelig",
                        "Ikke i strid med loven");
        for (int i = 0; i < questions.size(); i++) {
            form.select(questions.get(i), "Ja")
                    .write("Hvorfor, ledd " + (i + 1), "Vi ble enige om det i samtalen.");
        }
        form.send().sees("Møte til samtale hver uke, til");
        ingrid.form("Bruk svarene")
                .select("Er språket grunnen til at søkeren trenger hjelp?", "Nei")
                .send();
    }

    private static void sheDecidesAndSaysWhy(Visitor ingrid) {
        ingrid.unfold("Kontoen til søkeren");
        ingrid.form("Bruk kontoen").write("Første betaling", LocalDate.now(OSLO).toString()).send();
        ingrid.form("Bruk utfallet").choose("Delvis innvilget").send();
        ingrid.writeAndLeave("Regler", "Vi har vurdert søknaden etter sosialtjenesteloven § 18.")
                .writeAndLeave("Fakta vi bygger på", "Du er alene med Noah og Ella.")
                .writeAndLeave("Hovedhensyn", "Barna skal ha det trygt mens du finner mer arbeid.")
                .writeAndLeave("Hvordan vi har vektlagt ønsket", "Vi dekker det du ba om.")
                .writeAndLeave(
                        "Vilkår, og hva som skjer hvis de ikke følges",
                        "Du skal møte til samtale. Møter du ikke, kan vi redusere stønaden.");
    }

    private static void sheSendsItByKeyboard(Visitor ingrid) {
        ingrid.tabTo("Send til beslutter").enter("Enter");
        ingrid.sees("Utkastet er sendt til beslutter.").sees("til beslutning");
    }

    private static void heApprovesByKeyboard(Visitor amir) {
        amir.tabTo("Godkjenning").enter("Enter");
        amir.tabTo("Sara Elise Myhre").enter("Enter").sees("Forberedt av Ingrid Solbakken");
        amir.tabTo("Jeg er habil i denne saken").type("Space");
        amir.tabTo("Godkjenn vedtaket").enter("Enter");
        amir.sees("Vedtaket er godkjent, og brevet er laget.");
        amir.follow("Sak 2").waitsFor("Utbetaling planlagt");
    }

    /// @return the run's address
    private String sheGathersAndControls(Visitor hege) {
        hege.press("Samle kjøringen").sees("Kjøringen er samlet.");
        hege.follow("Vis alle").sees("Sara Elise Myhre");
        hege.follow("Tilbake til kjøringen")
                .press("Kontroller og signer")
                .sees("Gi kontrollsummen til den som skal godkjenne");
        sum = hege.read("#kontroll code");
        return hege.path();
    }

    private void anotherApproves(Visitor turid, String run) {
        turid.goTo(run);
        turid.form("Godkjenn utbetalingen")
                .write("Skriv kontrollsummen", sum)
                .tick("Jeg er habil")
                .send()
                .sees("Utbetalingen er godkjent.");
    }

    private static void sheReadsTheBanksAnswer(Visitor hege, String run) throws Exception {
        hege.goTo(run).waitsFor("sendt til banken");
        var files = filesForTheBank();
        assertThat(files).hasSize(1);
        var answer =
                BankAnswer.accept(
                        BankAnswer.read(Files.readAllBytes(files.getFirst())), Instant.now());
        hege.goTo("/utbetaling")
                .form("Les kvitteringen")
                .attach("Fil (pain.002)", "svar.xml", answer)
                .send()
                .sees("Kvitteringen er lest.");
        hege.goTo(run).sees("kvittert av banken");
    }

    private static List<Path> filesForTheBank() throws IOException {
        try (var files = Files.list(data.resolve("bank/ut"))) {
            return files.filter(f -> f.toString().endsWith(".xml")).toList();
        }
    }

    private static void sheSeesTheDecisionAndTheMoney(Visitor sara) {
        sara.waitsFor("Betalt")
                .sees("Du får noe av det du søkte om.")
                .sees("Til sammen trenger dere");
        sara.goTo("/minside/meldinger").sees("Vedtak");
    }
}
