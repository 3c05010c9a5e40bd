package no.helhet.praksis.utbetaling;

import no.helhet.praksis.klage.IverksettingEndret;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `utbetaling.utsettelse`, and on the payments of a decision that waits.
@Repository
class UtsettelseRepository {
    private final JdbcClient jdbc;

    UtsettelseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the latest that is known of the appeal, in whatever order it is told.
    ///
    /// @return false when it, or something later, was known before
    boolean record(IverksettingEndret e) {
        return jdbc.sql(
                                """
                                insert into utbetaling.utsettelse as u (kommunenr, bydel, klage_id, vedtak_id,
                                  person_id, utsatt, versjon, endret)
                                values (:k, :bydel, :id, :v, :p, :utsatt, :versjon, :t)
                                on conflict (kommunenr, klage_id) do update
                                set utsatt = excluded.utsatt, versjon = excluded.versjon,
                                  endret = excluded.endret
                                where u.versjon < excluded.versjon
                                """)
                        .param("k", e.klageId().kommunenr())
                        .param("bydel", e.bydel())
                        .param("id", e.klageId().id())
                        .param("v", e.vedtakId().id())
                        .param("p", e.personId().id())
                        .param("utsatt", e.utsatt())
                        .param("versjon", e.versjon())
                        .param("t", e.tidspunkt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What each payment of the course that is not sent is paid by.
    List<VedtakId> findByForlop(SakId id) {
        return jdbc.sql(
                        """
                        select distinct vedtak_id from utbetaling.utbetaling
                        where kommunenr = :k and sak_id = :s
                          and status in ('PLANLAGT', 'HOLDT_TILBAKE', 'I_KJORING')
                        order by vedtak_id
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query((row, i) -> new VedtakId(id.kommunenr(), row.getObject(1, UUID.class)))
                .list();
    }

    /// Holds what the decision pays and no run has.
    List<Utbetalingsrad> hold(VedtakId id) {
        return change(
                """
                update utbetaling.utbetaling
                set status = 'HOLDT_TILBAKE', grunn = 'IVERKSETTING_UTSATT', version = version + 1
                where kommunenr = :k and vedtak_id = :v and status = 'PLANLAGT'
                returning *
                """,
                id);
    }

    /// Plans what was held, unless another appeal still keeps the decision waiting.
    List<Utbetalingsrad> release(VedtakId id) {
        return change(
                """
                update utbetaling.utbetaling u
                set status = 'PLANLAGT', grunn = null, version = version + 1
                where kommunenr = :k and vedtak_id = :v and status = 'HOLDT_TILBAKE'
                  and grunn = 'IVERKSETTING_UTSATT'
                  and not exists (select from utbetaling.utsettelse s
                                  where s.kommunenr = :k and s.vedtak_id = :v and s.utsatt)
                returning u.*
                """,
                id);
    }

    /// Payments of the decision that are in a run and not sent yet.
    List<Utbetalingsrad> findInRun(VedtakId id) {
        return change(
                """
                select * from utbetaling.utbetaling
                where kommunenr = :k and vedtak_id = :v and status = 'I_KJORING' order by id
                """,
                id);
    }

    private List<Utbetalingsrad> change(String sql, VedtakId id) {
        return jdbc.sql(sql)
                .param("k", id.kommunenr())
                .param("v", id.id())
                .query(UtbetalingRepository::read)
                .list();
    }
}
