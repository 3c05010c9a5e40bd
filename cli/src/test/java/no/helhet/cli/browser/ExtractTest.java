package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// A data set is asked for by one and approved by another, fetched, and ended.
class ExtractTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));

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
    void aDataSetIsAskedForByOneApprovedByAnotherFetchedAndEnded() {
        try (var kari = site.logIn("Kari Myrvold");
                var turid = site.logIn("Turid Haugland")) {
            sheAsks(kari, "Ungdom og stønad");
            var place = kari.path();
            assertThat(kari.post(place + "/avgjor", Map.of("valg", "godkjenn"))).isEqualTo(403);
            turid.goTo("/uttrekk").follow("Ungdom og stønad").reachesAllByKeyboard();
            turid.press("Si nei").sees("Skriv hvorfor");
            turid.press("Godkjenn uttrekket").sees("godkjent");
            kari.goTo(place).waitsFor("Hent ZIP-filen").reachesAllByKeyboard();
            theFileHasItsCodebookAndNoNationalNumber(kari.fileOf("Hent ZIP-filen"));
            assertThat(turid.status(place + "/fil")).isEqualTo(403);
            kari.speak("English").sees("SHA-256").speak("Bokmål");
            kari.unfold("Avslutt før tiden");
            kari.press("Slett filen og nøklene").sees("slettet");
            assertThat(kari.status(place + "/fil")).isEqualTo(404);
        }
    }

    /// One who is both analyst and leader has a hand in the request, not in the approval.
    @Test
    void oneWhoHasBothRolesDoesNotApproveHerOwn() throws SQLException {
        theLeaderIsAnalystToo();
        try (var turid = site.logIn("Turid Haugland")) {
            sheAsks(turid, "Unge uten arbeid");
            var place = turid.path();
            turid.sees("Du har bedt om dette. En leder godkjenner det.");
            assertThat(turid.post(place + "/avgjor", Map.of("valg", "godkjenn"))).isEqualTo(403);
            turid.goTo(place).sees("venter på godkjenning");
        } finally {
            owner(
                    "delete from platform.tilgang where rolle = 'ANALYTIKER' and bruker_id ="
                            + " (select id from platform.bruker where subject = 'turid')");
        }
    }

    private static void theLeaderIsAnalystToo() throws SQLException {
        owner(
                """
                insert into platform.tilgang (bruker_id, enhetsnr, rolle, fra)
                select bruker_id, enhetsnr, 'ANALYTIKER', fra from platform.tilgang
                join platform.bruker b on b.id = bruker_id
                where b.subject = 'turid' and rolle = 'LEDER'
                """);
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = site.server().database().connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void sheAsks(Visitor kari, String title) {
        kari.goTo("/uttrekk").follow("Be om uttrekk").reachesAllByKeyboard();
        kari.form("Send til godkjenning").write("Navn på prosjektet", title).send();
        kari.sees("Velg minst én variabel.");
        assertThat(kari.attribute("[name=tittel]", "value")).isEqualTo(title);
        kari.unfold("Personer");
        kari.form("Send til godkjenning")
                .write("Formål", "Å se hvor lenge unge får stønad i kommunen.")
                .choose(
                        "Statistikk, utredning, planlegging eller kontroll (forvaltningsloven § 13"
                                + " b nr. 4)")
                .write("Referanse", "2026/17")
                .write("Hvor godkjenningen ligger", "Arkivet, journalpost 3")
                .write("Hvem som får dataene", "Nora Lund, Havnvik kommune")
                .write("Siste dag", TODAY.plusMonths(6).toString())
                .choose("Alle i registeret")
                .write("Fra og med", TODAY.minusYears(3).toString())
                .write("Til og med", TODAY.toString())
                .tickIn("Personer", "Kjønn")
                .send()
                .sees("Uttrekket er sendt til godkjenning.");
        kari.sees("Du har bedt om dette. En leder godkjenner det.");
    }

    private static void theFileHasItsCodebookAndNoNationalNumber(byte[] file) {
        var texts = unpack(file);
        assertThat(texts).containsKeys("codebook.csv", "SHA256SUMS");
        assertThat(texts.get("codebook.csv")).contains("kjonn");
        texts.forEach(
                (name, text) ->
                        assertThat(text).as(name).doesNotContainPattern("(?<!\\w)\\d{11}(?!\\w)"));
    }

    private static Map<String, String> unpack(byte[] file) {
        var texts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                texts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
