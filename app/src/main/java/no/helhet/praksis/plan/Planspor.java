package no.helhet.praksis.plan;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Personkontakt;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The trail of a plan: its events, and the access log. The single texts have a history of their
/// own, and would drown the rest. That a plan has moved is told to others.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Planspor {
    static final String FORMAL = "plan";
    private static final Set<String> MOVES =
            Set.of("PLAN_BEGYNT", "PLAN_GODKJENT", "PLAN_AVSLUTTET", "PLAN_APNET");
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;
    private final ApplicationEventPublisher publisher;

    Planspor(
            EventLog planEvents,
            Audit audit,
            Personer personer,
            ApplicationEventPublisher publisher) {
        this.events = planEvents;
        this.audit = audit;
        this.personer = personer;
        this.publisher = publisher;
    }

    void write(Plan plan, String type, Map<String, Object> data) {
        var all = new HashMap<>(data);
        all.put("plan", plan.id().id());
        events.append(plan.id().kommunenr(), plan.personId().id(), null, type, all);
        audit.write("plan." + type, FORMAL, List.of(plan.personId()), null);
        if (MOVES.contains(type)) {
            publisher.publishEvent(new PlanEndret(plan.id()));
        }
    }

    /// The person and the office spoke of the plan: those who follow up who has heard nothing for
    /// long hear of it.
    void talked(Plan plan, Instant when) {
        var person = plan.personId();
        publisher.publishEvent(new Personkontakt(person, personer.findBydel(person), when));
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
