package no.helhet.praksis.kartlegging;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The trail of a mapping: its events, and the access log. The single answers have a history of
/// their own, and would drown the rest.
@Component
class Kartleggingsspor {
    static final String FORMAL = "oppfolging";
    private final EventLog events;
    private final Audit audit;

    Kartleggingsspor(JdbcClient jdbc, JsonMapper json, Clock clock, Audit audit) {
        this.events = new EventLog(jdbc, json, clock, "kartlegging");
        this.audit = audit;
    }

    void write(Kartlegging k, String type) {
        events.append(
                k.id().kommunenr(),
                k.personId().id(),
                null,
                type,
                Map.of("kartlegging", k.id().id()));
        audit.write("kartlegging." + type, FORMAL, List.of(k.personId()), null);
    }

    void wroteAnswer(Kartlegging k) {
        audit.write("kartlegging.svar", FORMAL, List.of(k.personId()), null);
    }

    /// @param shown the person, and the children whose names are shown
    void read(String hva, List<PersonId> shown) {
        audit.read(hva, FORMAL, shown, null);
    }

    /// The latest events about the person, newest first.
    List<LoggedEvent> find(Kartlegging k, int limit) {
        return events.findByPerson(k.id().kommunenr(), k.personId().id(), limit);
    }
}
