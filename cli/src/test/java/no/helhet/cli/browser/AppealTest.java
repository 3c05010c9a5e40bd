package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// An appeal, from the day it comes to the answer of statsforvalteren, by those who would do it.
class AppealTest {
    private static final String YUSUF = "Yusuf Warsame";
    private static final byte[] LETTER = "%PDF-1.7 klage".getBytes(StandardCharsets.US_ASCII);

    @TempDir static Path data;
    private static LocalSite site;

    private String sak = "";
    private String klage = "";

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
    void anAppealIsReviewedByTwoSentOnAndAnswered() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var amir = site.logIn("Amir Rahimi")) {
            heSignsTheDecision(amir);
            sheRegistersTheAppeal(ingrid);
            sheReviewsIt(ingrid);
            heDecides(amir);
            sheSendsItOn(ingrid);
            try (var yusuf = site.logIn(YUSUF)) {
                yusuf.goTo("/minside").sees("Vi sendte klagen din til statsforvalteren");
            }
            sheRegistersTheAnswer(ingrid);
            sheReadsItInOtherLanguages(ingrid);
        }
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/klage/statistikk").sees("Klager og svarene våre");
        }
    }

    private void heSignsTheDecision(Visitor amir) {
        amir.goTo("/godkjenning").follow(YUSUF);
        amir.form("Godkjenn vedtaket").tick("Jeg er habil").send().follow("Sak 2");
        sak = amir.path();
    }

    private void sheRegistersTheAppeal(Visitor ingrid) {
        ingrid.goTo(sak).follow("Registrer klage");
        ingrid.form("Registrer klage").choose("Brev").send();
        ingrid.sees("Skriv hva klageren vil ha endret.");
        ingrid.form("Registrer klage")
                .write("Hva skal endres i vedtaket?", "Jeg vil ha dekket hele strømregningen.")
                .attach("Filer", "klage.pdf", LETTER)
                .send()
                .sees("Klagen er registrert.")
                .sees("i tide")
                .sees("klage.pdf");
        klage = ingrid.path();
    }

    private static void sheReviewsIt(Visitor ingrid) {
        ingrid.press("Send til beslutter").sees("Velg hva kontoret gjør med vedtaket.");
        ingrid.writeAndLeave("Hva er nytt i klagen?", "En regning for november.")
                .writeAndLeave("Hvordan har du vurdert det?", "Den er innenfor det vi dekker.");
        ingrid.form("Send til beslutter")
                .choose("Opprettholdt")
                .write("Begrunnelse for konklusjonen", "Stønaden dekker det du trenger.")
                .choose("Ikke aktuelt")
                .send()
                .sees("Vurderingen er sendt til beslutter.");
    }

    private void heDecides(Visitor amir) {
        amir.goTo("/klage").follow(YUSUF).sees("Du godkjente vedtaket det klages på.");
        amir.tabTo("Jeg er habil i denne saken").type("Space");
        amir.tabTo("Avgjør").enter("Enter").sees("Svaret på klagen er avgjort.");
    }

    private void sheSendsItOn(Visitor ingrid) {
        ingrid.goTo(klage).press("Klargjør oversendingen").sees("01-oversendelsesbrev.pdf");
        ingrid.press("Merk som sendt").sees("hos statsforvalteren");
    }

    private static void sheRegistersTheAnswer(Visitor ingrid) {
        ingrid.form("Registrer svaret")
                .choose("Opphevet og sendt tilbake")
                .write("Dato på svaret", LocalDate.now(ZoneId.of("Europe/Oslo")).toString())
                .write("Referansen til statsforvalteren", "2026/1234")
                .send()
                .sees("Saken har fått en oppgave med frist.");
    }

    private void sheReadsItInOtherLanguages(Visitor ingrid) {
        ingrid.goTo(sak).sees("Etter klagen: lag nytt vedtak");
        ingrid.speak("Nynorsk").goTo(klage).sees("Vurderinga vår");
        ingrid.speak("English").goTo(klage).sees("Our review");
    }
}
