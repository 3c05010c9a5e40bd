package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kvalifisering.manedskjoring`.
@Repository
class ManedskjoringRepository {
    private final JdbcClient jdbc;

    ManedskjoringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProgramId id, String enhetsnr, YearMonth month, int antall, Instant when, Actor a) {
        jdbc.sql(
                        """
                        insert into kvalifisering.manedskjoring (kommunenr, id, enhetsnr, maned, status,
                          antall, startet, startet_av, startet_navn)
                        values (:k, :id, :e, :m, 'VENTER', :antall, :t, :b, :n)
                        on conflict do nothing
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhetsnr)
                .param("m", month.atDay(1))
                .param("antall", antall)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", a.id())
                .param("n", a.navn())
                .update();
    }

    Optional<Manedskjoring> find(ProgramId id) {
        return jdbc.sql(
                        "select * from kvalifisering.manedskjoring where kommunenr = :k and id ="
                                + " :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(ManedskjoringRepository::read)
                .optional();
    }

    /// The office's for a month, the latest first.
    List<Manedskjoring> findAt(String[] kommuner, String enhetsnr, YearMonth month) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.manedskjoring
                        where kommunenr = any(:k) and enhetsnr = :e and maned = :m
                        order by id desc limit 10
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("m", month.atDay(1))
                .query(ManedskjoringRepository::read)
                .list();
    }

    void begin(ProgramId id) {
        jdbc.sql(
                        """
                        update kvalifisering.manedskjoring
                        set status = 'GAR', gjort = 0, stoppet = 0
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void add(ProgramId id, Manedsberegning.Del del) {
        jdbc.sql(
                        """
                        update kvalifisering.manedskjoring
                        set gjort = gjort + :g, beregnet = beregnet + :b, stoppet = stoppet + :s,
                            sum_ore = sum_ore + :sum
                        where kommunenr = :k and id = :id
                        """)
                .param("g", del.gjort())
                .param("b", del.beregnet())
                .param("s", del.stoppet())
                .param("sum", del.sumOre())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void finish(ProgramId id, Instant when) {
        jdbc.sql(
                        """
                        update kvalifisering.manedskjoring set status = 'FERDIG', ferdig = :t
                        where kommunenr = :k and id = :id and ferdig is null
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Manedskjoring read(ResultSet row, int index) throws SQLException {
        var done = row.getObject("ferdig", OffsetDateTime.class);
        return new Manedskjoring(
                row.getString("kommunenr"),
                row.getObject("id", UUID.class),
                row.getString("enhetsnr"),
                YearMonth.from(row.getObject("maned", LocalDate.class)),
                Manedskjoring.Status.valueOf(row.getString("status")),
                row.getInt("antall"),
                row.getInt("gjort"),
                row.getInt("beregnet"),
                row.getInt("stoppet"),
                row.getLong("sum_ore"),
                row.getObject("startet", OffsetDateTime.class).toInstant(),
                row.getString("startet_navn"),
                done == null ? null : done.toInstant());
    }
}
