package no.helhet.praksis.plan;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The trail of a plan: its events, and the access log. The single texts have a history of their
/// own, and would drown the rest.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Planspor {
    static final String FORMAL = "plan";
    private final EventLog events;
    private final Audit audit;

    Planspor(EventLog planEvents, Audit audit) {
        this.events = planEvents;
        this.audit = audit;
    }

    void write(Plan plan, String type, Map<String, Object> data) {
        var all = new HashMap<>(data);
        all.put("plan", plan.id().id());
        events.append(plan.id().kommunenr(), plan.personId().id(), null, type, all);
        audit.write("plan." + type, FORMAL, List.of(plan.personId()), null);
    }

    void wrote(Plan plan) {
        audit.write("plan.felt", FORMAL, List.of(plan.personId()), null);
    }

    void read(String hva, Plan plan) {
        audit.read(hva, FORMAL, List.of(plan.personId()), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }
}
