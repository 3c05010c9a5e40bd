package no.helhet.praksis.utbetaling;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// SQL on the payments of a run, all at once.
@Repository
class Kjoringsrader {
    private final JdbcClient jdbc;

    Kjoringsrader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gatherings of one municipality come one after another: each sees what the one before took,
    /// so that nothing is paid twice across two of them.
    void lockGathering(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('utbetaling ' || :k, 0))")
                .param("k", kommunenr)
                .query((row, i) -> true)
                .single();
    }

    /// Takes what is due into the run. Rows that somebody else holds are left.
    int take(KjoringId id, String enhetsnr, LocalDate betalingsdato) {
        return jdbc.sql(
                        """
                        update utbetaling.utbetaling
                        set status = 'I_KJORING', kjoring_id = :id, version = version + 1
                        where kommunenr = :k and id in (
                          select id from utbetaling.utbetaling
                          where kommunenr = :k and enhetsnr = :e and kjoring_id is null
                            and status = 'PLANLAGT' and forfall <= :d
                          for update skip locked)
                        """)
                .param("id", id.id())
                .param("k", id.kommunenr())
                .param("e", enhetsnr)
                .param("d", betalingsdato)
                .update();
    }

    /// Takes payments out of the run again.
    List<Utbetalingsrad> hold(KjoringId id, Collection<UUID> ids, Holdegrunn grunn) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        update utbetaling.utbetaling
                        set status = 'HOLDT_TILBAKE', grunn = :g, kjoring_id = null, version = version + 1
                        where kommunenr = :k and kjoring_id = :id and id = any(:ids)
                        returning *
                        """)
                .param("g", grunn.name())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UtbetalingRepository::read)
                .list();
    }

    /// Payments of the run for a purpose and a month that the person has had from another
    /// decision, or has earlier in this run; those that somebody has looked at are left out.
    List<UUID> findPaidBefore(KjoringId id) {
        return jdbc.sql(
                        """
                        select u.id from utbetaling.utbetaling u
                        where u.kommunenr = :k and u.kjoring_id = :id and not u.frigitt and exists (
                          select from utbetaling.utbetaling o
                          where o.kommunenr = :k and o.person_id = any (platform.ids_of(u.kommunenr, u.person_id)) and o.maned = u.maned
                            and o.formal = u.formal and o.vedtak_id <> u.vedtak_id
                            and o.status in ('I_KJORING', 'SENDT', 'UTBETALT')
                            and (o.kjoring_id <> u.kjoring_id or o.id < u.id))
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .list();
    }

    /// Payments of the run whose decision waits while an appeal is treated.
    List<UUID> findSuspended(KjoringId id) {
        return jdbc.sql(
                        """
                        select u.id from utbetaling.utbetaling u
                        where u.kommunenr = :k and u.kjoring_id = :id and exists (
                          select from utbetaling.utsettelse s
                          where s.kommunenr = :k and s.vedtak_id = u.vedtak_id and s.utsatt)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .list();
    }

    Kjoringssum sum(KjoringId id) {
        return jdbc.sql(
                        """
                        select count(*) as antall, coalesce(sum(belop_ore), 0) as sum_ore, coalesce(lpad((
                          ('x' || substr(encode(sha256(convert_to(string_agg(
                             id || ':' || belop_ore || ':' || kontonummer, ',' order by id), 'UTF8')),
                             'hex'), 1, 14))::bit(56)::bigint % 1000000000000)::text, 12, '0'), '') as ks
                        from utbetaling.utbetaling
                        where kommunenr = :k and kjoring_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Kjoringssum(
                                        row.getInt("antall"),
                                        row.getLong("sum_ore"),
                                        row.getString("ks")))
                .single();
    }

    /// Puts the payments of a discarded run back.
    void putBack(KjoringId id) {
        jdbc.sql(
                        """
                        update utbetaling.utbetaling
                        set status = 'PLANLAGT', kjoring_id = null, version = version + 1
                        where kommunenr = :k and kjoring_id = :id and status = 'I_KJORING'
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    int markSent(KjoringId id) {
        return jdbc.sql(
                        """
                        update utbetaling.utbetaling set status = 'SENDT', version = version + 1
                        where kommunenr = :k and kjoring_id = :id and status = 'I_KJORING'
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// Marks sent payments as paid.
    ///
    /// @param only these, or null for all of the run
    /// @param except none of these
    int markPaid(
            KjoringId id, @Nullable Collection<UUID> only, Collection<UUID> except, LocalDate day) {
        var paid =
                """
                update utbetaling.utbetaling
                set status = 'UTBETALT', utbetalt = :d, version = version + 1
                where kommunenr = :k and kjoring_id = :id and status = 'SENDT'
                  and not id = any(:except)
                """;
        var statement =
                only == null
                        ? jdbc.sql(paid)
                        : jdbc.sql(paid + " and id = any(:only)")
                                .param("only", only.toArray(UUID[]::new));
        return statement
                .param("d", day)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("except", except.toArray(UUID[]::new))
                .update();
    }

    /// Marks a payment as rejected; empty when it is so already, or not of this run.
    List<Utbetalingsrad> markRejected(KjoringId id, UUID betaling, String kode, String tekst) {
        return jdbc.sql(
                        """
                        update utbetaling.utbetaling
                        set status = 'AVVIST', grunn = :kode, grunn_tekst = :tekst, utbetalt = null,
                            version = version + 1
                        where kommunenr = :k and kjoring_id = :id and id = :u
                          and status in ('SENDT', 'UTBETALT')
                        returning *
                        """)
                .param("kode", kode)
                .param("tekst", tekst.isEmpty() ? null : tekst)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("u", betaling)
                .query(UtbetalingRepository::read)
                .list();
    }

    /// Every payment of the run that is not rejected yet.
    List<UUID> findUnrejected(KjoringId id) {
        return jdbc.sql(
                        """
                        select id from utbetaling.utbetaling
                        where kommunenr = :k and kjoring_id = :id and status in ('SENDT', 'UTBETALT')
                        order by id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .list();
    }

    /// Whether any of the persons is paid by the run.
    boolean pays(KjoringId id, Collection<UUID> personer) {
        return jdbc.sql(
                        """
                        select exists (
                          select from unnest(:p) one(id) cross join unnest(platform.ids_of(:k, one.id)) p(id)
                          join utbetaling.utbetaling u on u.kommunenr = :k and u.person_id = p.id
                          where u.kjoring_id = :id)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("p", personer.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
