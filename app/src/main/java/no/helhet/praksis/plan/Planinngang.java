package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The way in to a plan: for a worker held against impartiality and address protection, for a
/// resident only to one's own. A refusal is logged; who shows or writes something logs that.
@Service
@Transactional
class Planinngang {
    private final PlanRepository planer;
    private final Personer personer;

    Planinngang(PlanRepository planer, Personer personer) {
        this.planer = planer;
        this.personer = personer;
    }

    sealed interface Inngang {
        record Apen(Plan plan) implements Inngang {}

        /// Closed to the reader, or there is none.
        record Stengt(Persontilgang.Nektet grunn) implements Inngang {}
    }

    Inngang enter(PlanId id) {
        var plan = planer.find(id).orElse(null);
        if (plan == null) {
            return new Inngang.Stengt(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
        }
        return personer.checkAccess(plan.personId()) instanceof Persontilgang.Nektet refusal
                ? new Inngang.Stengt(refusal)
                : new Inngang.Apen(plan);
    }

    /// The resident's own plan.
    Optional<Plan> findOwn() {
        return own().stream().flatMap(p -> planer.findByPerson(p).stream()).findFirst();
    }

    /// Whether the one who acts may write in the plan of the person.
    boolean mayWrite(Plan plan) {
        return Planregler.isInnbygger()
                ? personer.isAmong(own(), plan.personId())
                : personer.checkAccess(plan.personId()).erTillatt();
    }

    /// Does something to a plan that runs, which is held until the transaction ends.
    Plansvar act(PlanId id, Function<Plan, Plansvar> act) {
        var plan = planer.lock(id).filter(this::mayWrite).orElse(null);
        if (plan == null) {
            return new Plansvar.Nektet();
        }
        return plan.isOpen() ? act.apply(plan) : new Plansvar.Lukket();
    }

    private static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }
}
