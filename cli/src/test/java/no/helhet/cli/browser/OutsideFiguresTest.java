package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A large file of figures from others is sent as it is, past the form, and read by the job.
class OutsideFiguresTest {
    private static final int LARGE = 9 << 20;

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
    void aLargeFileIsSentAsItIsAndReadWhileOneWaits() {
        var rows = new StringBuilder("kode;gruppe;år;hyttefolk\n");
        for (int i = 0; rows.length() < LARGE; i++) {
            rows.append("999999;gruppe ").append(i).append(" som ingen kjenner til;2024;7\n");
        }
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/omrader/import");
            sheSends(turid, "Tall", "store-hytter.csv", rows.toString()).sees("Slik leses filen");
            assertThat(turid.path()).matches("/omrader/import/[0-9a-f-]{36}");
            turid.press("Prøv").seesInAWhile("prøvd").seesInAWhile("999999").look();
        }
    }

    @Test
    void aFileIsTakenAndTakenBackAndTheAreasAreSeenBetween() {
        var rows = "kode;år;hytter\n469801;2023;7\n469802;2023;-9\n";
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/omrader/import");
            sheSends(turid, "Tall", "hytter.csv", rows).sees("Slik leses filen");
            turid.press("Prøv").sees("Negativt antall").sees("Et antall er aldri under null");
            turid.press("Ta inn").sees("Filen er tatt inn.").reachesAllByKeyboard();
            turid.goTo("/omrader").goTo("/omrader/import").follow("hytter.csv");
            turid.press("Ta tilbake").sees("Filen er tatt tilbake.");
            turid.speak("English").sees("taken back");
        }
    }

    private static Visitor sheSends(Visitor turid, String what, String name, String content) {
        return turid.form("Last opp")
                .choose(what)
                .attach("Fil", name, content.getBytes(StandardCharsets.UTF_8))
                .write("Kilde", "SSB tabell 07459")
                .send();
    }
}
