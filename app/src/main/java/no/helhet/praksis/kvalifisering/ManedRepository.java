package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// SQL on `kvalifisering.manedsstonad` and `kvalifisering.omregning`, many rows in each statement.
@Repository
class ManedRepository {
    private final JdbcClient jdbc;

    ManedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row to be written, with where it lies.
    record Ny(Program program, Manedsstonad rad) {}

    void insert(String kommunenr, List<Ny> rader, Instant when) {
        if (rader.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into kvalifisering.manedsstonad (kommunenr, bydel, id, program_id,
                          person_id, enhetsnr, maned, nr, kjort, belop_ore, differanse_ore, dager, betalt_ore,
                          oppgjor, spor, beregnet)
                        select :k, m.bydel, m.id, m.program, m.person, m.enhet, m.maned::date,
                          m.nr::int, m.kjort::date, m.belop::bigint, m.diff::bigint, m.dager::int,
                          m.betalt::bigint, m.oppgjor, m.spor::jsonb, :t
                        from unnest(:bydel, :id, :program, :person, :enhet, :maned, :nr, :kjort, :belop,
                            :diff, :dager, :betalt, :oppgjor, :spor)
                          as m (bydel, id, program, person, enhet, maned, nr, kjort, belop, diff, dager,
                            betalt, oppgjor, spor)
                        """)
                .param("k", kommunenr)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("bydel", texts(rader, n -> n.program().bydel()))
                .param("id", ids(rader, n -> n.rad().id()))
                .param("program", ids(rader, n -> n.program().id().id()))
                .param("person", ids(rader, n -> n.program().personId().id()))
                .param("enhet", texts(rader, n -> n.program().enhetsnr()))
                .param("maned", texts(rader, n -> n.rad().maned().atDay(1)))
                .param("nr", texts(rader, n -> n.rad().nr()))
                .param("kjort", texts(rader, n -> n.rad().kjort().atDay(1)))
                .param("belop", texts(rader, n -> n.rad().belopOre()))
                .param("diff", texts(rader, n -> n.rad().differanseOre()))
                .param("dager", texts(rader, n -> n.rad().dager()))
                .param("betalt", texts(rader, n -> n.rad().betaltOre()))
                .param("oppgjor", rader.stream().map(n -> n.rad().oppgjor()).toArray(UUID[]::new))
                .param("spor", texts(rader, n -> n.rad().spor()))
                .update();
    }

    private static UUID[] ids(List<Ny> rader, Function<Ny, UUID> what) {
        return rader.stream().map(what).toArray(UUID[]::new);
    }

    private static String[] texts(List<Ny> rader, Function<Ny, Object> what) {
        return rader.stream().map(n -> what.apply(n).toString()).toArray(String[]::new);
    }

    /// Earlier differences that are now settled with a row.
    ///
    /// @param rader the rows settled, and at the same place the row each was settled with
    void settle(String kommunenr, List<UUID> rader, List<UUID> med) {
        if (rader.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update kvalifisering.manedsstonad m set oppgjor = s.med
                        from unnest(:id, :med) as s (id, med)
                        where m.kommunenr = :k and m.id = s.id
                        """)
                .param("k", kommunenr)
                .param("id", rader.toArray(UUID[]::new))
                .param("med", med.toArray(UUID[]::new))
                .update();
    }

    /// What the calculation of many programmes needs to know of what was calculated before.
    record Tidligere(
            UUID program,
            YearMonth maned,
            UUID id,
            int nr,
            long belop,
            long differanse,
            boolean uoppgjort) {}

    List<Tidligere> findBefore(String kommunenr, UUID[] programmer) {
        return jdbc.sql(
                        """
                        select program_id, maned, id, nr, belop_ore, differanse_ore, oppgjor is null
                        from kvalifisering.manedsstonad
                        where kommunenr = :k and program_id = any(:p) order by maned, nr
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .query(
                        (row, i) ->
                                new Tidligere(
                                        row.getObject(1, UUID.class),
                                        YearMonth.from(row.getObject(2, LocalDate.class)),
                                        row.getObject(3, UUID.class),
                                        row.getInt(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getBoolean(7)))
                .list();
    }

    /// A month to be calculated anew.
    record Omregning(UUID program, YearMonth maned) {}

    List<Omregning> findAnew(String kommunenr, UUID[] programmer, YearMonth to) {
        return jdbc.sql(
                        """
                        select program_id, maned from kvalifisering.omregning
                        where kommunenr = :k and program_id = any(:p) and maned <= :m order by maned
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .param("m", to.atDay(1))
                .query(
                        (row, i) ->
                                new Omregning(
                                        row.getObject(1, UUID.class),
                                        YearMonth.from(row.getObject(2, LocalDate.class))))
                .list();
    }

    void removeAnew(String kommunenr, Collection<Omregning> done) {
        if (done.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        delete from kvalifisering.omregning o
                        using unnest(:p, :m) as d (program, maned)
                        where o.kommunenr = :k and o.program_id = d.program
                          and o.maned = d.maned::date
                        """)
                .param("k", kommunenr)
                .param("p", done.stream().map(Omregning::program).toArray(UUID[]::new))
                .param(
                        "m",
                        done.stream()
                                .map(d -> d.maned().atDay(1).toString())
                                .toArray(String[]::new))
                .update();
    }

    /// Months already calculated that hold one of the days are to be calculated anew.
    void calculateAnew(Program program, LocalDate from, LocalDate to) {
        jdbc.sql(
                        """
                        insert into kvalifisering.omregning (kommunenr, bydel, program_id, maned,
                          person_id)
                        select distinct :k, :bydel, :p::uuid, m.maned, :person::uuid
                        from kvalifisering.manedsstonad m
                        where m.kommunenr = :k and m.program_id = :p
                          and m.maned between date_trunc('month', :fra::date)::date and :til
                        on conflict do nothing
                        """)
                .param("k", program.id().kommunenr())
                .param("bydel", program.bydel())
                .param("p", program.id().id())
                .param("person", program.personId().id())
                .param("fra", from)
                .param("til", to)
                .update();
    }

    List<Manedsstonad> findByProgram(ProgramId id) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.manedsstonad
                        where kommunenr = :k and program_id = :p order by maned desc, nr desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(ManedRepository::read)
                .list();
    }

    /// The office's payments of a month, for payroll.
    List<Manedsstonad> findPaid(String enhetsnr, YearMonth month) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.manedsstonad
                        where kommunenr = any(:k) and enhetsnr = :e and kjort = :m
                          and betalt_ore > 0
                        order by id
                        """)
                .param("k", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .param("m", month.atDay(1))
                .query(ManedRepository::read)
                .list();
    }

    private static Manedsstonad read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Manedsstonad(
                row.getObject("id", UUID.class),
                new ProgramId(k, row.getObject("program_id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                YearMonth.from(row.getObject("maned", LocalDate.class)),
                row.getInt("nr"),
                YearMonth.from(row.getObject("kjort", LocalDate.class)),
                row.getLong("belop_ore"),
                row.getLong("differanse_ore"),
                row.getInt("dager"),
                row.getLong("betalt_ore"),
                row.getObject("oppgjor", UUID.class),
                row.getString("spor"),
                row.getObject("beregnet", OffsetDateTime.class).toInstant());
    }
}
