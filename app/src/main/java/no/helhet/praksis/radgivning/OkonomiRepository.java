package no.helhet.praksis.radgivning;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.radgivning.Okonomi.Slutt;
import no.helhet.praksis.radgivning.Okonomi.Utfall;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `radgivning.okonomi`, its kept versions and its meetings.
@Repository
class OkonomiRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OkonomiRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @return false when the person has an open course, or the form was sent before
    boolean insert(OkonomiId id, PersonId person, LocalDate day, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into radgivning.okonomi (kommunenr, id, person_id, enhetsnr,
                                  begynt, hos, hos_navn, innhold, endret, endret_navn)
                                values (:k, :id, :p, :e, :dag, :av, :navn, cast(:innhold as jsonb),
                                  :t, :navn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("e", actor.enhetsnr())
                        .param("dag", day)
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("innhold", json.writeValueAsString(Okonomiinnhold.EMPTY))
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Okonomi> find(OkonomiId id) {
        return jdbc.sql("select * from radgivning.okonomi where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// Holds the course until the transaction ends.
    Optional<Okonomi> lock(OkonomiId id) {
        return jdbc.sql(
                        """
                        select * from radgivning.okonomi where kommunenr = :k and id = :id
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// A person's courses, newest first.
    List<Okonomi> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from radgivning.okonomi where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by begynt desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .list();
    }

    /// The office's open courses, the oldest first.
    List<Okonomi> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from radgivning.okonomi
                        where kommunenr = any(:k) and enhetsnr = :e and utfall is null
                        order by begynt limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(this::read)
                .list();
    }

    /// Keeps the version beside the course.
    void save(Okonomi course, Okonomiinnhold innhold, Instant when, Actor actor) {
        var text = json.writeValueAsString(innhold);
        jdbc.sql(
                        """
                        update radgivning.okonomi set innhold = cast(:innhold as jsonb),
                          endret = :t, endret_navn = :navn, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("innhold", text)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("navn", actor.navn())
                .param("k", course.id().kommunenr())
                .param("id", course.id().id())
                .update();
        jdbc.sql(
                        """
                        insert into radgivning.okonomiversjon (kommunenr, okonomi_id, version,
                          person_id, innhold, lagret, lagret_av, lagret_navn)
                        values (:k, :id, :v, :p, cast(:innhold as jsonb), :t, :av, :navn)
                        """)
                .param("k", course.id().kommunenr())
                .param("id", course.id().id())
                .param("v", course.version() + 1)
                .param("p", course.personId().id())
                .param("innhold", text)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    void end(OkonomiId id, Slutt slutt) {
        jdbc.sql(
                        """
                        update radgivning.okonomi set utfall = :u, utfallstekst = :tekst,
                          avsluttet = :dag
                        where kommunenr = :k and id = :id
                        """)
                .param("u", slutt.utfall().name())
                .param("tekst", slutt.tekst())
                .param("dag", slutt.dag())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @return false when the form was sent before
    boolean insert(UUID key, Okonomi course, Mote mote, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into radgivning.mote (kommunenr, id, okonomi_id, person_id,
                                  dag, tekst, registrert, registrert_av, registrert_navn)
                                values (:k, :id, :o, :p, :dag, :tekst, :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", course.id().kommunenr())
                        .param("id", key)
                        .param("o", course.id().id())
                        .param("p", course.personId().id())
                        .param("dag", mote.dag())
                        .param("tekst", mote.tekst())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    /// Newest first.
    List<Mote> findMoter(OkonomiId id) {
        return jdbc.sql(
                        """
                        select * from radgivning.mote where kommunenr = :k and okonomi_id = :o
                        order by dag desc, registrert desc
                        """)
                .param("k", id.kommunenr())
                .param("o", id.id())
                .query(
                        (row, i) ->
                                new Mote(
                                        row.getObject("dag", LocalDate.class),
                                        row.getString("tekst"),
                                        row.getString("registrert_navn")))
                .list();
    }

    private Okonomi read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var utfall = row.getString("utfall");
        return new Okonomi(
                new OkonomiId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getObject("begynt", LocalDate.class),
                row.getString("hos_navn"),
                json.readValue(row.getString("innhold"), Okonomiinnhold.class),
                utfall == null
                        ? null
                        : new Slutt(
                                Utfall.valueOf(utfall),
                                row.getString("utfallstekst"),
                                row.getObject("avsluttet", LocalDate.class)),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getString("endret_navn"),
                row.getInt("version"));
    }
}
