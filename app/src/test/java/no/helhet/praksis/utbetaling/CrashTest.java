package no.helhet.praksis.utbetaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The promise that each payment is in exactly one file, held while the writer is killed again and
/// again, and the database with it every second time, and while the bank fetches files as they
/// come.
class CrashTest {
    private static final int KILLS = 20;
    private static final int RUNS = 100;
    private static final int PAYMENTS = 250;
    private static final Pattern REFERENCE =
            Pattern.compile("<EndToEndId>([0-9a-f]{32})</EndToEndId>");

    @TempDir private Path folder;

    @Test
    void eachPaymentIsInExactlyOneFileWhateverIsKilled() throws Exception {
        var random = new Random(20261127);
        try (var database = new CrashDatabase(folder.resolve("pg"))) {
            load(database, RUNS);
            var perRun = measure(database);
            var bank = new Bank();
            var interrupted = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                var writer = start(database);
                assertThat(awaitLine(writer, FileWriterProcess.READY)).isTrue();
                TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * 3 * perRun));
                // By its handle: killed through the process, its last lines could not be read.
                writer.process().toHandle().destroyForcibly();
                writer.process().waitFor();
                if (!awaitLine(writer, FileWriterProcess.DONE)) {
                    interrupted++;
                }
                if (kill % 2 == 1) {
                    database.crash();
                }
                if (random.nextBoolean()) {
                    bank.fetch();
                }
            }
            var last = start(database);
            assertThat(awaitLine(last, FileWriterProcess.DONE)).isTrue();
            last.process().waitFor();
            bank.fetch();

            // Else nothing was put to the test.
            assertThat(interrupted).isGreaterThan(KILLS / 4);
            assertThat(bank.references()).hasSize(RUNS * PAYMENTS);
            assertThat(bank.references()).doesNotHaveDuplicates();
            assertThat(count(database, "select count(*) from utbetaling.utbetaling"))
                    .isEqualTo(RUNS * PAYMENTS);
            assertThat(
                            count(
                                    database,
                                    "select count(*) from utbetaling.utbetaling where status <>"
                                            + " 'SENDT'"))
                    .isZero();
            assertThat(
                            count(
                                    database,
                                    "select count(*) from utbetaling.kjoring where status <>"
                                            + " 'FIL_SKREVET'"))
                    .isZero();
            assertThat(bank.references()).containsExactlyInAnyOrderElementsOf(references(database));
        }
    }

    /// How long a run takes when nothing is killed: the first of them, alone.
    private long measure(CrashDatabase database) throws Exception {
        hold(database, true);
        var writer = start(database);
        assertThat(awaitLine(writer, FileWriterProcess.READY)).isTrue();
        var began = System.nanoTime();
        assertThat(awaitLine(writer, FileWriterProcess.DONE)).isTrue();
        var took = System.nanoTime() - began;
        writer.process().waitFor();
        hold(database, false);
        return took;
    }

    /// Leaves only the first run to be written, or gives the others back.
    private static void hold(CrashDatabase database, boolean held) throws SQLException {
        execute(
                database,
                held
                        ? """
                        update utbetaling.kjoring set status = 'KONTROLLERT'
                        where id <> (select id from utbetaling.kjoring order by id limit 1)
                        """
                        : "update utbetaling.kjoring set status = 'GODKJENT' where status ="
                                + " 'KONTROLLERT'");
    }

    /// The bank: takes each file away once, and remembers what it has seen.
    private final class Bank {
        private final Map<String, List<String>> files = new HashMap<>();

        void fetch() throws IOException {
            var out = folder.resolve("betaling/ut");
            if (!Files.exists(out)) {
                return;
            }
            try (var found = Files.list(out)) {
                for (var file : found.filter(f -> f.toString().endsWith(".xml")).toList()) {
                    var name = file.getFileName().toString();
                    var references = new ArrayList<String>();
                    REFERENCE
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(match -> references.add(match.group(1)));
                    assertThat(files).as("a file delivered a second time").doesNotContainKey(name);
                    assertThat(references).as(name).hasSize(PAYMENTS);
                    files.put(name, references);
                    Files.delete(file);
                }
            }
        }

        List<String> references() {
            return files.values().stream().flatMap(List::stream).toList();
        }
    }

    private record Writer(Process process, BufferedReader lines) {}

    private Writer start(CrashDatabase database) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FileWriterProcess.class.getName(),
                                database.url(),
                                folder.resolve("betaling").toString())
                        .redirectError(folder.resolve("writer.log").toFile())
                        .start();
        return new Writer(
                process,
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /// False when the writer ended without saying it.
    private static boolean awaitLine(Writer writer, String expected) throws IOException {
        for (var line = writer.lines().readLine(); line != null; ) {
            if (line.equals(expected)) {
                return true;
            }
            line = writer.lines().readLine();
        }
        return false;
    }

    private static void load(CrashDatabase database, int runs) throws SQLException {
        execute(
                database,
                """
                insert into platform.kontor (enhetsnr, navn, orgnr, kontonummer)
                values ('4698', 'NAV Prøve', '999999999', '12345678903')
                """);
        execute(
                database,
                """
                insert into platform.kontor_omrade (enhetsnr, kommunenr, kommunenavn)
                values ('4698', '4698', 'Prøve')
                """);
        execute(
                database,
                """
                insert into person.person (kommunenr, id, fornavn, mellomnavn, etternavn, pseudonym,
                                           opprettet)
                select '4698', gen_random_uuid(), 'Nr', '', n::text, gen_random_uuid(), now()
                from generate_series(1, %d) n
                """
                        .formatted(PAYMENTS));
        execute(
                database,
                """
                insert into utbetaling.kjoring (kommunenr, id, enhetsnr, betalingsdato, status, antall,
                  sum_ore, kontrollsum, samlet_av, samlet_navn, samlet, kontrollert_av,
                  kontrollert_navn, kontrollert, godkjent_av, godkjent_navn, godkjent)
                select '4698', gen_random_uuid(), '4698', date '2098-01-04', 'GODKJENT', %d, %d, '',
                  gen_random_uuid(), 'A', now(), gen_random_uuid(), 'A', now(), gen_random_uuid(),
                  'B', now()
                from generate_series(1, %d)
                """
                        .formatted(PAYMENTS, PAYMENTS * 10_000, runs));
        execute(
                database,
                """
                insert into utbetaling.utbetaling (kommunenr, id, vedtak_id, sak_id, person_id, enhetsnr,
                  linje, maned, fom, tom, formal, form, belop_ore, mottaker_type, kontonummer, forfall,
                  kontering, status, kjoring_id)
                select '4698', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), p.id, '4698', 1,
                  date '2097-12-01', date '2097-12-01', date '2097-12-31', 'livsopphold', 'BIDRAG',
                  10000, 'SOKER', '12345678903', date '2098-01-04', '2470', 'I_KJORING', k.id
                from utbetaling.kjoring k cross join person.person p
                """);
    }

    private static void execute(CrashDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(CrashDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> references(CrashDatabase database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select replace(id::text, '-', '') from utbetaling.utbetaling")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
