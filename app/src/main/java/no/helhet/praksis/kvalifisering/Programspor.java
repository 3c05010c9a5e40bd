package no.helhet.praksis.kvalifisering;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Selection;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way in to a programme and its trail: the event record, the access log, and the word to those
/// who count.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programspor {
    static final String FORMAL = "kvalifisering";
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;
    private final Programtelling telling;
    private final ApplicationEventPublisher publisher;

    Programspor(
            @Qualifier("kvalifiseringEvents") EventLog events,
            Audit audit,
            Personer personer,
            Programtelling telling,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.audit = audit;
        this.personer = personer;
        this.telling = telling;
        this.publisher = publisher;
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
        audit.read(open ? hva : "kvalifisering.nektet", FORMAL, List.of(person), null);
        return open;
    }

    void write(Program program, String type, Map<String, Object> data) {
        var all = new LinkedHashMap<String, Object>(data);
        all.put("program", program.id().id());
        events.append(program.id().kommunenr(), program.personId().id(), null, type, all);
        audit.write("kvalifisering." + type, FORMAL, List.of(program.personId()), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }

    /// Many written at once: an event of each, and one record in the access log.
    void writeAll(String kommunenr, String type, List<EventLog.Entry> entries) {
        if (!entries.isEmpty()) {
            events.appendAll(kommunenr, type, entries);
            audit.write(
                    "kvalifisering." + type,
                    FORMAL,
                    entries.stream().map(e -> new PersonId(kommunenr, e.personId())).toList(),
                    null);
        }
    }

    /// Tells the programme as it now stands; one that was never granted is told to nobody.
    void tell(ProgramId id) {
        telling.find(id.kommunenr(), new Selection.Rows(List.of(id.id())))
                .forEach(publisher::publishEvent);
    }
}
