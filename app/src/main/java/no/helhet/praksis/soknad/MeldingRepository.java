package no.helhet.praksis.soknad;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `soknad.melding` and `soknad.original`.
@Repository
class MeldingRepository {
    private final JdbcClient jdbc;

    MeldingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A part of the message as it was sent.
    record Original(int nr, String navn, FilId filId) {}

    void insert(
            MeldingId id,
            String enhetsnr,
            KaranteneRepository.Innkommet innkommet,
            @Nullable UUID digisosId,
            @Nullable String eksternRef,
            Meldingsrad.Status status,
            @Nullable Avvik avvik,
            LocalDate svarfrist,
            @Nullable PersonId personId) {
        jdbc.sql(
                        """
                        insert into soknad.melding (kommunenr, id, enhetsnr, sha256, mottatt, kanal, avsender,
                          digisos_id, ekstern_ref, status, arsak, sti, del, linje, kolonne, svarfrist, person_id)
                        values (:k, :id, :enhet, :sha, :mottatt, :kanal, :avsender, :digisos, :ref, :status,
                          :arsak, :sti, :del, :linje, :kolonne, :frist, :person)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("enhet", enhetsnr)
                .param("sha", innkommet.sha256())
                .param("mottatt", innkommet.mottatt().atOffset(ZoneOffset.UTC))
                .param("kanal", innkommet.kanal().name())
                .param("avsender", innkommet.avsender())
                .param("digisos", digisosId)
                .param("ref", eksternRef)
                .param("status", status.name())
                .param("arsak", avvik == null ? null : avvik.arsak())
                .param("sti", avvik == null ? null : avvik.sti())
                .param("del", avvik == null ? null : avvik.del())
                .param("linje", avvik == null ? null : avvik.linje())
                .param("kolonne", avvik == null ? null : avvik.kolonne())
                .param("frist", svarfrist)
                .param("person", personId == null ? null : personId.id())
                .update();
    }

    void insertOriginal(MeldingId id, int nr, String navn, FilId filId) {
        jdbc.sql(
                        """
                        insert into soknad.original (kommunenr, melding_id, nr, navn, fil_id)
                        values (:k, :id, :nr, :navn, :fil)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("nr", nr)
                .param("navn", navn)
                .param("fil", filId.id())
                .update();
    }

    /// Whether another message bears the same national id. Holds others with that id back until
    /// the transaction ends, so that two at once cannot both be the first.
    boolean isUsed(String kommunenr, UUID digisosId) {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param(
                        "key",
                        digisosId.getMostSignificantBits() ^ digisosId.getLeastSignificantBits())
                .query((row, i) -> true)
                .list();
        return jdbc.sql(
                        """
                        select exists (select from soknad.melding
                                       where kommunenr = :k and digisos_id = :d and status <> 'AVVIST')
                        """)
                .param("k", kommunenr)
                .param("d", digisosId)
                .query(Boolean.class)
                .single();
    }

    Optional<Meldingsrad> find(MeldingId id) {
        return jdbc.sql("select * from soknad.melding where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(MeldingRepository::read)
                .optional();
    }

    /// What a person must clarify, oldest first, in the municipalities of the scope.
    List<Meldingsrad> findOpen() {
        return jdbc.sql(
                        """
                        select * from soknad.melding
                        where kommunenr = any(:kommuner) and status in ('MA_AVKLARES', 'AVVISNING_FORESLATT')
                        order by mottatt limit 500
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .query(MeldingRepository::read)
                .list();
    }

    Count open() {
        return Count.of(
                        """
                        select count(*) from soknad.melding
                        where kommunenr = any(:kommuner) and status in ('MA_AVKLARES', 'AVVISNING_FORESLATT')
                        """)
                .with("kommuner", Scopes.current().kommunerArray());
    }

    List<Original> findOriginals(MeldingId id) {
        return jdbc.sql(
                        """
                        select nr, navn, fil_id from soknad.original
                        where kommunenr = :k and melding_id = :id order by nr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Original(
                                        row.getInt("nr"),
                                        row.getString("navn"),
                                        new FilId(
                                                id.kommunenr(),
                                                row.getObject("fil_id", UUID.class))))
                .list();
    }

    /// What the transaction writes from here on lies in the message's district.
    void workInDistrictOf(Meldingsrad melding) {
        if (!melding.bydel().isEmpty()) {
            jdbc.sql("select platform.work_in(:b)")
                    .param("b", melding.bydel())
                    .query(String.class)
                    .single();
        }
    }

    /// @return false when somebody else changed it first
    boolean link(MeldingId id, int version, PersonId personId, UUID av, String grunn) {
        return jdbc.sql(
                                """
                                update soknad.melding
                                set status = 'TIL_SOKNAD', person_id = :p, koblet_av = :av, koblet_grunn = :grunn,
                                    avvist_grunn = null, avvist_tekst = null, foreslatt_av = null,
                                    version = version + 1
                                where kommunenr = :k and id = :id and version = :v
                                  and status in ('MA_AVKLARES', 'AVVISNING_FORESLATT')
                                """)
                        .param("p", personId.id())
                        .param("av", av)
                        .param("grunn", grunn)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", version)
                        .update()
                == 1;
    }

    boolean unlink(MeldingId id) {
        return jdbc.sql(
                                """
                                update soknad.melding
                                set status = 'MA_AVKLARES', person_id = null, koblet_av = null,
                                    koblet_grunn = null, version = version + 1
                                where kommunenr = :k and id = :id and status = 'TIL_SOKNAD'
                                  and koblet_av is not null
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    boolean proposeRejection(MeldingId id, int version, String grunn, String tekst, UUID av) {
        return jdbc.sql(
                                """
                                update soknad.melding
                                set status = 'AVVISNING_FORESLATT', avvist_grunn = :grunn, avvist_tekst = :tekst,
                                    foreslatt_av = :av, version = version + 1
                                where kommunenr = :k and id = :id and version = :v and status = 'MA_AVKLARES'
                                """)
                        .param("grunn", grunn)
                        .param("tekst", tekst)
                        .param("av", av)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", version)
                        .update()
                == 1;
    }

    boolean withdrawRejection(MeldingId id, int version) {
        return jdbc.sql(
                                """
                                update soknad.melding
                                set status = 'MA_AVKLARES', avvist_grunn = null, avvist_tekst = null,
                                    foreslatt_av = null, version = version + 1
                                where kommunenr = :k and id = :id and version = :v
                                  and status = 'AVVISNING_FORESLATT'
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", version)
                        .update()
                == 1;
    }

    boolean confirmRejection(MeldingId id, int version, UUID av) {
        return jdbc.sql(
                                """
                                update soknad.melding
                                set status = 'AVVIST', bekreftet_av = :av, version = version + 1
                                where kommunenr = :k and id = :id and version = :v
                                  and status = 'AVVISNING_FORESLATT' and foreslatt_av <> :av
                                """)
                        .param("av", av)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", version)
                        .update()
                == 1;
    }

    private static Meldingsrad read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var arsak = row.getString("arsak");
        var grunn = row.getString("avvist_grunn");
        var person = row.getObject("person_id", UUID.class);
        return new Meldingsrad(
                new MeldingId(kommunenr, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                row.getString("enhetsnr"),
                row.getBytes("sha256"),
                row.getObject("mottatt", OffsetDateTime.class).toInstant(),
                Kanal.valueOf(row.getString("kanal")),
                row.getString("avsender"),
                row.getObject("digisos_id", UUID.class),
                Meldingsrad.Status.valueOf(row.getString("status")),
                arsak == null
                        ? null
                        : new Avvik(
                                arsak,
                                row.getString("del"),
                                row.getString("sti"),
                                row.getObject("linje", Integer.class),
                                row.getObject("kolonne", Integer.class)),
                row.getObject("svarfrist", LocalDate.class),
                person == null ? null : new PersonId(kommunenr, person),
                grunn == null
                        ? null
                        : new Meldingsrad.Avvisning(
                                grunn,
                                row.getString("avvist_tekst"),
                                row.getObject("foreslatt_av", UUID.class),
                                row.getObject("bekreftet_av", UUID.class)),
                row.getObject("koblet_av", UUID.class),
                row.getInt("version"));
    }
}
