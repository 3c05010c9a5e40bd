package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
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

/// SQL on `henvisning.mottaker`.
@Repository
class MottakerRepository {
    private final JdbcClient jdbc;

    MottakerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when there is one of that kind and name
    boolean insert(String kommunenr, Mottaker m, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into henvisning.mottaker (kommunenr, id, slag, navn, adresse,
                                  kanal, lagt_til, lagt_til_av, lagt_til_navn)
                                values (:k, :id, :slag, :navn, :adresse, :kanal, :t, :av, :n)
                                on conflict do nothing
                                """)
                        .param("k", kommunenr)
                        .param("id", Ids.next())
                        .param("slag", m.slag().name())
                        .param("navn", m.navn())
                        .param("adresse", m.adresse())
                        .param("kanal", m.kanal().name())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    /// Those in use, by kind and name.
    List<Mottaker> findActive(String[] kommuner) {
        return jdbc.sql(
                        """
                        select * from henvisning.mottaker
                        where kommunenr = any(:k) and avsluttet is null order by slag, navn
                        """)
                .param("k", kommuner)
                .query(MottakerRepository::read)
                .list();
    }

    Optional<Mottaker> findActive(MottakerId id) {
        return jdbc.sql(
                        """
                        select * from henvisning.mottaker
                        where kommunenr = :k and id = :id and avsluttet is null
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(MottakerRepository::read)
                .optional();
    }

    /// @return false when there is none in use
    boolean end(MottakerId id, LocalDate day) {
        return jdbc.sql(
                                """
                                update henvisning.mottaker set avsluttet = :d
                                where kommunenr = :k and id = :id and avsluttet is null
                                """)
                        .param("d", day)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Mottaker read(ResultSet row, int index) throws SQLException {
        return new Mottaker(
                new MottakerId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                Mottakerslag.valueOf(row.getString("slag")),
                row.getString("navn"),
                row.getString("adresse"),
                Mottaker.Kanal.valueOf(row.getString("kanal")));
    }
}
