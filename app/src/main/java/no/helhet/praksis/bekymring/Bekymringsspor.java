package no.helhet.praksis.bekymring;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The trail of notices: event records that no page of the family draws, and the access log.
@Component
class Bekymringsspor {
    /// Left out of what a resident sees of the access log.
    static final String FORMAL = "bekymringsmelding";

    private final EventLog events;
    private final Audit audit;

    Bekymringsspor(JdbcClient jdbc, JsonMapper json, Clock clock, Audit audit) {
        this.events = new EventLog(jdbc, json, clock, "bekymring");
        this.audit = audit;
    }

    void write(Bekymringsmelding m, String type) {
        events.append(
                m.id().kommunenr(), m.personId().id(), null, type, Map.of("melding", m.id().id()));
        audit.write("bekymring." + type, FORMAL, List.of(m.personId()), null);
    }

    void read(PersonId person, String hva) {
        audit.read(hva, FORMAL, List.of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(List<Bekymringsmelding> shown) {
        if (!shown.isEmpty()) {
            audit.read(
                    "bekymring.liste",
                    FORMAL,
                    shown.stream().map(Bekymringsmelding::personId).toList(),
                    null);
        }
    }
}
