package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.ansvarsgruppe.Beslutning.Endring;
import no.helhet.praksis.ansvarsgruppe.Beslutning.Status;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// SQL on what was decided, and each change of it.
@Repository
class BeslutningRepository {
    private static final String SELECT =
            """
            select m.*, b.id as b_id, b.mote_id, b.mal_id, b.hva, b.frist, b.forste_frist, b.status, b.gjort,
              b.grunn, b.version as b_version
            from ansvarsgruppe.beslutning b
              join ansvarsgruppe.medlem m on m.kommunenr = b.kommunenr and m.id = b.eier_id
            """;
    private final JdbcClient jdbc;

    BeslutningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the form was sent before
    boolean insert(Beslutning b, String enhetsnr, Instant when, Actor actor) {
        var mote = b.moteId();
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.beslutning (kommunenr, id, gruppe_id, mote_id,
                                  person_id, mal_id, enhetsnr, hva, eier_id, frist, forste_frist, tatt, tatt_av,
                                  tatt_navn)
                                values (:k, :id, :g, :m, :p, :mal, :e, :hva, :eier, :frist, :frist, :t, :av,
                                  :navn)
                                on conflict do nothing
                                """)
                        .param("k", b.id().kommunenr())
                        .param("id", b.id().id())
                        .param("g", b.gruppeId().id())
                        .param("m", mote == null ? null : mote.id())
                        .param("p", b.personId().id())
                        .param("mal", b.malId())
                        .param("e", enhetsnr)
                        .param("hva", b.hva())
                        .param("eier", b.eier().id().id())
                        .param("frist", b.frist())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    Optional<Beslutning> find(BeslutningId id) {
        return jdbc.sql(SELECT + " where b.kommunenr = :k and b.id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> read(row, changesOf(id)))
                .optional();
    }

    /// Holds the row until the transaction ends.
    Optional<Beslutning> lock(BeslutningId id) {
        var held =
                jdbc.sql(
                                """
                                select id from ansvarsgruppe.beslutning
                                where kommunenr = :k and id = :id for update
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .query(UUID.class)
                        .optional();
        return held.isEmpty() ? Optional.empty() : find(id);
    }

    /// All of a group, the earliest day first.
    List<Beslutning> findByGruppe(AnsvarsgruppeId id) {
        var changes = changesOf(id);
        return jdbc.sql(
                        SELECT
                                + """
                                 where b.kommunenr = :k and b.gruppe_id = :g
                                order by b.frist, b.id
                                """)
                .param("k", id.kommunenr())
                .param("g", id.id())
                .query(
                        (row, i) ->
                                read(
                                        row,
                                        changes.getOrDefault(
                                                row.getObject("b_id", UUID.class), List.of())))
                .list();
    }

    /// All of a person that the reader may see, without what was changed before.
    List<Beslutning> findByPerson(PersonId id) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where b.kommunenr = :k and b.person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                                order by b.frist, b.id
                                """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query((row, i) -> read(row, List.of()))
                .list();
    }

    /// @param gjort null when it is open again
    void setGjort(BeslutningId id, @Nullable LocalDate gjort) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.beslutning set status = :s, gjort = :dag,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", gjort == null ? "APEN" : "GJORT")
                .param("dag", gjort)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @param grunn null when it is taken up again
    void setFrafalt(BeslutningId id, @Nullable String grunn) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.beslutning set status = :s, grunn = :grunn,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", grunn == null ? "APEN" : "FRAFALT")
                .param("grunn", grunn == null ? "" : grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void change(
            Beslutning b, MedlemId eier, LocalDate frist, String grunn, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into ansvarsgruppe.beslutningsendring (kommunenr, id, beslutning_id,
                          person_id, fra_frist, til_frist, fra_eier, til_eier, grunn, endret, endret_av,
                          endret_navn)
                        values (:k, :id, :b, :p, :fra, :til, :fraEier, :tilEier, :grunn, :t, :av, :navn)
                        """)
                .param("k", b.id().kommunenr())
                .param("id", Ids.next())
                .param("b", b.id().id())
                .param("p", b.personId().id())
                .param("fra", b.frist())
                .param("til", frist)
                .param("fraEier", b.eier().id().id())
                .param("tilEier", eier.id())
                .param("grunn", grunn)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
        jdbc.sql(
                        """
                        update ansvarsgruppe.beslutning set eier_id = :eier, frist = :frist,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("eier", eier.id())
                .param("frist", frist)
                .param("k", b.id().kommunenr())
                .param("id", b.id().id())
                .update();
    }

    private static final String CHANGES =
            """
            select e.*, f.navn as fra_navn, t.navn as til_navn
            from ansvarsgruppe.beslutningsendring e
              join ansvarsgruppe.medlem f on f.kommunenr = e.kommunenr and f.id = e.fra_eier
              join ansvarsgruppe.medlem t on t.kommunenr = e.kommunenr and t.id = e.til_eier
            """;

    private List<Endring> changesOf(BeslutningId id) {
        return jdbc.sql(
                        CHANGES
                                + """
                                 where e.kommunenr = :k and e.beslutning_id = :b order by e.id
                                """)
                .param("k", id.kommunenr())
                .param("b", id.id())
                .query((row, i) -> readEndring(row))
                .list();
    }

    private Map<UUID, List<Endring>> changesOf(AnsvarsgruppeId id) {
        var found = new HashMap<UUID, List<Endring>>();
        jdbc.sql(
                        CHANGES
                                + """
                                  join ansvarsgruppe.beslutning b on b.kommunenr = e.kommunenr
                                    and b.id = e.beslutning_id
                                where b.kommunenr = :k and b.gruppe_id = :g order by e.id
                                """)
                .param("k", id.kommunenr())
                .param("g", id.id())
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            row.getObject("beslutning_id", UUID.class),
                                            key -> new ArrayList<>())
                                    .add(readEndring(row));
                        });
        return found;
    }

    private static Endring readEndring(ResultSet row) throws SQLException {
        return new Endring(
                row.getObject("fra_frist", LocalDate.class),
                row.getObject("til_frist", LocalDate.class),
                row.getString("fra_navn"),
                row.getString("til_navn"),
                row.getString("grunn"),
                row.getString("endret_navn"),
                Grupperegler.day(row.getObject("endret", OffsetDateTime.class).toInstant()));
    }

    private static Beslutning read(ResultSet row, List<Endring> changes) throws SQLException {
        var k = row.getString("kommunenr");
        var mote = row.getObject("mote_id", UUID.class);
        return new Beslutning(
                new BeslutningId(k, row.getObject("b_id", UUID.class)),
                new AnsvarsgruppeId(k, row.getObject("gruppe_id", UUID.class)),
                mote == null ? null : new SamarbeidsmoteId(k, mote),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getObject("mal_id", UUID.class),
                row.getString("hva"),
                GruppeRepository.readMedlem(row),
                row.getObject("frist", LocalDate.class),
                row.getObject("forste_frist", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getObject("gjort", LocalDate.class),
                row.getString("grunn"),
                changes,
                row.getInt("b_version"));
    }
}
