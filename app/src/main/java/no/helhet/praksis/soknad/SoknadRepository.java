package no.helhet.praksis.soknad;

import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `soknad.soknad` and `soknad.vedlegg`.
@Repository
class SoknadRepository {
    private final JdbcClient jdbc;

    SoknadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Rad(
            SoknadId id,
            MeldingId meldingId,
            PersonId personId,
            Instant mottatt,
            @Nullable UUID digisosId,
            boolean nodhjelp,
            String status,
            String kanal) {}

    void insert(
            SoknadId id,
            MeldingId meldingId,
            PersonId personId,
            String enhetsnr,
            Instant mottatt,
            @Nullable UUID digisosId,
            boolean nodhjelp) {
        jdbc.sql(
                        """
                        insert into soknad.soknad (kommunenr, id, melding_id, person_id, enhetsnr, mottatt,
                          digisos_id, nodhjelp)
                        values (:k, :id, :melding, :person, :enhet, :mottatt, :digisos, :nod)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("melding", meldingId.id())
                .param("person", personId.id())
                .param("enhet", enhetsnr)
                .param("mottatt", mottatt.atOffset(ZoneOffset.UTC))
                .param("digisos", digisosId)
                .param("nod", nodhjelp)
                .update();
    }

    void insertVedlegg(
            SoknadId id,
            PersonId personId,
            FilId filId,
            int nr,
            Meldingsdeler.Vedleggsfil fil,
            Instant mottatt) {
        jdbc.sql(
                        """
                        insert into soknad.vedlegg (kommunenr, id, soknad_id, person_id, fil_id, nr, filnavn,
                          type, tilleggsinfo, avtrykk_stemmer, mottatt)
                        values (:k, :id, :soknad, :person, :fil, :nr, :navn, :type, :info, :stemmer, :mottatt)
                        """)
                .param("k", id.kommunenr())
                .param("id", Ids.next())
                .param("soknad", id.id())
                .param("person", personId.id())
                .param("fil", filId.id())
                .param("nr", nr)
                .param("navn", fil.filnavn())
                .param("type", fil.type())
                .param("info", fil.tilleggsinfo())
                .param("stemmer", fil.avtrykkStemmer())
                .param("mottatt", mottatt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The application, unless its link was undone: then it is no more.
    Optional<Rad> find(SoknadId id) {
        return find("s.id = :id and s.status <> 'ANGRET'", id.kommunenr(), id.id());
    }

    /// Holds the application as it is for the rest of the transaction.
    ///
    /// @return its status, empty when there is none
    Optional<String> hold(SoknadId id) {
        return status(id, "share");
    }

    /// Keeps everybody else from the application for the rest of the transaction.
    void lock(SoknadId id) {
        status(id, "update");
    }

    private Optional<String> status(SoknadId id, String lock) {
        return jdbc.sql(
                        """
                        select status from soknad.soknad where kommunenr = :k and id = :id for
                        """
                                + lock)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(String.class)
                .optional();
    }

    /// The application a message became, unless the link was undone.
    Optional<Rad> findByMelding(MeldingId id) {
        return find("s.melding_id = :id and s.status <> 'ANGRET'", id.kommunenr(), id.id());
    }

    private Optional<Rad> find(String condition, String kommunenr, UUID id) {
        return jdbc.sql(
                        """
                        select s.*, m.kanal from soknad.soknad s
                        join soknad.melding m on m.kommunenr = s.kommunenr and m.id = s.melding_id
                        where s.kommunenr = :k and
                        """
                                + condition)
                .param("k", kommunenr)
                .param("id", id)
                .query(
                        (row, i) ->
                                new Rad(
                                        new SoknadId(kommunenr, row.getObject("id", UUID.class)),
                                        new MeldingId(
                                                kommunenr, row.getObject("melding_id", UUID.class)),
                                        new PersonId(
                                                kommunenr, row.getObject("person_id", UUID.class)),
                                        row.getObject("mottatt", OffsetDateTime.class).toInstant(),
                                        row.getObject("digisos_id", UUID.class),
                                        row.getBoolean("nodhjelp"),
                                        row.getString("status"),
                                        row.getString("kanal")))
                .optional();
    }

    List<Vedleggsrad> findVedlegg(SoknadId id) {
        return jdbc.sql(
                        """
                        select * from soknad.vedlegg where kommunenr = :k and soknad_id = :id order by nr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Vedleggsrad(
                                        row.getInt("nr"),
                                        new FilId(
                                                id.kommunenr(),
                                                row.getObject("fil_id", UUID.class)),
                                        row.getString("filnavn"),
                                        row.getString("type"),
                                        row.getString("tilleggsinfo"),
                                        row.getBoolean("avtrykk_stemmer")))
                .list();
    }

    record Vedleggsrad(
            int nr,
            FilId filId,
            String filnavn,
            String type,
            String tilleggsinfo,
            boolean avtrykkStemmer) {}

    boolean undo(SoknadId id) {
        return jdbc.sql(
                                """
                                update soknad.soknad set status = 'ANGRET'
                                where kommunenr = :k and id = :id and status in ('MOTTATT', 'UNDER_BEHANDLING')
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    boolean setNodhjelp(SoknadId id, boolean nodhjelp) {
        return jdbc.sql(
                                """
                                update soknad.soknad set nodhjelp = :nod
                                where kommunenr = :k and id = :id and nodhjelp <> :nod
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("nod", nodhjelp)
                        .update()
                == 1;
    }
}
