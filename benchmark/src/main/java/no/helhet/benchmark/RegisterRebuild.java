package no.helhet.benchmark;

import no.helhet.cli.LocalServer;
import no.helhet.platform.access.Directory;
import no.helhet.register.Register;
import no.helhet.register.RegisterCheck;

import java.sql.SQLException;
import java.util.TreeSet;

/// The register of everybody in the data, three years of history, made anew from the practice while
/// the server runs. The rows that stand there are taken away first, so that each is written.
final class RegisterRebuild {
    private static final int AT_MOST_SECONDS = 60;
    private static final int FOR_PERSONS = 100_000;
    private final LocalServer server;
    private final Report report;

    RegisterRebuild(LocalServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run() throws SQLException {
        empty();
        var first = rebuild();
        int persons = count("select count(*) from person.person");
        double target = (double) AT_MOST_SECONDS * Math.max(1, persons / (double) FOR_PERSONS);
        told("Register made, rows each second", first, persons, target);
        // Once more: what is right already is read and compared, and not written.
        told("Register made again, rows each s", rebuild(), persons, target);
    }

    private record Made(long rows, double seconds) {}

    private void told(String name, Made made, int persons, double target) {
        report.rate(
                name,
                made.rows() / made.seconds(),
                "%,d persons in at most %.0f s (%.1f s)".formatted(persons, target, made.seconds()),
                made.seconds() <= target);
    }

    private Made rebuild() {
        var directory = server.context().getBean(Directory.class);
        var register = server.context().getBean(Register.class);
        var check = server.context().getBean(RegisterCheck.class);
        var municipalities = new TreeSet<>(directory.findKommuner());
        long begun = System.nanoTime();
        for (var kommunenr : municipalities) {
            register.rebuild(kommunenr, directory.findBydeler(kommunenr), progress -> {});
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long rows =
                municipalities.stream()
                        .flatMap(k -> check.count(k, directory.findBydeler(k)).values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
        return new Made(rows, seconds);
    }

    private void empty() throws SQLException {
        try (var connection = server.database().connect("helhet_owner");
                var statement = connection.createStatement();
                var tables =
                        statement.executeQuery(
                                """
                                select string_agg('register.' || tablename, ', ') from pg_tables
                                where schemaname = 'register'
                                """)) {
            tables.next();
            var all = tables.getString(1);
            try (var truncate = connection.createStatement()) {
                truncate.execute("truncate " + all);
            }
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = server.database().connect("helhet_loader");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
