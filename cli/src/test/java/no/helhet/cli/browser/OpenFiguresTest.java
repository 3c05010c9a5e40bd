package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;

/// A year is published by itself, anybody reads it, and the leader's correction says why.
class OpenFiguresTest {
    private static final String LAST_YEAR =
            Year.now(ZoneId.of("Europe/Oslo")).minusYears(1).toString();

    private static final Duration LONGEST = Duration.ofMinutes(2);
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
    void whatIsPublishedAnybodyReadsAndACorrectionSaysWhy() throws Exception {
        try (var turid = site.logIn("Turid Haugland");
                var anybody = site.visit()) {
            waitUntilPublished();
            anybodyReadsATable(anybody);
            theFiguresAreThoseOfTheRegister(anybody);
            theFilesAreWhole(anybody);
            thePublishedIsCorrected(turid);
            anybody.goTo("/apnetall/stonad?omrade=4698&ar=" + LAST_YEAR).sees("Bankens retting");
            anybody.press("English").sees("Definition");
        }
    }

    private static void anybodyReadsATable(Visitor anybody) {
        anybody.goTo("/apnetall").reachesAllByKeyboard();
        anybody.follow("Utbetalt stønad").sees("Slik er det talt").reachesAllByKeyboard();
        anybody.form("Vis").select("Område", "469801").send().sees("Brattlia");
        anybody.form("Vis").select("Område", "4698").send();
    }

    /// The total stands on the page and in the interface, however small the office.
    private static void theFiguresAreThoseOfTheRegister(Visitor anybody) throws SQLException {
        long recipients = recipients();
        assertThat(recipients).isGreaterThan(20);
        anybody.goTo("/apnetall/mottakere-alder-kjonn?omrade=4698&ar=" + LAST_YEAR);
        assertThat(
                        anybody.read("#tall tbody tr:first-child")
                                .replaceAll("\\p{Z}+(?=\\d{3}\\b)", ""))
                .contains(Long.toString(recipients));
        var json = JsonMapper.shared().readTree(anybody.fileOf("JSON-stat"));
        assertThat(json.path("value").path(everybody(json)).asLong(-1)).isEqualTo(recipients);
        anybody.goTo("/apnetall/stonad");
    }

    /// Where the dataset has everybody of last year.
    private static int everybody(JsonNode json) {
        int at = 0;
        for (int i = 0; i < json.path("id").size(); i++) {
            var codes =
                    json.path("dimension")
                            .path(json.path("id").path(i).asString())
                            .path("category")
                            .path("index")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
            int total = Math.max(codes.indexOf("ALLE"), codes.indexOf(LAST_YEAR));
            at = at * json.path("size").path(i).asInt() + Math.max(0, total);
        }
        return at;
    }

    /// The job publishes all years when the server has started.
    private static void waitUntilPublished() throws Exception {
        var end = Instant.now().plus(LONGEST);
        while (!isPublished()) {
            assertThat(Instant.now()).as("the year is published").isBefore(end);
            Thread.sleep(200);
        }
    }

    private static boolean isPublished() throws SQLException {
        return count(
                        """
                        select count(*) from apnetall.utgave where kommunenr = '4698' and ar = %s
                        """)
                > 0;
    }

    private static long recipients() throws SQLException {
        return count(
                """
                select count(distinct pseudonym) from register.personmaned
                where kommunenr = '4698' and mottaker and extract(year from maned) = %s
                """);
    }

    /// @param sql asks of one year
    private static long count(String sql) throws SQLException {
        try (var database = site.server().database().connect("postgres");
                var statement = database.createStatement();
                var row = statement.executeQuery(sql.formatted(LAST_YEAR))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void theFilesAreWhole(Visitor anybody) {
        var csv = new String(anybody.fileOf("CSV"), StandardCharsets.UTF_8).lines().toList();
        int columns = csv.getFirst().split(";", -1).length;
        assertThat(columns).isGreaterThan(2);
        assertThat(csv).hasSizeGreaterThan(3).allMatch(l -> l.split(";", -1).length == columns);
        var json = JsonMapper.shared().readTree(anybody.fileOf("JSON-stat"));
        assertThat(json.path("version").asString()).isEqualTo("2.0");
        assertThat(json.path("class").asString()).isEqualTo("dataset");
        int cells = 1;
        for (var size : json.path("size")) {
            cells *= size.asInt();
        }
        assertThat(json.path("value").size()).isEqualTo(cells).isEqualTo(csv.size() - 1);
    }

    private static void thePublishedIsCorrected(Visitor turid) throws SQLException {
        turid.goTo("/apnetall").follow("Utgaver og publisering").reachesAllByKeyboard();
        turid.form("Publiser").select("År", LAST_YEAR).send().sees("Ingenting ble publisert.");
        try (var database = site.server().database().connect("postgres");
                var statement = database.createStatement()) {
            statement.execute(
                    """
                    update register.personmaned set bidrag_ore = bidrag_ore + 100000
                    where kommunenr = '4698' and mottaker
                    """);
        }
        turid.form("Publiser").select("År", LAST_YEAR).send().sees("Skriv hvorfor de rettes.");
        turid.form("Publiser").write("Hvorfor tallene rettes", "Bankens retting").send();
        turid.sees("publisert som versjon 2");
    }
}
