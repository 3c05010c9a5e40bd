package no.helhet.praksis.trygghet;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The trail of notes: event records that no card draws, and the access log.
@Component
class Merknadsspor {
    /// Left out of what a resident sees of the access log by themselves: they are told of the note
    /// when they ask for access, by somebody who can explain it.
    static final String FORMAL = "trygghet";

    private final EventLog events;
    private final Audit audit;

    Merknadsspor(JdbcClient jdbc, JsonMapper json, Clock clock, Audit audit) {
        this.events = new EventLog(jdbc, json, clock, "trygghet");
        this.audit = audit;
    }

    void write(Merknad m, String type) {
        events.append(
                m.id().kommunenr(), m.personId().id(), null, type, Map.of("merknad", m.id().id()));
        audit.write("trygghet." + type, FORMAL, List.of(m.personId()), null);
    }

    void read(PersonId person, String hva) {
        audit.read(hva, FORMAL, List.of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read("trygghet.liste", FORMAL, persons, null);
        }
    }
}
