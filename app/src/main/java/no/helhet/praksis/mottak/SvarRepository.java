package no.helhet.praksis.mottak;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// SQL of `mottak.svar`: what a person in need was told in writing.
@Repository
class SvarRepository {
    private final JdbcClient jdbc;

    SvarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Henvendelse h, String tekst, FilId fil, Instant now) {
        var actor = Scopes.current().actor();
        var person = h.personId();
        jdbc.sql(
                        """
                        insert into mottak.svar (kommunenr, henvendelse_id, person_id, tekst, fil_id,
                          skrevet, skrevet_av, skrevet_navn)
                        values (:k, :id, :p, :t, :f, :na, :av, :navn)
                        """)
                .param("k", h.id().kommunenr())
                .param("id", h.id().id())
                .param("p", person == null ? null : person.id())
                .param("t", tekst)
                .param("f", fil.id())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    /// The letter that was given.
    Optional<FilId> find(HenvendelseId id) {
        return jdbc.sql(
                        """
                        select fil_id from mottak.svar where kommunenr = :k and henvendelse_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .optional()
                .map(fil -> new FilId(id.kommunenr(), fil));
    }
}
