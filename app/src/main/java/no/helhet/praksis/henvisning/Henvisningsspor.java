package no.helhet.praksis.henvisning;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The trail of referrals: the event record that is shown on the person's card, and the access log.
@Component
class Henvisningsspor {
    static final String FORMAL = "henvisning";
    private final EventLog events;
    private final Audit audit;

    Henvisningsspor(EventLog henvisningEvents, Audit audit) {
        this.events = henvisningEvents;
        this.audit = audit;
    }

    void write(Henvisning henvisning, String type) {
        write(
                henvisning.personId(),
                type,
                Map.of(
                        "henvisning",
                        henvisning.id().id(),
                        "slag",
                        henvisning.mottaker().slag().name()));
    }

    void write(PersonId person, String type, Map<String, Object> data) {
        events.append(person.kommunenr(), person.id(), null, type, data);
        audit.write("henvisning." + type, FORMAL, List.of(person), null);
    }

    void read(PersonId person, String hva) {
        audit.read(hva, FORMAL, List.of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }
}
