package no.helhet.praksis.soknad;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Writes `soknad.hendelse`. A log of its own beside the common one, because a message has a
/// history before anyone knows whose it is.
@Component
class Meldingslogg {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Meldingslogg(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Linje(Instant tidspunkt, String brukerNavn, String type) {}

    /// @param data ids and codes only
    void append(
            MeldingId id,
            @Nullable PersonId personId,
            String type,
            Map<String, ? extends @Nullable Object> data) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        """
                        insert into soknad.hendelse (kommunenr, id, tidspunkt, melding_id, person_id,
                          bruker_id, bruker_navn, type, data)
                        values (:k, :id, :t, :melding, :person, :bruker, :navn, :type, cast(:data as jsonb))
                        """)
                .param("k", id.kommunenr())
                .param("id", Ids.next())
                .param("t", clock.instant().atOffset(ZoneOffset.UTC))
                .param("melding", id.id())
                .param("person", personId == null ? null : personId.id())
                .param("bruker", actor.id())
                .param("navn", actor.navn())
                .param("type", type)
                .param("data", json.writeValueAsString(data))
                .update();
    }

    /// The history of a message, oldest first.
    List<Linje> find(MeldingId id) {
        return jdbc.sql(
                        """
                        select tidspunkt, bruker_navn, type from soknad.hendelse
                        where kommunenr = :k and melding_id = :id order by id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Linje(
                                        row.getObject("tidspunkt", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("bruker_navn"),
                                        row.getString("type")))
                .list();
    }
}
