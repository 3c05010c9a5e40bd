package no.helhet.praksis.opplysning;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.opplysning.Opplysning.Trekk;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Grunn;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Mate;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
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

/// SQL on `opplysning.opplysning`.
@Repository
class OpplysningRepository {
    private static final TypeReference<List<Kildefaktum>> FAKTA = new TypeReference<>() {};
    private static final String INSERT =
            """
            insert into opplysning.opplysning (kommunenr, id, person_id, enhetsnr, rekke_id, versjon,
              slag, kilde, kilde_id, datert, gyldig_til, mate, hjemmelsgrunn, hjemmel, fakta, fil_id,
              rettegrunn, registrert, registrert_av, registrert_navn)
            values (:k, :id, :p, :e, :rekke, :versjon, :slag, :kilde, :kildeId, :datert, :til, :mate,
              :grunn, :hjemmel, cast(:fakta as jsonb), :fil, :rettegrunn, :t, :av, :navn)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpplysningRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One at a time about a person, so that a form sent twice stores its document once.
    void hold(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('opplysning' || :p, 0))")
                .param("p", person.path())
                .query(row -> {});
    }

    /// @param before the version this one corrects, or null for the first
    /// @return false when the form was sent before
    boolean insert(
            OpplysningId id,
            PersonId person,
            @Nullable Opplysning before,
            Opplysningsinnhold innhold,
            @Nullable FilId fil,
            String rettegrunn,
            Instant when,
            Actor actor) {
        return values(INSERT + "on conflict (kommunenr, id) do nothing", id, person, innhold, actor)
                        .param("kildeId", null)
                        .param("rekke", before == null ? id.id() : before.rekke())
                        .param("versjon", before == null ? 1 : before.versjon() + 1)
                        .param("fil", fil == null ? null : fil.id())
                        .param("rettegrunn", rettegrunn)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// A source that is a partner of ours writes down what it knows, in its own transaction. The
    /// database refuses it when the person does not let it.
    void deliver(
            OpplysningId id,
            PersonId person,
            UUID organisation,
            Opplysningsinnhold innhold,
            Instant when,
            Actor actor) {
        values(INSERT, id, person, innhold, actor)
                .param("kildeId", organisation)
                .param("rekke", id.id())
                .param("versjon", 1)
                .param("fil", null)
                .param("rettegrunn", "")
                .param("t", when.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec values(
            String sql, OpplysningId id, PersonId person, Opplysningsinnhold i, Actor actor) {
        return jdbc.sql(sql)
                .param("k", person.kommunenr())
                .param("id", id.id())
                .param("p", person.id())
                .param("e", actor.enhetsnr())
                .param("slag", i.slag().name())
                .param("kilde", i.kilde())
                .param("datert", i.datert())
                .param("til", i.gyldigTil())
                .param("mate", i.mate().name())
                .param("grunn", i.grunn().name())
                .param("hjemmel", i.hjemmel())
                .param("fakta", json.writeValueAsString(i.fakta()))
                .param("av", actor.id())
                .param("navn", actor.navn());
    }

    Optional<Opplysning> find(OpplysningId id) {
        return jdbc.sql(
                        """
                        select * from opplysning.opplysning where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// All versions of one, the latest first.
    List<Opplysning> findRekke(Opplysning one) {
        return jdbc.sql(
                        """
                        select * from opplysning.opplysning where kommunenr = :k and rekke_id = :r
                        order by versjon desc
                        """)
                .param("k", one.id().kommunenr())
                .param("r", one.rekke())
                .query(this::read)
                .list();
    }

    /// All versions about a person, the newest by the source's date first.
    List<Opplysning> findByPerson(PersonId id) {
        return ReadOnce.get("opplysninger", id, () -> readByPerson(id));
    }

    private List<Opplysning> readByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from opplysning.opplysning where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by datert desc, registrert desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .list();
    }

    /// What sources delivered themselves to the office and nobody has seen, the oldest first.
    List<Opplysning> findUnseen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from opplysning.opplysning
                        where kommunenr = any(:k) and enhetsnr = :e and mate = 'LEVERT' and sett is null
                          and erstattet is null and trukket is null
                        order by registrert limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(this::read)
                .list();
    }

    /// @return false when it is replaced or withdrawn already
    boolean replace(OpplysningId id, Instant when) {
        return jdbc.sql(
                                """
                                update opplysning.opplysning set erstattet = :t
                                where kommunenr = :k and id = :id and erstattet is null
                                  and trukket is null
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// @return false when it is replaced or withdrawn already
    boolean withdraw(OpplysningId id, Trekk trekk) {
        return jdbc.sql(
                                """
                                update opplysning.opplysning set trukket = :t,
                                  trukket_grunn = :grunn, trukket_navn = :navn
                                where kommunenr = :k and id = :id and erstattet is null
                                  and trukket is null
                                """)
                        .param("t", trekk.nar().atOffset(ZoneOffset.UTC))
                        .param("grunn", trekk.grunn())
                        .param("navn", trekk.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// @return false when it is not withdrawn
    boolean restore(OpplysningId id) {
        return jdbc.sql(
                                """
                                update opplysning.opplysning set trukket = null,
                                  trukket_grunn = null, trukket_navn = null
                                where kommunenr = :k and id = :id and trukket is not null
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// @return false when it was seen before
    boolean see(OpplysningId id, Instant when) {
        return jdbc.sql(
                                """
                                update opplysning.opplysning set sett = :t
                                where kommunenr = :k and id = :id and sett is null
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private Opplysning read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var fil = row.getObject("fil_id", UUID.class);
        var trukket = instant(row, "trukket");
        return new Opplysning(
                new OpplysningId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getObject("rekke_id", UUID.class),
                row.getInt("versjon"),
                new Opplysningsinnhold(
                        Opplysningsslag.valueOf(row.getString("slag")),
                        row.getString("kilde"),
                        row.getObject("datert", LocalDate.class),
                        row.getObject("gyldig_til", LocalDate.class),
                        Mate.valueOf(row.getString("mate")),
                        Grunn.valueOf(row.getString("hjemmelsgrunn")),
                        row.getString("hjemmel"),
                        json.readValue(row.getString("fakta"), FAKTA)),
                fil == null ? null : new FilId(k, fil),
                row.getString("rettegrunn"),
                row.getObject("registrert", OffsetDateTime.class).toInstant(),
                row.getString("registrert_navn"),
                instant(row, "erstattet"),
                trukket == null
                        ? null
                        : new Trekk(
                                trukket,
                                row.getString("trukket_grunn"),
                                row.getString("trukket_navn")),
                instant(row, "sett"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }
}
