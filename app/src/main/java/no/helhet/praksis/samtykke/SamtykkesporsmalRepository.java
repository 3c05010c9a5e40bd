package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `samtykke.sporsmal`.
@Repository
class SamtykkesporsmalRepository {
    private final JdbcClient jdbc;

    SamtykkesporsmalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is asked already
    boolean insert(Sporsmal s, Actor actor) {
        return jdbc.sql(
                                """
                                insert into samtykke.sporsmal (kommunenr, id, person_id,
                                  organisasjon_id, deler, deltekster, formal, til, stilt, stilt_av,
                                  stilt_navn, varslet)
                                values (:k, :id, :p, :o, :deler, :tekster, :formal, :til, :t, :av,
                                  :navn, :varslet)
                                on conflict do nothing
                                """)
                        .param("k", s.id().kommunenr())
                        .param("id", s.id().id())
                        .param("p", s.personId().id())
                        .param("o", s.partner().id())
                        .param("deler", GittRepository.keys(s.deler()))
                        .param("tekster", GittRepository.texts(s.deler()))
                        .param("formal", s.formal())
                        .param("til", s.til())
                        .param("t", s.stilt().atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("varslet", s.varslet())
                        .update()
                == 1;
    }

    Optional<Sporsmal> find(SamtykkeId id) {
        return jdbc.sql("select * from samtykke.sporsmal where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SamtykkesporsmalRepository::read)
                .optional();
    }

    /// Those put to a person, newest first.
    List<Sporsmal> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from samtykke.sporsmal
                        where kommunenr = :k
                          and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by stilt desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SamtykkesporsmalRepository::read)
                .list();
    }

    /// @return false when it was answered before
    boolean answer(SamtykkeId id, String svar, Instant when, String navn) {
        return jdbc.sql(
                                """
                                update samtykke.sporsmal set svar = :svar, besvart = :t,
                                  besvart_navn = :navn
                                where kommunenr = :k and id = :id and svar is null
                                """)
                        .param("svar", svar)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("navn", navn)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Sporsmal read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Sporsmal(
                new SamtykkeId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                new PartnerId(k, row.getObject("organisasjon_id", UUID.class)),
                GittRepository.parts(row),
                row.getString("formal"),
                row.getObject("til", LocalDate.class),
                row.getObject("stilt", OffsetDateTime.class).toInstant(),
                row.getString("stilt_navn"),
                row.getBoolean("varslet"),
                row.getString("svar"),
                GittRepository.moment(row, "besvart"));
    }
}
