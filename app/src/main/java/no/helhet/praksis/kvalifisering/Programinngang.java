package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.function.Function;

/// The way in to an act on a programme in force: the person is open to the one who acts, and the
/// programme is held until the transaction ends.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programinngang {
    private final ProgramRepository programmer;
    private final Programspor spor;
    private final Personer personer;

    Programinngang(ProgramRepository programmer, Programspor spor, Personer personer) {
        this.programmer = programmer;
        this.spor = spor;
        this.personer = personer;
    }

    /// One that is granted.
    Programsvar granted(ProgramId id, Function<Program, Programsvar> act) {
        var found = programmer.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Programsvar.Lukket();
        }
        var held = programmer.lock(id).orElseThrow();
        return held.isGranted() ? act.apply(held) : new Programsvar.Endret();
    }

    /// One's own, on Min side.
    Programsvar own(List<PersonId> own, ProgramId id, Function<Program, Programsvar> act) {
        var mine = programmer.find(id).filter(p -> personer.isAmong(own, p.personId())).isPresent();
        return mine ? granted(id, act) : new Programsvar.Lukket();
    }

    Programsvar done(ProgramId id) {
        return new Programsvar.Gjort(programmer.find(id).orElseThrow());
    }
}
