package no.helhet.praksis.trygghet;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL of `trygghet.alarm` and its answers.
@Repository
class AlarmRepository {
    private final JdbcClient jdbc;

    AlarmRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the worker has called already
    boolean insert(AlarmId id, String sted, Actor actor, Instant now) {
        return jdbc.sql(
                                """
                                insert into trygghet.alarm (kommunenr, id, enhetsnr, sted, utlost, utlost_av, utlost_navn)
                                values (:k, :id, :e, :sted, :na, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("e", actor.enhetsnr())
                        .param("sted", sted)
                        .param("na", now.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    /// The office's calls that have not ended, the oldest first.
    List<Alarm> findOpen(String[] kommuner, String enhetsnr) {
        return jdbc.sql(
                        """
                        select a.*, array(select s.navn from trygghet.alarmsvar s
                                          where s.kommunenr = a.kommunenr and s.alarm_id = a.id
                                          order by s.tidspunkt, s.navn) as kommer
                        from trygghet.alarm a
                        where a.kommunenr = any(:k) and a.enhetsnr = :e and a.slutt is null
                        order by a.utlost, a.id
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .query(
                        (row, i) ->
                                new Alarm(
                                        new AlarmId(
                                                row.getString("kommunenr"),
                                                row.getObject("id", UUID.class)),
                                        row.getString("sted"),
                                        row.getObject("utlost", OffsetDateTime.class).toInstant(),
                                        row.getObject("utlost_av", UUID.class),
                                        row.getString("utlost_navn"),
                                        List.of((String[]) row.getArray("kommer").getArray())))
                .list();
    }

    boolean isAt(AlarmId id, String enhetsnr) {
        return jdbc.sql(
                        """
                        select exists (select from trygghet.alarm
                          where kommunenr = :k and id = :id and enhetsnr = :e)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhetsnr)
                .query(Boolean.class)
                .single();
    }

    /// @return false when there is no such open call at the office, or the worker has answered
    boolean insertAnswer(AlarmId id, Actor actor, Instant now) {
        return jdbc.sql(
                                """
                                insert into trygghet.alarmsvar (kommunenr, alarm_id, bruker_id, navn, tidspunkt)
                                select kommunenr, id, :b, :navn, :na from trygghet.alarm
                                where kommunenr = :k and id = :id and enhetsnr = :e and slutt is null
                                on conflict (kommunenr, alarm_id, bruker_id) do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("e", actor.enhetsnr())
                        .param("b", actor.id())
                        .param("navn", actor.navn())
                        .param("na", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when there is no such open call at the office
    boolean end(AlarmId id, Actor actor, boolean falsk, Instant now) {
        return jdbc.sql(
                                """
                                update trygghet.alarm set slutt = :na, slutt_navn = :navn, falsk = :falsk
                                where kommunenr = :k and id = :id and enhetsnr = :e and slutt is null
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("e", actor.enhetsnr())
                        .param("navn", actor.navn())
                        .param("falsk", falsk)
                        .param("na", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
