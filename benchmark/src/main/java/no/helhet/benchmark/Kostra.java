package no.helhet.benchmark;

import no.helhet.cli.LocalServer;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Skjema;
import no.helhet.laering.rapport.Kostrarapport;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// A large city's year to the state: form 11F of 150 000 recipients, from the register's tables to
/// the file on disk. Each person is identified and that is logged, each line is held against every
/// control, and the lines against each other. The register's rows are made here, for a
/// municipality of their own; how fast the register itself is made is another row's matter.
final class Kostra {
    private static final int RECIPIENTS = 150_000;
    private static final int AT_MOST_SECONDS = 20;
    private static final int YEAR = 2025;
    private static final int MONTHS = 14;
    private static final String CITY = "9998";
    private final LocalServer server;
    private final Path folder;
    private final Report report;

    /// @param folder where the file is written
    Kostra(LocalServer server, Path folder, Report report) {
        this.server = server;
        this.folder = folder;
        this.report = report;
    }

    void run() throws SQLException, IOException {
        try (var database = server.database().connect("postgres")) {
            if (!isFilled(database)) {
                fill(database);
            }
        }
        var rapport = server.context().getBean(Kostrarapport.class);
        var skjema = Skjema.OKONOMISK_SOSIALHJELP;
        long start = System.nanoTime();
        var made = Scopes.call(Scope.system(CITY), () -> rapport.make(CITY, skjema, YEAR));
        Files.write(folder.resolve("kostra-11F.txt"), made.file());
        double seconds = (System.nanoTime() - start) / 1e9;
        int ready = made.ready().size();
        if (ready < RECIPIENTS) {
            throw new IllegalStateException(
                    "Ready are " + ready + " of " + RECIPIENTS + ": " + made.groups());
        }
        report.rate(
                "KOSTRA 11F of " + RECIPIENTS + ", each second",
                ready / seconds,
                "in at most %d s (%.1f s)".formatted(AT_MOST_SECONDS, seconds),
                seconds <= AT_MOST_SECONDS);
    }

    /// Made on the first run; nothing changes it.
    private static boolean isFilled(Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement(
                        "select count(*) from register.personmaned where kommunenr = ?")) {
            statement.setString(1, CITY);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == RECIPIENTS * MONTHS;
            }
        }
    }

    private static void fill(Connection database) throws SQLException {
        for (var table :
                new String[] {
                    "register.personmaned",
                    "register.situasjon",
                    "register.vedtak",
                    "register.sak",
                    "person.person"
                }) {
            execute(database, "delete from " + table + " where kommunenr = ?", CITY);
        }
        people(database);
        execute(
                database,
                """
                insert into register.sak (kommunenr, bydel, id, pseudonym, enhetsnr, saksnr, type,
                  sokt, frist, trukket)
                select kommunenr, '', pseudonym, pseudonym, '4698',
                  lpad((row_number() over (order by id))::text, 8, '0'), 'OKONOMISK_STONAD',
                  make_date(?, 2, 1), make_date(?, 3, 1), false
                from person.person where kommunenr = ?
                """,
                YEAR,
                YEAR,
                CITY);
        execute(
                database,
                """
                insert into register.vedtak (kommunenr, bydel, id, pseudonym, enhetsnr, sak_id, type,
                  utfall, form, belop_ore, fom, tom, dato, sokt, brukt_dager, vilkar, korrigert,
                  voksne, barn, returer)
                select p.kommunenr, '', uuidv7(), p.pseudonym, '4698', p.pseudonym,
                  'OKONOMISK_STONAD', 'INNVILGET', 'BIDRAG', 971200, make_date(?, n, 1),
                  make_date(?, n + 1, 1) - 1, make_date(?, n, 9), make_date(?, 2, 1), 9,
                  case n when 8 then array['KURS', 'VEILEDNINGSSAMTALE'] else array[]::text[] end,
                  false, 1, 0, 0
                from person.person p cross join generate_series(2, 8, 2) n where p.kommunenr = ?
                """,
                YEAR,
                YEAR,
                YEAR,
                YEAR,
                CITY);
        execute(
                database,
                """
                insert into register.situasjon (kommunenr, bydel, id, pseudonym, sak_id, dato, versjon,
                  livsoppholdskilde, trygd, arbeidssituasjon, bosituasjon, okonomisk_radgivning,
                  individuell_plan, vilkar_for_samboer, sanksjoner)
                select p.kommunenr, '', uuidv7(), p.pseudonym, p.pseudonym, make_date(?, 2 * n, 9), n,
                  'SOSIALHJELP', 'INGEN', 'DELTID', 'LEID_PRIVAT', false, false, false,
                  array[]::text[]
                from person.person p cross join generate_series(1, 2) n where p.kommunenr = ?
                """,
                YEAR,
                CITY);
        execute(
                database,
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, bidrag_ore,
                  mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                select p.kommunenr, '', p.pseudonym, make_date(y, n, 1), 971200 + n, true, false, false,
                  true, false, false
                from person.person p cross join generate_series(2, 8) n
                cross join generate_series(?::int - 1, ?::int) y where p.kommunenr = ?
                """,
                YEAR,
                YEAR,
                CITY);
        execute(database, "analyze");
    }

    /// With valid synthetic numbers, ten of each day.
    private static void people(Connection database) throws SQLException {
        var first = LocalDate.of(1955, 1, 1);
        int eachDay = 10;
        var ids = new UUID[RECIPIENTS];
        var numbers = new String[RECIPIENTS];
        var born = new String[RECIPIENTS];
        for (int i = 0; i < RECIPIENTS; i++) {
            var day = first.plusDays(i / eachDay);
            ids[i] = Ids.next();
            born[i] = day.toString();
            numbers[i] = SyntheticNumbers.nth(day, i % eachDay).orElseThrow().value();
        }
        execute(
                database,
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, kjonn, kjonn_kilde,
                  kjonn_dato, sivilstand, sivilstand_kilde, sivilstand_dato, pseudonym, opprettet)
                select ?, '', u.id, u.fnr, u.born::date, 'KVINNE', 'FOLKEREGISTERET',
                  date '2024-01-01', 'UGIFT', 'FOLKEREGISTERET', date '2024-01-01', uuidv7(), now()
                from unnest(?, ?, ?) u (id, fnr, born)
                """,
                CITY,
                database.createArrayOf("uuid", ids),
                database.createArrayOf("text", numbers),
                database.createArrayOf("text", born));
    }

    private static void execute(Connection database, String sql, Object... parameters)
            throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
