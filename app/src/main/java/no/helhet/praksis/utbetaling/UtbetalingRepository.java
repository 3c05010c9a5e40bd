package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// SQL on single payments in `utbetaling.utbetaling`.
@Repository
class UtbetalingRepository {
    private final JdbcClient jdbc;

    UtbetalingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty when the line is planned already.
    boolean insert(Utbetalingsrad r) {
        return jdbc.sql(
                                """
                                insert into utbetaling.utbetaling (kommunenr, bydel, id, vedtak_id, sak_id,
                                  person_id, enhetsnr, linje, maned, fom, tom, formal, form, belop_ore,
                                  mottaker_type, mottaker_navn, kontonummer, kid, forfall, kontering, status,
                                  grunn, forsok)
                                values (:k, :bydel, :id, :v, :s, :p, :e, :linje, :maned, :fom, :tom, :formal,
                                  :form, :belop, :type, :navn, :konto, :kid, :forfall, :kontering, :status,
                                  :grunn, :forsok)
                                on conflict (kommunenr, vedtak_id, linje, forsok) do nothing
                                """)
                        .param("k", r.id().kommunenr())
                        .param("bydel", r.bydel())
                        .param("id", r.id().id())
                        .param("v", r.vedtakId().id())
                        .param("s", r.sakId().id())
                        .param("p", r.personId().id())
                        .param("e", r.enhetsnr())
                        .param("linje", r.linje())
                        .param("maned", r.maned().atDay(1))
                        .param("fom", r.fom())
                        .param("tom", r.tom())
                        .param("formal", r.formal())
                        .param("form", r.form())
                        .param("belop", r.belopOre())
                        .param("type", r.annenMottaker() ? "ANNEN" : "SOKER")
                        .param("navn", r.mottakerNavn())
                        .param("konto", r.kontonummer())
                        .param("kid", r.kid())
                        .param("forfall", r.forfall())
                        .param("kontering", r.kontering())
                        .param("status", r.status().name())
                        .param("grunn", r.grunn())
                        .param("forsok", r.forsok())
                        .update()
                == 1;
    }

    /// Many in one statement; the answer leaves out those that are planned already.
    List<Utbetalingsrad> insertAll(String kommunenr, List<Utbetalingsrad> rader) {
        var inserted =
                jdbc.sql(
                                """
                                insert into utbetaling.utbetaling (kommunenr, bydel, id, vedtak_id,
                                  sak_id, person_id, enhetsnr, linje, maned, fom, tom, formal, form,
                                  belop_ore, mottaker_type, kontonummer, forfall, kontering, status,
                                  grunn, forsok)
                                select :k, u.bydel, u.id, u.vedtak, u.sak, u.person, u.enhet, 1,
                                  u.fom::date, u.fom::date, u.tom::date, u.formal, u.form,
                                  u.belop::bigint, 'SOKER', u.konto, u.forfall::date, u.kontering,
                                  u.status, u.grunn, 1
                                from unnest(:bydel, :id, :vedtak, :sak, :person, :enhet, :fom, :tom,
                                    :formal, :form, :belop, :konto, :forfall, :kontering, :status,
                                    :grunn)
                                  as u (bydel, id, vedtak, sak, person, enhet, fom, tom, formal,
                                    form, belop, konto, forfall, kontering, status, grunn)
                                on conflict (kommunenr, vedtak_id, linje, forsok) do nothing
                                returning id
                                """)
                        .param("k", kommunenr)
                        .param("bydel", texts(rader, Utbetalingsrad::bydel))
                        .param("id", ids(rader, r -> r.id().id()))
                        .param("vedtak", ids(rader, r -> r.vedtakId().id()))
                        .param("sak", ids(rader, r -> r.sakId().id()))
                        .param("person", ids(rader, r -> r.personId().id()))
                        .param("enhet", texts(rader, Utbetalingsrad::enhetsnr))
                        .param("fom", texts(rader, r -> r.fom().toString()))
                        .param("tom", texts(rader, r -> r.tom().toString()))
                        .param("formal", texts(rader, Utbetalingsrad::formal))
                        .param("form", texts(rader, Utbetalingsrad::form))
                        .param("belop", texts(rader, r -> Long.toString(r.belopOre())))
                        .param("konto", texts(rader, Utbetalingsrad::kontonummer))
                        .param("forfall", texts(rader, r -> r.forfall().toString()))
                        .param("kontering", texts(rader, Utbetalingsrad::kontering))
                        .param("status", texts(rader, r -> r.status().name()))
                        .param("grunn", texts(rader, Utbetalingsrad::grunn))
                        .query(UUID.class)
                        .set();
        return rader.stream().filter(r -> inserted.contains(r.id().id())).toList();
    }

    private static UUID[] ids(List<Utbetalingsrad> rader, Function<Utbetalingsrad, UUID> what) {
        return rader.stream().map(what).toArray(UUID[]::new);
    }

    private static String[] texts(
            List<Utbetalingsrad> rader, Function<Utbetalingsrad, @Nullable String> what) {
        return rader.stream().map(what).toArray(String[]::new);
    }

