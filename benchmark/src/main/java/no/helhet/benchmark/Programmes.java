package no.helhet.benchmark;

import no.helhet.cli.LocalServer;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Manedsjobb;
import no.helhet.praksis.kvalifisering.ProgramId;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/// A month's qualification benefit of a whole office: attendance read, calculated by the rules,
/// kept with its trace, and planned as payments.
final class Programmes {
    private static final int PARTICIPANTS = 5_000;
    private static final int AT_MOST_SECONDS = 10;
    private static final String OFFICE = "4698";
    private final LocalServer server;
    private final Report report;

    Programmes(LocalServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run() throws SQLException {
        var month = YearMonth.from(LocalDate.now(ZoneId.of("Europe/Oslo"))).minusMonths(1);
        try (var database = server.database().connect("postgres")) {
            enrol(database, month);
            var id = new ProgramId(OFFICE, Ids.next());
            start(database, id.id(), month);
            long start = System.nanoTime();
            server.context().getBean(Manedsjobb.class).run(id, OFFICE);
            double seconds = (System.nanoTime() - start) / 1e9;
            int made = made(database, id.id());
            if (made < PARTICIPANTS) {
                throw new IllegalStateException("Made " + made + " of " + PARTICIPANTS);
            }
            report.rate(
                    "Month's benefit of " + PARTICIPANTS + ", each second",
                    made / seconds,
                    "in at most %d s (%.1f s)".formatted(AT_MOST_SECONDS, seconds),
                    seconds <= AT_MOST_SECONDS);
        }
    }

    /// Programmes with a full week, a child, and a month of attendance approved. Those of an
    /// earlier measurement are taken away.
    private static void enrol(Connection database, YearMonth month) throws SQLException {
        var first = month.atDay(1);
        for (var table :
                new String[] {
                    "oppmote", "barn", "ukeplan", "manedsstonad", "omregning", "program"
                }) {
            execute(
                    database,
                    "delete from kvalifisering."
                            + table
                            + " t using kvalifisering.program p where p.nummer like 'bench-%' and"
                            + " p.id = t."
                            + (table.equals("program") ? "id" : "program_id"));
        }
        execute(
                database,
                """
                insert into kvalifisering.program (kommunenr, bydel, id, person_id, enhetsnr, nummer,
                  status, kanal, sokt, onske, fom, tom, opprettet)
                select p.kommunenr, '', uuidv7(), p.id, ?, 'bench-' || row_number() over (),
                  'I_PROGRAM', 'KONTOR', ?::date - 30, '', ?::date - 10, ?::date + 300, now()
                from person.person p
                where p.kommunenr = ? and p.adressebeskyttelse = 'INGEN' and p.kontonummer is not null
                  and p.fodselsdato between date '1970-01-01' and date '2003-01-01'
                  and not exists (
                    select from kvalifisering.program o
                    where o.kommunenr = p.kommunenr and o.person_id = p.id)
                limit ?
                """,
                OFFICE,
                first,
                first,
                first,
                OFFICE,
                PARTICIPANTS);
        execute(
                database,
                """
                insert into kvalifisering.ukeplan (kommunenr, bydel, id, program_id, person_id, fra,
                  linjer, tilpasning, lagret, lagret_av, lagret_navn)
                select kommunenr, '', uuidv7(), id, person_id, fom, (
                    select jsonb_agg(jsonb_build_object('dag', d, 'fra', '08:30', 'minutter', 450,
                      'hva', 'Arbeidstrening', 'hvor', 'Jobbspor'))
                    from generate_series(1, 5) d), '', now(), uuidv7(), 'Bench'
                from kvalifisering.program where nummer like 'bench-%'
                """);
        execute(
                database,
                """
                insert into kvalifisering.barn (kommunenr, bydel, id, program_id, person_id, fodt,
                  kilde)
                select kommunenr, '', uuidv7(), id, person_id, date '2015-05-05', 'Folkeregisteret'
                from kvalifisering.program where nummer like 'bench-%'
                """);
        execute(
                database,
                """
                insert into kvalifisering.oppmote (kommunenr, bydel, program_id, dato, person_id, slag,
                  registrert, registrert_av, registrert_navn, av_deltaker, godkjent, godkjent_av,
                  godkjent_navn)
                select p.kommunenr, '', p.id, d::date, p.person_id,
                  case extract(day from d)::int % 9 when 4 then 'SYKDOM' when 7 then 'UGYLDIG'
                    else 'TIL_STEDE' end,
                  now(), uuidv7(), 'Bench', true, now(), uuidv7(), 'Bench'
                from kvalifisering.program p
                cross join generate_series(?::date, ?::date, interval '1 day') d
                where p.nummer like 'bench-%' and extract(isodow from d) < 6
                """,
                first,
                month.atEndOfMonth());
        execute(database, "analyze");
    }

    private static void start(Connection database, UUID id, YearMonth month) throws SQLException {
        execute(
                database,
                """
                insert into kvalifisering.manedskjoring (kommunenr, bydel, id, enhetsnr, maned, status,
                  antall, startet, startet_av, startet_navn)
                values (?, '', ?, ?, ?, 'VENTER', ?, now(), uuidv7(), 'Bench')
                """,
                OFFICE,
                id,
                OFFICE,
                month.atDay(1),
                PARTICIPANTS);
    }

    private static int made(Connection database, UUID id) throws SQLException {
        try (var statement =
                database.prepareStatement(
                        "select beregnet from kvalifisering.manedskjoring where id = ?")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
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
