package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// A morning at the desk: three workers who see one queue, and the screen that the waiting room
/// sees. Nobody loads a page anew to see what the others do.
class MorningTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
        theDayBegins();
    }

    /// Nobody has come yet: the tickets begin at one.
    private static void theDayBegins() throws SQLException {
        try (var owner = site.server().database().connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "truncate mottak.svar, mottak.henvendelse, mottak.billett, mottak.vakt");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void threeWorkersAndAScreenSeeTheSameQueueLive() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var ola = site.logIn("Ola Dahl");
                var marte = site.logIn("Marte Lien");
                var screen = site.visit()) {
            comesOnDuty(ingrid, "Skranke 1");
            comesOnDuty(ola, "Rom 1");
            comesOnDuty(marte, "Telefon");
            ingrid.soonSees("Marte Lien");
            putsUpTheScreen(ingrid, screen);

            sheRegistersWithTheKeyboardAlone(ingrid);
            ola.soonSees("Yusuf Warsame").looksOver();
            heRegistersAnEmergency(ola);
            ingrid.soonSees("Nødhjelp");
            sheRegistersACall(marte);

            ola.tabTo("Hent neste, 2").enter("Enter").sees("Personen skal ha svar i dag");
            screen.soonSees("2").soonSees("Rom 1");
            screen.soonMisses("Ny i byen");
            theEmergencyIsNotClosedWithoutAnAnswer(ola);

            sheAndHeWantTheSamePerson(ingrid, ola);
            screen.soonSees("Skranke 1");
            sheHandsOverAndItIsFinished(ingrid, marte);
            ola.goTo("/mottak").sees("Råd gitt").soonSees("Ferdig i dag");
            theyReadItInOtherLanguages(ola);
        }
    }

    private static void comesOnDuty(Visitor worker, String place) {
        worker.goTo("/mottak").unfold("Bytt sted eller ta pause");
        worker.form("Jeg er her").select("Hvor er du?", place).send().sees(place);
    }

    private static void putsUpTheScreen(Visitor ingrid, Visitor screen) {
        ingrid.goTo("/mottak/skjermer");
        ingrid.form("Lag skjerm").write("Hvor henger den?", "Venterommet").send();
        screen.goTo(ingrid.address("#skjermadresse")).sees("Ingen venter");
        ingrid.goTo("/mottak");
    }

    /// From the key that opens the form until the person stands in the queue: under ten seconds,
    /// typing slowly.
    private static void sheRegistersWithTheKeyboardAlone(Visitor ingrid) {
        var began = Instant.now();
        ingrid.type("n").words("yus");
        ingrid.seesChoice("Yusuf Warsame").type("Enter");
        ingrid.tabTo("Økonomi").type("2").type("Control+Enter");
        ingrid.soonSees("Nummer 1 er lagt i køen");
        assertThat(Duration.between(began, Instant.now())).isLessThan(TEN_SECONDS);
        ingrid.soonSees("Hent neste, 1");
    }

    private static void heRegistersAnEmergency(Visitor ola) {
        ola.form("Registrer")
                .write("Hvem er det?", "Ny i byen")
                .choose("Ikke mat")
                .choose("Økonomi");
        ola.type("Control+Enter").soonSees("Nummer 2 er lagt i køen");
    }

    private static void sheRegistersACall(Visitor marte) {
        marte.form("Registrer").write("Hvem er det?", "900 00 999").choose("Telefon");
        marte.type("Control+Enter").soonSees("Velg hva det gjelder.");
        marte.form("Registrer").choose("Gjeld");
        marte.type("Control+Enter").soonSees("Nummer T1 er lagt i køen").looksOver();
    }

    private static void theEmergencyIsNotClosedWithoutAnAnswer(Visitor ola) {
        ola.form("Avslutt henvendelsen").choose("Svar gitt").send();
        ola.sees("Nødhjelp skal ha skriftlig svar i dag");
        ola.form("Avslutt henvendelsen")
                .choose("Svar gitt")
                .write(
                        "Svaret personen får skriftlig",
                        "Du får kort til butikken i dag. Vi snakkes i morgen klokka ti.")
                .send()
                .sees("Nummer 2 er avsluttet.");
    }

    private static void sheAndHeWantTheSamePerson(Visitor ingrid, Visitor ola) {
        ingrid.soonSees("Hent neste, 1");
        // A page does not change under one who is in a menu of it.
        ola.soonSees("Hent neste, 1").unfold("Bytt sted eller ta pause");
        ingrid.press("Ta imot").sees("Avslutt samtalen");
        ola.press("Ta imot").sees("Ingrid Solbakken tok imot nummer 1");
    }

    private static void sheHandsOverAndItIsFinished(Visitor ingrid, Visitor marte) {
        ingrid.form("Gi til kollegaen").select("Til", "Marte Lien").send();
        ingrid.sees("Nummer 1 er hos Marte Lien.");
        marte.soonSees("I samtale").follow("Yusuf Warsame");
        marte.form("Avslutt henvendelsen")
                .choose("Råd gitt")
                .write("Notat", "Be om avdrag på depositumet.")
                .send();
        marte.sees("Nummer 1 er avsluttet.");
        marte.press("Angre").sees("i samtale");
        marte.form("Avslutt henvendelsen")
                .choose("Råd gitt")
                .write("Notat", "Be om avdrag på depositumet.")
                .send();
    }

    private static void theyReadItInOtherLanguages(Visitor ola) {
        ola.speak("Nynorsk").goTo("/mottak").sees("Ny førespurnad");
        ola.goTo("/mottak/ferdige").sees("Råd gitt");
        ola.speak("English").goTo("/mottak").sees("New enquiry");
    }
}
