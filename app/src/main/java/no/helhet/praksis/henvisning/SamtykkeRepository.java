package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Mate;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `henvisning.samtykke`.
@Repository
class SamtykkeRepository {
    private final JdbcClient jdbc;

    SamtykkeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Samtykke s, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into henvisning.samtykke (kommunenr, id, person_id, slag,
                          mottaker_navn, gitt_av, hva, formal, gitt, til, mate, vitne, registrert,
                          registrert_av, registrert_navn)
                        values (:k, :id, :p, :slag, :mottaker, :gav, :hva, :formal, :gitt, :til,
                          :mate, :vitne, :t, :av, :navn)
                        on conflict do nothing
                        """)
                .param("k", s.id().kommunenr())
                .param("id", s.id().id())
                .param("p", s.personId().id())
                .param("slag", s.slag().name())
                .param("mottaker", s.mottaker())
                .param("gav", s.gittAv())
                .param("hva", s.hva())
                .param("formal", s.formal())
                .param("gitt", s.gitt())
                .param("til", s.til())
                .param("mate", s.mate().name())
                .param("vitne", s.vitne())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    Optional<Samtykke> find(SamtykkeId id) {
        return jdbc.sql("select * from henvisning.samtykke where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SamtykkeRepository::read)
                .optional();
    }

    /// Holds the consent until the transaction ends: it is not taken back while something is sent.
    Optional<Samtykke> lock(SamtykkeId id) {
        return jdbc.sql(
                        """
                        select * from henvisning.samtykke where kommunenr = :k and id = :id
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SamtykkeRepository::read)
                .optional();
    }

    /// A person's consents, newest first.
    List<Samtykke> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from henvisning.samtykke
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SamtykkeRepository::read)
                .list();
    }

    /// @return false when it was taken back before
    boolean withdraw(SamtykkeId id, LocalDate day, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                update henvisning.samtykke set trukket = :d,
                                  trukket_registrert = :t, trukket_av = :av, trukket_navn = :navn
                                where kommunenr = :k and id = :id and trukket is null
                                """)
                        .param("d", day)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Samtykke read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Samtykke(
                new SamtykkeId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                Mottakerslag.valueOf(row.getString("slag")),
                row.getString("mottaker_navn"),
                row.getString("gitt_av"),
                row.getString("hva"),
                row.getString("formal"),
                row.getObject("gitt", LocalDate.class),
                row.getObject("til", LocalDate.class),
                Mate.valueOf(row.getString("mate")),
                row.getString("vitne"),
                row.getObject("trukket", LocalDate.class),
                row.getString("registrert_navn"));
    }
}
