package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// The module's interface: what is in force of a person's plan. Callers check access to the person
/// and audit what they show.
@Service
@Transactional
public class Planer {
    private final PlanRepository planer;
    private final KraftRepository kraft;

    Planer(PlanRepository planer, KraftRepository kraft) {
        this.planer = planer;
        this.kraft = kraft;
    }

    /// Empty when the person has no plan that runs.
    public Optional<PlanIKraft> findOpen(PersonId person) {
        return planer.findByPerson(person).stream()
                .filter(Plan::isOpen)
                .findFirst()
                .map(
                        p ->
                                p.versjon() == 0
                                        ? new PlanIKraft(p.id(), List.of(), List.of())
                                        : new PlanIKraft(
                                                p.id(),
                                                kraft.findGoals(p.id()),
                                                kraft.findSteps(p.id())));
    }
}
