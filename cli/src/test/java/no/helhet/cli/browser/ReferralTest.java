package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// A referral, from the card of a person to the receiver's answer: written, consented to, shown,
/// sent and followed to its end.
class ReferralTest {
    private static final String KARI = "Kari Haugen";

    @TempDir static Path data;
    private static LocalSite site;

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
    void aReferralIsShownBeforeItIsSentAndFollowedToItsEnd() {
        try (var turid = site.logIn("Turid Haugland")) {
            sheAddsAReceiver(turid);
        }
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            sheBeginsIt(ingrid);
            sheRegistersConsent(ingrid);
            sheSeesWhatIsSentAndSendsIt(ingrid);
            sheRegistersTheAnswer(ingrid);
            ingrid.speak("English").goTo("/henvisning").sees("Open referrals");
        }
    }

    @Test
    void adviceBecomesAServiceTheBudgetSavesItselfAndANoticeIsSent() {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            ingrid.search("Oksana Kovalenko").follow("Oksana Kovalenko").follow("Logg og se alt");
            ingrid.form("Logg samtalen")
                    .write("Hva snakket dere om?", "Om regninger.")
                    .tick("Vi planlegger flere møter om dette")
                    .send()
                    .sees("en tjeneste som trenger vedtak");
            ingrid.press("Begynn økonomisk rådgivning").sees("er blitt en tjeneste");
            ingrid.writeAndLeave("Kreditor 1", "Banken")
                    .writeAndLeave("Skyldig (1)", "5 000")
                    .writeAndLeave("Per måned (1)", "1 000")
                    .writeAndLeave("Kroner, inntekt 1", "9 000");
            ingrid.press("Lagre og regn ut").sees("Planen går opp.").sees("Renter til sammen");
            sheSendsANotice(ingrid);
        }
    }

    private static void sheSendsANotice(Visitor ingrid) {
        ingrid.goTo("/bekymring/barnevern");
        ingrid.form("Lagre barnevernet")
                .write("Telefon til barnevernvakten", "38 00 00 00")
                .write("Navn på tjenesten", "Havnvik barnevern")
                .send();
        ingrid.search("Oksana Kovalenko").follow("Oksana Kovalenko");
        ingrid.follow("Meld bekymring for et barn").sees("38 00 00 00");
        ingrid.form("Skriv meldingen").choose("Nei").send().sees("Skriv hva som er sett og hørt");
        ingrid.press("Send meldingen nå").sees("Dette må rettes");
        ingrid.form("Send meldingen nå")
                .write("Barnet", "En gutt på 7 år i oppgangen")
                .write("Hva er sett og hørt?", "Gråter om natten.")
                .write("Hvem så eller hørte det, og når?", "Oksana, i går")
                .write("Hvorfor bekymrer det dere?", "Redd for vold.")
                .select("Hva har dere grunn til å tro?", "OMSORGSSVIKT")
                .write("Hvorfor får de ikke vite det nå?", "Vi vet ikke hvem de er.");
        ingrid.form("Send meldingen nå")
                .chooseIn("Får foreldrene vite om meldingen?", "Nei")
                .send();
        ingrid.sees("Meldingen er sendt.");
        ingrid.goTo("/bekymring").sees("Oksana Kovalenko");
    }

    private static void sheAddsAReceiver(Visitor turid) {
        turid.goTo("/henvisning").follow("Mottakere");
        turid.form("Legg til")
                .write("Navn", "Havnvik menighet")
                .select("Hva slags mottaker", "KIRKE")
                .send()
                .sees("Mottakeren er lagt til.");
    }

    private static void sheBeginsIt(Visitor ingrid) {
        ingrid.search(KARI).follow(KARI).follow("Ny henvisning");
        ingrid.form("Begynn på henvisningen").write("Hva ber du om?", "Mat til jul.").send();
        ingrid.sees("Henvisningen er begynt.").sees("Velg hva som gir oss lov");
        ingrid.writeAndLeave("Hva trenger mottakeren å vite?", "Hun er alene med regningene.");
    }

    private static void sheRegistersConsent(Visitor ingrid) {
        ingrid.unfold("Registrer et samtykke");
        ingrid.form("Registrer samtykket")
                .write("Hvilke opplysninger kan deles?", "At hun trenger mat til jul")
                .write("Hva skal de brukes til?", "Å gi henne en julekurv")
                .write("Gjelder til", today().plusMonths(1).toString())
                .choose("Muntlig")
                .write("Vitne", "Amir Rahimi")
                .send()
                .sees("Samtykket er registrert.")
                .sees("Alt er på plass.");
    }

    private static void sheSeesWhatIsSentAndSendsIt(Visitor ingrid) {
        ingrid.press("Se det som blir sendt")
                .sees("Akkurat dette går til Havnvik menighet")
                .sees("Mat til jul.")
                .sees("har samtykket muntlig");
        ingrid.press("Send henvisningen").sees("Henvisningen er sendt.");
    }

    private static void sheRegistersTheAnswer(Visitor ingrid) {
        ingrid.form("Registrer svaret").choose("Aksepterer").send().sees("har akseptert");
        ingrid.press("Merk som utført").sees("Henvisningen er utført.");
        var path = ingrid.path();
        ingrid.goTo("/henvisning").sees("Åpne henvisninger").goTo(path).sees("Utført");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }
}
