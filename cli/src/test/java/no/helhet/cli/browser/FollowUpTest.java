package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// What is late, as the leader and the worker meet it when they come in the morning.
class FollowUpTest {
    private static final int LINE_OF_PORT = 3;
    private static final Duration UNTIL_SAVED = Duration.ofSeconds(2);
    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
        aMonthAndAHalfGoesBy();
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aCaseThatIsQuietIsSeenByTheLeaderAndIsOffTheListWhenTheWorkerHasSpokenWithThePerson() {
        try (var turid = site.logIn("Turid Haugland")) {
            assertThat(turid.path()).isEqualTo("/kontoret");
            turid.sees("Trenger deg nå").sees("uten kontakt de siste 30 dagene");
            turid.goTo(turid.address("#oppfolging a[href^='/leder/uten-kontakt']"))
                    .sees("for 45 dager siden");
            turid.goTo("/kontoret").follow("Årsrapporter til staten (KOSTRA 11F og 11CF)");
            turid.sees("Én linje for hver person.");
            turid.speak("English").sees("One line for each person.");
            turid.goTo("/leder/uten-kontakt").sees("Last contact");
            turid.goTo("/kontoret").sees("Needs you now");
            turid.speak("Nynorsk").sees("Treng deg no");
        }
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            ingrid.sees("Følg opp")
                    .goTo(ingrid.address("#oppfolging a[href^='/arbeidsliste/uten-kontakt']"));
            ingrid.sees("Mine saker uten kontakt");
            var quiet = ingrid.count("tbody tr");
            ingrid.goTo(ingrid.attribute("th a", "href"));
            ingrid.unfold("Nytt notat");
            ingrid.form("Før i journalen").write("Overskrift", "Samtale på telefon");
            ingrid.rests(UNTIL_SAVED);
            ingrid.form("Før i journalen").write("Notat", "Vi snakket om husleien.");
            ingrid.rests(UNTIL_SAVED);
            ingrid.press("Før i journalen");
            ingrid.goTo("/arbeidsliste/uten-kontakt");
            assertThat(ingrid.count("tbody tr")).isEqualTo(quiet - 1);
        }
    }

    private static void aMonthAndAHalfGoesBy() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(LINE_OF_PORT);
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://localhost:" + port.strip() + "/helhet",
                                "helhet_owner",
                                "");
                var statement = connection.createStatement()) {
            statement.execute(
                    "update sak.sak set siste_kontakt = now() - interval '45 days'"
                            + " where status <> 'VEDTATT' and status <> 'AVSLUTTET'");
        }
    }
}
