package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `samtykke.representant`.
@Repository
class RepresentantRepository {
    private final JdbcClient jdbc;

    RepresentantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is registered already
    boolean insert(Representant r, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into samtykke.representant (kommunenr, id, person_id, slag,
                                  navn, grunnlag, omfatter, fra, til, registrert, registrert_av,
                                  registrert_navn)
                                values (:k, :id, :p, :slag, :navn, :grunnlag, :omfatter, :fra, :til,
                                  :t, :av, :avNavn)
                                on conflict do nothing
                                """)
                        .param("k", r.id().kommunenr())
                        .param("id", r.id().id())
                        .param("p", r.personId().id())
                        .param("slag", r.slag().name())
                        .param("navn", r.navn())
                        .param("grunnlag", r.grunnlag())
                        .param("omfatter", r.omfatter())
                        .param("fra", r.fra())
                        .param("til", r.til())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("avNavn", actor.navn())
                        .update()
                == 1;
    }

    /// All of a person, those that were taken away last.
    List<Representant> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from samtykke.representant
                        where kommunenr = :k
                          and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by avsluttet is not null, navn, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(RepresentantRepository::read)
                .list();
    }

    /// @return false when it was taken away before
    boolean end(RepresentantId id, Instant when, String navn) {
        return jdbc.sql(
                                """
                                update samtykke.representant set avsluttet = :t,
                                  avsluttet_navn = :navn
                                where kommunenr = :k and id = :id and avsluttet is null
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("navn", navn)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Representant read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Representant(
                new RepresentantId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                Slag.valueOf(row.getString("slag")),
                row.getString("navn"),
                row.getString("grunnlag"),
                row.getBoolean("omfatter"),
                row.getObject("fra", LocalDate.class),
                row.getObject("til", LocalDate.class),
                GittRepository.moment(row, "avsluttet"),
                row.getString("registrert_navn"));
    }
}
