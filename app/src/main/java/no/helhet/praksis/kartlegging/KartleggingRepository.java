package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.kartlegging.Kartlegging.Slutt;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
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

/// SQL on `kartlegging.kartlegging`.
@Repository
class KartleggingRepository {
    private final JdbcClient jdbc;

    KartleggingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the person has an open mapping already
    boolean insert(Kartlegging k, Actor actor) {
        return jdbc.sql(
                                """
                                insert into kartlegging.kartlegging (kommunenr, id, person_id, enhetsnr,
                                  definisjon, tillegg, status, begynt, begynt_av, begynt_navn,
                                  tatt_opp, tatt_opp_navn)
                                values (:k, :id, :p, :e, :d, :tillegg, 'APEN', :t, :b, :n, :t, :n)
                                on conflict (kommunenr, person_id) where status = 'APEN' do nothing
                                """)
                        .param("k", k.id().kommunenr())
                        .param("id", k.id().id())
                        .param("p", k.personId().id())
                        .param("e", k.enhetsnr())
                        .param("d", k.definisjon())
                        .param("tillegg", k.tillegg().toArray(UUID[]::new))
                        .param("t", k.begynt().atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("n", actor.navn())
                        .update()
                == 1;
    }

    Optional<Kartlegging> find(KartleggingId id) {
        return one(id, "");
    }

    /// Holds the mapping open until the transaction ends, beside others who write in it. What the
    /// transaction writes from here on lies in its district.
    Optional<Kartlegging> share(KartleggingId id) {
        return one(id, " for share");
    }

    /// Holds the mapping alone.
    Optional<Kartlegging> lock(KartleggingId id) {
        return one(id, " for update");
    }

    private Optional<Kartlegging> one(KartleggingId id, String hold) {
        var select = hold.isEmpty() ? "select *" : "select *, platform.work_in(bydel)";
        return jdbc.sql(
                        select
                                + " from kartlegging.kartlegging where kommunenr = :k and id = :id"
                                + hold)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(KartleggingRepository::read)
                .optional();
    }

    Optional<Kartlegging> findOpen(PersonId id) {
        return findByPerson(id).stream().filter(Kartlegging::isOpen).findFirst();
    }

    Optional<Kartlegging> findLastFinished(PersonId id) {
        return findByPerson(id).stream().filter(k -> !k.isOpen()).findFirst();
    }

    /// A person's mappings, newest first.
    List<Kartlegging> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from kartlegging.kartlegging
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) order by begynt desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(KartleggingRepository::read)
                .list();
    }

    void takeUp(KartleggingId id, Instant when, String navn) {
        jdbc.sql(
                        """
                        update kartlegging.kartlegging set tatt_opp = :t, tatt_opp_navn = :n
                        where kommunenr = :k and id = :id
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("n", navn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// The steps have changed.
    void step(KartleggingId id) {
        jdbc.sql(
                        """
                        update kartlegging.kartlegging set version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void finish(KartleggingId id, Instant when, Actor actor, boolean fleretatlig) {
        jdbc.sql(
                        """
                        update kartlegging.kartlegging set status = 'FULLFORT', fullfort = :t,
                          fullfort_av = :b, fullfort_navn = :n, fleretatlig = :f
                        where kommunenr = :k and id = :id
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("f", fleretatlig)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Kartlegging read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        return new Kartlegging(
                new KartleggingId(kommunenr, row.getObject("id", UUID.class)),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                row.getString("bydel"),
                row.getString("enhetsnr"),
                row.getString("definisjon"),
                List.of((UUID[]) row.getArray("tillegg").getArray()),
                moment(row, "begynt"),
                row.getString("begynt_navn"),
                moment(row, "tatt_opp"),
                row.getString("tatt_opp_navn"),
                end(row),
                row.getInt("version"));
    }

    private static @Nullable Slutt end(ResultSet row) throws SQLException {
        return row.getString("status").equals("APEN")
                ? null
                : new Slutt(
                        moment(row, "fullfort"),
                        row.getString("fullfort_navn"),
                        row.getBoolean("fleretatlig"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
