package no.helhet.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;

import no.helhet.cli.LocalServer;
import no.helhet.cli.demo.Jobs;
import no.helhet.cli.demo.Payout;
import no.helhet.cli.demo.Staff;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.utbetaling.Kjoringer;
import no.helhet.praksis.utbetaling.Samling;

import java.io.BufferedWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/// A payment run from what is due to the bank's file: gathered, looked through, signed twice,
/// written as pain.001. Beside it the least that could be done with the same rows: one statement
/// that marks them, and a file of its answer.
final class Payments {
    private static final int PAYMENTS = 100_000;
    private static final double AT_MOST_TIMES = 2;
    private static final String OFFICE = "4698";
    private final LocalServer server;
    private final Path bank;
    private final Report report;

    /// @param bank the folder shared with the bank
    Payments(LocalServer server, Path bank, Report report) {
        this.server = server;
        this.bank = bank;
        this.report = report;
    }

    void run() throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        try (var database = server.database().connect("postgres")) {
            setAside(database);
            plan(database, today.withDayOfMonth(1).minusMonths(1), today);
            long peer = timed(() -> pay(database, bank.resolve("peer.txt")));
            plan(database, today.withDayOfMonth(1), today);
            long ours = timed(() -> payout().run(hege(), turid(), OFFICE, today).orElseThrow());
            report.compared(
                    "Payment run of " + PAYMENTS,
                    Duration.ofNanos(ours),
                    "one statement and a file",
                    Duration.ofNanos(peer),
                    AT_MOST_TIMES);
        }
    }

    @FunctionalInterface
    private interface Work {
        Object run() throws Exception;
    }

    private static long timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private Payout payout() {
        var context = server.context();
        return new Payout(
                context.getBean(Samling.class),
                context.getBean(Kjoringer.class),
                new Jobs(context.getBean(Scheduler.class), context.getBean(Clock.class)),
                bank);
    }

    private HelhetUser hege() {
        return staff().find(OFFICE, Rolle.UTBETALER).getFirst();
    }

    private HelhetUser turid() {
        return staff().find(OFFICE, Rolle.LEDER).getFirst();
    }

    private Staff staff() {
        var context = server.context();
        return new Staff(context.getBean(Directory.class), context.getBean(Clock.class));
    }

    /// What lies planned already is not part of the measure.
    private static void setAside(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "update utbetaling.utbetaling set status = 'STANSET' where status ="
                            + " 'PLANLAGT'");
        }
    }

    /// Payments of one krone each, so that the sum lies within a delegation; each person has some
    /// of them, for different purposes. What is planned twice for one purpose is held back, so each
    /// measurement has purposes of its own.
    private static void plan(Connection database, LocalDate month, LocalDate due)
            throws SQLException {
        try (var statement =
                database.prepareStatement(
                        """
                        with people as (
                          select id, kontonummer, row_number() over (order by id) nr, count(*) over () n
                          from person.person
                          where kommunenr = ? and adressebeskyttelse = 'INGEN'
                            and kontonummer is not null and fornavn is not null)
                        insert into utbetaling.utbetaling (kommunenr, bydel, id, vedtak_id, sak_id,
                          person_id, enhetsnr, linje, maned, fom, tom, formal, form, belop_ore,
                          mottaker_type, kontonummer, forfall, kontering, status)
                        select ?, '', uuidv7(), uuidv7(), uuidv7(), p.id, ?, 1, ?, ?,
                          (? + interval '1 month - 1 day')::date, ? || line, 'BIDRAG', 100,
                          'SOKER', p.kontonummer, ?, '47000', 'PLANLAGT'
                        from people p
                        cross join lateral generate_series(1, 1 + ? / p.n) line
                        where (line - 1) * p.n + p.nr <= ?
                        """)) {
            statement.setString(1, OFFICE);
            statement.setString(2, OFFICE);
            statement.setString(3, OFFICE);
            statement.setObject(4, month);
            statement.setObject(5, month);
            statement.setObject(6, month);
            statement.setString(7, "bench-" + System.currentTimeMillis() + "-");
            statement.setObject(8, due);
            statement.setInt(9, PAYMENTS);
            statement.setInt(10, PAYMENTS);
            int planned = statement.executeUpdate();
            if (planned != PAYMENTS) {
                throw new IllegalStateException("Planned " + planned + " payments");
            }
        }
        try (var statement = database.createStatement()) {
            statement.execute("vacuum analyze utbetaling.utbetaling");
        }
    }

    private static Path pay(Connection database, Path file) throws Exception {
        database.setAutoCommit(false);
        try (var statement =
                        database.prepareStatement(
                                """
                                update utbetaling.utbetaling set status = 'SENDT', version = version + 1
                                where kommunenr = ? and enhetsnr = ? and status = 'PLANLAGT'
                                returning id, person_id, belop_ore, kontonummer, kid
                                """);
                var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                var out =
                        new BufferedWriter(
                                Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16)) {
            statement.setString(1, OFFICE);
            statement.setString(2, OFFICE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 5; column++) {
                        out.write(String.valueOf(rows.getString(column)));
                        out.write(';');
                    }
                    out.newLine();
                }
            }
            out.flush();
            channel.force(true);
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
        return file;
    }
}
