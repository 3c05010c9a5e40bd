package no.helhet.praksis.vedtak;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository
class UtkastRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UtkastRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Utkast> find(UtkastId id) {
        return jdbc.sql("select * from vedtak.utkast where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// Holds the row until the transaction ends: two who save or sign at once come one by one.
    /// What the transaction writes from here on lies in the draft's district.
    Optional<Utkast> lock(UtkastId id) {
        return jdbc.sql(
                        """
                        select *, platform.work_in(bydel) from vedtak.utkast
                        where kommunenr = :k and id = :id for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// The draft not yet decided, of which a case has at most one.
    Optional<Utkast> findOpen(SakId sakId) {
        return jdbc.sql(
                        """
                        select * from vedtak.utkast
                        where kommunenr = :k and sak_id = :s
                          and status not in ('VEDTATT', 'BORTFALT')
                        """)
                .param("k", sakId.kommunenr())
                .param("s", sakId.id())
                .query(this::read)
                .optional();
    }

    /// Sent and waiting, oldest first.
    List<Utkast> findSent() {
        return jdbc.sql(
                        """
                        select * from vedtak.utkast
                        where kommunenr = any(:kommuner) and status = 'SENDT' order by sendt, id
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .query(this::read)
                .list();
    }

    Count sent() {
        return Count.of(
                        """
                        select count(*) from vedtak.utkast
                        where kommunenr = any(:kommuner) and status = 'SENDT'
                        """)
                .with("kommuner", Scopes.current().kommunerArray());
    }

    /// @return false when the case has an open draft already
    boolean insert(Utkast utkast, Actor actor) {
        return jdbc.sql(
                                """
                                insert into vedtak.utkast (kommunenr, id, sak_id, person_id, innhold,
                                  status, korrigerer, endret, endret_av, endret_navn)
                                values (:k, :id, :s, :p, cast(:i as jsonb), 'UTKAST', :ko, :e, :av,
                                  :navn)
                                on conflict do nothing
                                """)
                        .param("k", utkast.id().kommunenr())
                        .param("id", utkast.id().id())
                        .param("s", utkast.sakId().id())
                        .param("p", utkast.personId().id())
                        .param("i", json.writeValueAsString(utkast.innhold()))
                        .param("ko", utkast.korrigerer() == null ? null : utkast.korrigerer().id())
                        .param("e", at(utkast.endret()))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    void save(UtkastId id, Innhold innhold, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update vedtak.utkast set innhold = cast(:i as jsonb), endret = :e,
                          endret_av = :av, endret_navn = :navn, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("i", json.writeValueAsString(innhold))
                .param("e", at(now))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    void send(UtkastId id, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update vedtak.utkast set status = 'SENDT', forberedt_av = :av,
                          forberedt_navn = :navn, sendt = :t, merknad = null, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("t", at(now))
                .update();
    }

    void giveBack(UtkastId id, String merknad) {
        jdbc.sql(
                        """
                        update vedtak.utkast set status = 'RETURNERT', merknad = :m,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("m", merknad)
                .update();
    }

    void decide(UtkastId id) {
        jdbc.sql(
                        """
                        update vedtak.utkast set status = 'VEDTATT', version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void drop(UtkastId id) {
        jdbc.sql(
                        """
                        update vedtak.utkast set status = 'BORTFALT', version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Utkast read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var sendt = row.getObject("sendt", OffsetDateTime.class);
        var korrigerer = row.getObject("korrigerer", UUID.class);
        return new Utkast(
                new UtkastId(kommunenr, row.getObject("id", UUID.class)),
                new SakId(kommunenr, row.getObject("sak_id", UUID.class)),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                json.readValue(row.getString("innhold"), Innhold.class),
                Utkast.Status.valueOf(row.getString("status")),
                row.getObject("forberedt_av", UUID.class),
                row.getString("forberedt_navn"),
                sendt == null ? null : sendt.toInstant(),
                row.getString("merknad"),
                korrigerer == null ? null : new VedtakId(kommunenr, korrigerer),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getString("endret_navn"),
                row.getInt("version"));
    }
}
