package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/// The leader's month: the figures, the rows behind one, the budget and the letter.
class LeaderTest {
    private static final YearMonth LAST = YearMonth.now(ZoneId.of("Europe/Oslo")).minusMonths(1);

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
    void theLeaderOpensTheRowsSetsTheBudgetAndWritesTheLetter() {
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/kontoret").press("Lag tallene på nytt").sees("Tallene er laget på nytt.");
            turid.form("Vis").select("Måned", LAST.toString()).send().sees("Slik går det");
            turid.reachesAllByKeyboard();
            theRowsAreAsManyAsTheFigure(turid);
            sheSetsTheBudget(turid);
            var letter = sheWritesTheLetter(turid);
            turid.goTo("/kontoret").speak("English").sees("How it goes").speak("Bokmål");
            othersAreRefused(letter);
        }
    }

    private static void theRowsAreAsManyAsTheFigure(Visitor turid) {
        var figure = "dd a[href*='maal=MOTTAKERE']";
        var number = turid.read(figure);
        turid.goTo(turid.address(figure)).sees("Personer som fikk utbetalt");
        assertThat(turid.read(".h-plain b")).isEqualTo(number);
        assertThat(turid.count("main tbody tr")).hasToString(number);
        turid.sees("Radene har ikke navn.").reachesAllByKeyboard();
    }

    private static void sheSetsTheBudget(Visitor turid) {
        turid.goTo("/kontoret").follow("Budsjett");
        turid.form("Lagre budsjettet").write("Beløp for hele året", "mye").send();
        turid.sees("Skriv beløpet i kroner").sees("Skriv hvilket vedtak");
        assertThat(turid.attribute("[name=belop]", "value")).isEqualTo("mye");
        turid.form("Lagre budsjettet")
                .write("Beløp for hele året", "12 000 000")
                .write("Vedtak eller grunn", "Kommunestyret, sak 88")
                .send()
                .sees("Kommunestyret, sak 88");
        turid.reachesAllByKeyboard();
        turid.goTo("/kontoret").sees("budsjett");
    }

    private static String sheWritesTheLetter(Visitor turid) {
        turid.goTo("/kontoret?maned=" + LAST).press("Skriv ut månedsbrev").sees("er laget.");
        var address = turid.address("tbody th a");
        var file = turid.fileOf(turid.read("tbody th a"));
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return address;
    }

    private static void othersAreRefused(String letter) {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            assertThat(ingrid.status("/kontoret")).isEqualTo(403);
            assertThat(ingrid.status(letter)).isEqualTo(403);
            assertThat(ingrid.post("/kontoret/budsjett", Map.of("ar", "2026"))).isEqualTo(403);
        }
        try (var other = site.logIn("Kari Steen")) {
            other.goTo("/kontoret").seesNot("NAV Havnvik");
            assertThat(other.status(letter)).isEqualTo(404);
        }
    }
}
