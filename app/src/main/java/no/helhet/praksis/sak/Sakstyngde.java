package no.helhet.praksis.sak;

import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Saksvekt;

import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;

/// What makes a case heavier by whom it is about, asked of the modules that know it; what weighs
/// nothing is not asked.
@Component
class Sakstyngde {
    private final SaksmengdeRepository mengder;
    private final Personer personer;
    private final PlanIKraftHos planer;

    Sakstyngde(SaksmengdeRepository mengder, Personer personer, PlanIKraftHos planer) {
        this.mengder = mengder;
        this.personer = personer;
        this.planer = planer;
    }

    /// Those among whom the cases are about.
    ///
    /// @param barn with children under 18
    /// @param tolk with an interpreter
    /// @param plan with a plan in force
    record Personene(Set<UUID> barn, Set<UUID> tolk, Set<UUID> plan) {}

    Personene find(Saksvekt vekt) {
        if (!vekt.asksOfPerson()) {
            return new Personene(Set.of(), Set.of(), Set.of());
        }
        var ids = mengder.findPersons();
        return new Personene(
                vekt.barn() == 0 ? Set.of() : personer.findWithChildren(ids),
                vekt.tolk() == 0 ? Set.of() : personer.findWithInterpreter(ids),
                vekt.plan() == 0 ? Set.of() : planer.among(ids));
    }
}
