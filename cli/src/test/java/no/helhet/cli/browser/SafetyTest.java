package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// A call for help from the desk, seen by a colleague who does something else, and a note on how a
/// person is met safely.
class SafetyTest {
    /// Longer than a page waits before it listens.
    private static final Duration A_WHILE = Duration.ofSeconds(4);

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
    void aColleagueOnAnotherPageSeesTheCallWithinTwoSecondsAnswersAndItEnds() {
        try (var ola = site.logIn("Ola Dahl");
                var ingrid = site.logIn("Ingrid Solbakken");
                var elsewhere = site.logIn("Torunn Vik")) {
            elsewhere.goTo("/arbeidsliste");
            ingrid.goTo("/arbeidsliste");
            ola.goTo("/mottak").unfold("Bytt sted eller ta pause");
            ola.form("Jeg er her").select("Hvor er du?", "Rom 1").send();
            ola.rests(A_WHILE);

            // The focus is in the field where the next person is written.
            ola.type("n").words("Yus").type("F9");
            ingrid.hears("Ola Dahl trenger hjelp: Rom 1").soonHears("Ingen har svart ennå.");
            ola.soonHears("Du har tilkalt hjelp: Rom 1");
            ingrid.looksOver();
            ola.looksOver();

            ingrid.pressHere("Jeg kommer").soonHears("Kommer: Ingrid Solbakken.");
            ola.soonHears("Kommer: Ingrid Solbakken.");
            ola.type("F9").rests(Duration.ofSeconds(1)).seesNumber("#alarm .h-alarm", 1);
            // One who comes to a page while it lasts sees it too.
            ingrid.goTo("/sok").soonHears("Ola Dahl trenger hjelp");
            elsewhere.hearsNothing();

            ingrid.goOffline(true);
            ola.pressHere("Det er over").hearsNothing();
            ingrid.seesNumber("#alarm .h-alarm", 1);
            ingrid.goOffline(false).hearsNothing();
        }
    }

    @Test
    void aNoteIsWrittenConfirmedSeenWhereThePersonIsMetAndEnded() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var turid = site.logIn("Turid Haugland")) {
            ingrid.search("Oksana Kovalenko").follow("Oksana Kovalenko");
            ingrid.follow("Skriv sikkerhetsmerknad");
            ingrid.form("Lagre merknaden").send().sees("Velg minst ett tiltak.");
            ingrid.form("Lagre merknaden")
                    .tick("To møter sammen")
                    .tick("Rom med to dører")
                    .write("Hva hendte?", "Hun kastet en stol mot døra 12. mai klokka ti.")
                    .send()
                    .sees("Merknaden er lagret.");
            ingrid.sees("To møter sammen");
            ingrid.search("Oksana Kovalenko")
                    .follow("Oksana Kovalenko")
                    .sees("Slik møter vi personen trygt");

            turid.goTo("/trygghet").sees("venter på bekreftelse").follow("Oksana Kovalenko");
            turid.sees("Hun kastet en stol").press("Bekreft merknaden");
            turid.sees("Merknaden er bekreftet.");

            ingrid.goTo("/mottak");
            ingrid.type("n").words("Oksana");
            ingrid.seesChoice("Oksana Kovalenko").type("Enter");
            ingrid.tabTo("Økonomi").type("1").type("Control+Enter");
            ingrid.soonSees("To møter sammen").looksOver();

            turid.unfold("Avslutt merknaden");
            turid.form("Avslutt merknaden nå")
                    .write("Hvorfor trengs den ikke lenger?", "Det har vært ro i et år.")
                    .send()
                    .sees("Det har vært ro i et år.");
        }
    }
}
