package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// An appeal against the end of a programme, by those who would do it: Oksana's programme is ended,
/// she appeals on Min side, it goes on while the appeal is treated, and the appeal is reviewed by
/// one, decided by another and sent on. Statsforvalteren sets the end aside.
class AppealOnProgrammeTest {
    private static final String OKSANA = "Oksana Kovalenko";

    @TempDir static Path data;
    private static LocalSite site;

    private String programme = "";
    private String appeal = "";

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
    void theEndOfAProgrammeIsAppealedAgainstWaitsAndIsSetAside() {
        try (var oksana = site.logIn(OKSANA);
                var ingrid = site.logIn("Ingrid Solbakken");
                var amir = site.logIn("Amir Rahimi")) {
            sheEndsTheProgramme(ingrid);
            sheAppeals(oksana);
            sheFindsItAmongHerOwn(ingrid);
            heLetsTheEndWait(amir);
            oksana.goTo("/minside/program").sees("Programmet og stønaden går videre.");
            sheReviewsIt(ingrid, "Opprettholdt");
            heDecides(amir);
            sheSendsItOn(ingrid, oksana);
            theAnswerSetsItAside(ingrid);
            sheReadsItInOtherLanguages(ingrid, oksana);
        }
    }

    private void sheEndsTheProgramme(Visitor ingrid) {
        ingrid.goTo("/kvalifisering").follow(OKSANA).unfold("Programmet er slutt");
        programme = ingrid.path();
        ingrid.form("Avslutt programmet")
                .select("Hvorfor det slutter", "Uteblitt")
                .write("Hva skjedde", "Kom ikke på tre uker, og svarte ikke.")
                .send()
                .sees("Avsluttet program");
    }

    private static void sheAppeals(Visitor oksana) {
        oksana.goTo("/minside/program").sees("Avsluttet program");
        oksana.unfold("Klag på vedtaket");
        oksana.form("Send klagen")
                .write("Hva vil du ha endret?", "Jeg vil fortsette i programmet.")
                .send()
                .sees("Nå vurderer vi saken på nytt");
    }

    private void sheFindsItAmongHerOwn(Visitor ingrid) {
        ingrid.goTo("/arbeidsliste").sees("Én klage på program er ikke besvart");
        ingrid.goTo("/klage").sees("kvalifiseringsprogram");
        ingrid.goTo("/arbeidsliste").follow("Én klage på program er ikke besvart");
        ingrid.sees("Jeg vil fortsette i programmet.")
                .sees("i tide")
                .sees("Avsluttet program")
                .sees("Kom på Min side");
        appeal = ingrid.path();
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/leder").sees("Én klage på program er ikke besvart");
        }
    }

    private void heLetsTheEndWait(Visitor amir) {
        amir.goTo(appeal).unfold("La vedtaket vente");
        amir.form("La vedtaket vente")
                .write("Hvorfor", "Stønaden er det hun lever av.")
                .send()
                .sees("Programmet og stønaden går videre til klagen er avgjort.");
        amir.goTo(programme).sees("I program").sees("venter til klagen er avgjort");
    }

    private void sheReviewsIt(Visitor ingrid, String conclusion) {
        ingrid.goTo(appeal).press("Send til beslutter").sees("Velg hva kontoret gjør");
        ingrid.writeAndLeave("Hva er nytt i klagen?", "En legeerklæring for to av ukene.")
                .writeAndLeave("Hvordan har du vurdert det?", "Den dekker ikke den siste uka.");
        ingrid.form("Send til beslutter")
                .choose(conclusion)
                .write("Begrunnelse for konklusjonen", "Du var borte uten gyldig grunn.")
                .choose("Vedtaket venter")
                .write("Hvorfor det skal vente, eller ikke", "Hun lever av stønaden.")
                .send()
                .sees("Vurderingen er sendt til beslutter.");
    }

    private void heDecides(Visitor amir) {
        amir.goTo(appeal).tabTo("Jeg er habil i denne saken").type("Space");
        amir.tabTo("Avgjør").enter("Enter").sees("Svaret på klagen er avgjort.");
    }

    private void sheSendsItOn(Visitor ingrid, Visitor oksana) {
        ingrid.goTo(appeal).press("Klargjør oversendingen").sees("01-oversendelsesbrev.pdf");
        ingrid.press("Merk som sendt").sees("hos statsforvalteren");
        oksana.goTo("/minside/program").sees("statsforvalteren");
    }

    private void theAnswerSetsItAside(Visitor ingrid) {
        ingrid.form("Registrer svaret")
                .choose("Opphevet og sendt tilbake")
                .write("Dato på svaret", LocalDate.now(ZoneId.of("Europe/Oslo")).toString())
                .write("Referansen til statsforvalteren", "2026/1234")
                .send()
                .sees("Klagen er tatt til følge.");
        ingrid.press("Opphev vedtaket").sees("I program").sees("opphevet");
        ingrid.goTo(appeal)
                .sees("Vedtaket er opphevet, og programmet går videre.")
                .seesNot("vedtaket venter");
    }

    private void sheReadsItInOtherLanguages(Visitor ingrid, Visitor oksana) {
        ingrid.speak("Nynorsk").goTo(appeal).sees("Vurderinga vår");
        ingrid.speak("English").goTo(appeal).sees("The decision is set aside");
        oksana.press("English").sees("Programme ended");
    }
}