    /// Holds the payment for the rest of the transaction.
    Optional<Utbetalingsrad> lock(UtbetalingId id) {
        return jdbc.sql(
                        """
                        select * from utbetaling.utbetaling where kommunenr = :k and id = :id for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UtbetalingRepository::read)
                .optional();
    }

    /// A person's payments, newest month first.
    List<Utbetalingsrad> findByPerson(PersonId id, int limit) {
        return jdbc.sql(
                        """
                        select * from utbetaling.utbetaling where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by maned desc, id desc limit :n
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("n", limit)
                .query(UtbetalingRepository::read)
                .list();
    }

    List<Utbetalingsrad> findBySak(SakId id) {
        return jdbc.sql(
                        """
                        select * from utbetaling.utbetaling where kommunenr = :k and sak_id = :s
                        order by maned, linje, id
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(UtbetalingRepository::read)
                .list();
    }

    /// The payments of a run in the order of their ids, after one of them.
    List<Utbetalingsrad> findByKjoring(KjoringId id, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from utbetaling.utbetaling
                        where kommunenr = :k and kjoring_id = :id and id > :after
                        order by id limit :n
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("n", limit)
                .query(UtbetalingRepository::read)
                .list();
    }

    /// What waits for somebody at the office: held back, or rejected and not dealt with.
    List<Utbetalingsrad> findHeld(String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from utbetaling.utbetaling
                        where kommunenr = any(:kommuner) and enhetsnr = :e
                          and status in ('HOLDT_TILBAKE', 'AVVIST')
                          and grunn is not null and not avklart
                        order by forfall, id limit :n
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .param("n", limit)
                .query(UtbetalingRepository::read)
                .list();
    }

    /// Stops what a corrected decision has not yet had in a run.
    List<Utbetalingsrad> stopByVedtak(VedtakId id, Holdegrunn grunn) {
        return jdbc.sql(
                        """
                        update utbetaling.utbetaling
                        set status = 'STANSET', grunn = :g, version = version + 1
                        where kommunenr = :k and vedtak_id = :v and status in ('PLANLAGT', 'HOLDT_TILBAKE')
                        returning *
                        """)
                .param("g", grunn.name())
                .param("k", id.kommunenr())
                .param("v", id.id())
                .query(UtbetalingRepository::read)
                .list();
    }

    Utbetalingsrad stop(Utbetalingsrad rad, String tekst) {
        return one(
                """
                update utbetaling.utbetaling
                set status = 'STANSET', grunn = 'STANSET_AV_OSS', grunn_tekst = :t, kjoring_id = null,
                    version = version + 1
                where kommunenr = :k and id = :id returning *
                """,
                rad,
                tekst);
    }

    Utbetalingsrad settle(Utbetalingsrad rad, String tekst) {
        return one(
                """
                update utbetaling.utbetaling set avklart = true, version = version + 1,
                    grunn_tekst = coalesce(grunn_tekst, :t)
                where kommunenr = :k and id = :id returning *
                """,
                rad,
                tekst);
    }

    Utbetalingsrad planAgain(Utbetalingsrad rad, String kontonummer) {
        return one(
                """
                update utbetaling.utbetaling
                set status = 'PLANLAGT', grunn = null, grunn_tekst = null, kontonummer = :t,
                    version = version + 1
                where kommunenr = :k and id = :id returning *
                """,
                rad,
                kontonummer);
    }

    Utbetalingsrad release(Utbetalingsrad rad, String tekst) {
        return one(
                """
                update utbetaling.utbetaling
                set status = 'PLANLAGT', grunn = null, grunn_tekst = :t, frigitt = true,
                    version = version + 1
                where kommunenr = :k and id = :id returning *
                """,
                rad,
                tekst);
    }

    private Utbetalingsrad one(String sql, Utbetalingsrad rad, String tekst) {
        return jdbc.sql(sql)
                .param("k", rad.id().kommunenr())
                .param("id", rad.id().id())
                .param("t", tekst)
                .query(UtbetalingRepository::read)
                .single();
    }

    static Utbetalingsrad read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        return new Utbetalingsrad(
                new UtbetalingId(kommunenr, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new VedtakId(kommunenr, row.getObject("vedtak_id", UUID.class)),
                new SakId(kommunenr, row.getObject("sak_id", UUID.class)),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getInt("linje"),
                YearMonth.from(row.getObject("maned", LocalDate.class)),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                row.getString("formal"),
                row.getString("form"),
                row.getLong("belop_ore"),
                "ANNEN".equals(row.getString("mottaker_type")),
                row.getString("mottaker_navn"),
                row.getString("kontonummer"),
                row.getString("kid"),
                row.getObject("forfall", LocalDate.class),
                row.getString("kontering"),
                UtbetalingEndret.Status.valueOf(row.getString("status")),
                row.getString("grunn"),
                row.getString("grunn_tekst"),
                row.getObject("kjoring_id", UUID.class),
                row.getObject("utbetalt", LocalDate.class),
                row.getInt("forsok"),
                row.getBoolean("avklart"),
                row.getInt("version"));
    }
}
