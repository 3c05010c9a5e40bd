package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.database.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `rapport.retting`.
@Repository
class RettingRepository {
    private final JdbcClient jdbc;

    RettingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when one holds already, or the form was sent before
    boolean insert(
            RettingId id,
            Skjema skjema,
            int year,
            UUID pseudonym,
            Rettefelt felt,
            String verdi,
            String grunn,
            Instant when,
            Actor actor) {
        return jdbc.sql(
                                """
                                insert into rapport.retting (kommunenr, id, skjema, ar, pseudonym,
                                  felt, verdi, grunn, rettet, rettet_av, rettet_navn)
                                values (:k, :id, :s, :ar, :p, :felt, :verdi, :grunn, :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("s", skjema.nummer())
                        .param("ar", year)
                        .param("p", pseudonym)
                        .param("felt", felt.name())
                        .param("verdi", verdi)
                        .param("grunn", grunn)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    /// @return false when it was taken back before
    boolean takeBack(RettingId id, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                update rapport.retting set tilbake = :t, tilbake_av = :av,
                                  tilbake_navn = :navn
                                where kommunenr = :k and id = :id and tilbake is null
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    Optional<Retting> find(RettingId id) {
        return jdbc.sql("select * from rapport.retting where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> read(row))
                .optional();
    }

    /// Those that hold.
    List<Retting> findAll(String kommunenr, Skjema skjema, int year) {
        return jdbc.sql(
                        """
                        select r.*, x.to_id from rapport.retting r
                        left join platform.pointer x
                          on x.kommunenr = r.kommunenr and x.id = r.pseudonym
                        where r.kommunenr = :k and r.skjema = :s and r.ar = :ar
                          and r.tilbake is null
                        order by r.rettet, r.id
                        """)
                .param("k", kommunenr)
                .param("s", skjema.nummer())
                .param("ar", year)
                .query(
                        (row, i) -> {
                            var stays = row.getObject("to_id", UUID.class);
                            var found = read(row);
                            return stays == null ? found : found.of(stays);
                        })
                .list();
    }

    /// All of a person's, newest first, those taken back among them.
    List<Retting> findByPerson(String kommunenr, Skjema skjema, int year, UUID pseudonym) {
        return jdbc.sql(
                        """
                        select * from rapport.retting
                        where kommunenr = :k and skjema = :s and ar = :ar
                          and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by rettet desc, id desc
                        """)
                .param("k", kommunenr)
                .param("s", skjema.nummer())
                .param("ar", year)
                .param("p", pseudonym)
                .query((row, i) -> read(row))
                .list();
    }

    private static Retting read(ResultSet row) throws SQLException {
        var back = row.getObject("tilbake", OffsetDateTime.class);
        return new Retting(
                new RettingId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getObject("pseudonym", UUID.class),
                Rettefelt.valueOf(row.getString("felt")),
                row.getString("verdi"),
                row.getString("grunn"),
                row.getObject("rettet", OffsetDateTime.class).toInstant(),
                row.getString("rettet_navn"),
                back == null ? null : back.toInstant(),
                row.getString("tilbake_navn"));
    }
}
