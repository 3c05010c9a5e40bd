package no.helhet.laering.kvalitet;

import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;

import org.jspecify.annotations.Nullable;
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
import java.util.function.Function;
import java.util.function.IntFunction;

/// SQL on the offices' monthly figures.
@Repository
class KontormanedRepository {
    private final JdbcClient jdbc;

    KontormanedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time for an office.
    void lock(Enhet enhet) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('kvalitet'), hashtext(:e))::text")
                .param("e", enhet.enhetsnr())
                .query(String.class)
                .single();
    }

    /// The months are what these rows say and nothing else.
    void replace(Enhet enhet, YearMonth fra, YearMonth til, List<Kontormaned> rows) {
        jdbc.sql(
                        """
                        delete from kvalitet.kontormaned
                        where kommunenr = :k and enhetsnr = :e and maned between :fra and :til
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("fra", fra.atDay(1))
                .param("til", til.atDay(1))
                .update();
        jdbc.sql(
                        """
                        insert into kvalitet.kontormaned
                          (kommunenr, enhetsnr, maned, maal, del, teller, nevner, verdi)
                        select :k, :e, r.* from unnest(:maneder::date[], :maal::text[], :deler::text[],
                          :tellere::bigint[], :nevnere::bigint[], :verdier::float8[]) r
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("maneder", array(rows, r -> r.maned().atDay(1).toString(), String[]::new))
                .param("maal", array(rows, r -> r.maal().name(), String[]::new))
                .param("deler", array(rows, Kontormaned::del, String[]::new))
                .param("tellere", array(rows, Kontormaned::teller, Long[]::new))
                .param("nevnere", array(rows, Kontormaned::nevner, Long[]::new))
                .param("verdier", array(rows, Kontormaned::verdi, Double[]::new))
                .update();
    }

    private static <T> T[] array(
            List<Kontormaned> rows,
            Function<Kontormaned, @Nullable T> part,
            IntFunction<T[]> make) {
        return rows.stream().map(part).toArray(make);
    }

    void touch(Enhet enhet, Instant now) {
        jdbc.sql(
                        """
                        insert into kvalitet.oppdatering (kommunenr, enhetsnr, tidspunkt)
                        values (:k, :e, :t)
                        on conflict (kommunenr, enhetsnr) do update set tidspunkt = excluded.tidspunkt
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("t", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> findUpdated(Enhet enhet) {
        return jdbc.sql(
                        """
                        select tidspunkt from kvalitet.oppdatering
                        where kommunenr = :k and enhetsnr = :e
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .query((row, i) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Oldest first.
    List<Kontormaned> find(Enhet enhet, YearMonth fra, YearMonth til) {
        return jdbc.sql(
                        """
                        select maned, maal, del, teller, nevner, verdi from kvalitet.kontormaned
                        where kommunenr = :k and enhetsnr = :e and maned between :fra and :til
                        order by maned, maal, del
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("fra", fra.atDay(1))
                .param("til", til.atDay(1))
                .query(KontormanedRepository::read)
                .list();
    }

    /// The months there are figures for, the latest first.
    List<YearMonth> findMonths(Enhet enhet) {
        return jdbc.sql(
                        """
                        select distinct maned from kvalitet.kontormaned
                        where kommunenr = :k and enhetsnr = :e order by maned desc
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .query((row, i) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    private static Kontormaned read(ResultSet row, int index) throws SQLException {
        return new Kontormaned(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                Kontormaal.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, Long.class),
                row.getObject(6, Double.class));
    }
}
