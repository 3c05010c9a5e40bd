package no.helhet.praksis.samtykke;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The way in to a person's consents, and its trail: the event record that is shown on the
/// person's card, and the access log.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Samtykkespor {
    private static final String FORMAL = "samtykke";
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;

    Samtykkespor(EventLog samtykkeEvents, Audit audit, Personer personer) {
        this.events = samtykkeEvents;
        this.audit = audit;
        this.personer = personer;
    }

    /// Whether the person is open to the one who acts; what is written lies in the person's
    /// district.
    boolean mayWrite(PersonId person) {
        if (!personer.checkAccess(person).erTillatt()) {
            return false;
        }
        personer.workInDistrictOf(person);
        return true;
    }

    /// Whether the reader may open the person; logged whether it opens or not.
    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        audit.read(open ? hva : "samtykke.nektet", FORMAL, List.of(person), null);
        return open;
    }

    void write(PersonId person, String type, Map<String, Object> data) {
        events.append(person.kommunenr(), person.id(), null, type, data);
        audit.write("samtykke." + type, FORMAL, List.of(person), null);
    }

    /// Shown: a list is one record, naming all on it.
    void read(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }
}
