package no.helhet.praksis.radgivning;

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

/// The way in to what is written about a person, and its trail: the event record that is shown on
/// the person's card, and the access log.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Radspor {
    static final String FORMAL = "radgivning";
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;

    Radspor(EventLog radgivningEvents, Audit audit, Personer personer) {
        this.events = radgivningEvents;
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
    ///
    /// @param hva what is opened, for the access log
    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        audit.read(open ? hva : "radgivning.nektet", FORMAL, List.of(person), null);
        return open;
    }

    void write(PersonId person, String type, Map<String, Object> data) {
        events.append(person.kommunenr(), person.id(), null, type, data);
        audit.write("radgivning." + type, FORMAL, List.of(person), null);
    }

    /// A save of what is written: logged, and no event, since the single saves would drown all
    /// else.
    void saved(PersonId person) {
        audit.write("radgivning.okonomi", FORMAL, List.of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }
}
