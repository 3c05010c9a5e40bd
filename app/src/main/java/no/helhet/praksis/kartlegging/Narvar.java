package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Who is at which question of a mapping just now: rows in the database, since two workers may be
/// on two servers.
@Repository
class Narvar {
    private static final Duration PRESENT = Duration.ofSeconds(15);
    private final JdbcClient jdbc;

    Narvar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param sporsmal the group that is open, empty for none
    record Annen(String navn, String sporsmal, UUID barn) {}

    void see(Kartlegging k, Actor actor, String sporsmal, UUID barn, Instant now) {
        jdbc.sql(
                        """
                        insert into kartlegging.narvar (kommunenr, kartlegging_id, bruker_id, person_id,
                          bruker_navn, barn_id, sporsmal, sett)
                        values (:k, :id, :b, :p, :n, :barn, :s, :t)
                        on conflict (kommunenr, kartlegging_id, bruker_id) do update
                        set barn_id = excluded.barn_id, sporsmal = excluded.sporsmal,
                          sett = excluded.sett
                        """)
                .param("k", k.id().kommunenr())
                .param("id", k.id().id())
                .param("b", actor.id())
                .param("p", k.personId().id())
                .param("n", actor.navn())
                .param("barn", barn)
                .param("s", sporsmal)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        delete from kartlegging.narvar
                        where kommunenr = :k and kartlegging_id = :id and sett < :t
                        """)
                .param("k", k.id().kommunenr())
                .param("id", k.id().id())
                .param("t", now.minus(PRESENT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Others who are there.
    List<Annen> findOthers(KartleggingId id, UUID bruker, Instant now) {
        return jdbc.sql(
                        """
                        select bruker_navn, sporsmal, barn_id from kartlegging.narvar
                        where kommunenr = :k and kartlegging_id = :id and bruker_id <> :b
                          and sett >= :t order by bruker_navn
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("b", bruker)
                .param("t", now.minus(PRESENT).atOffset(ZoneOffset.UTC))
                .query(
                        (row, i) ->
                                new Annen(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, UUID.class)))
                .list();
    }
}
