package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.ansvarsgruppe.Beslutning.Stand;
import no.helhet.praksis.plan.PlanIKraft;
import no.helhet.praksis.plan.PlanIKraft.Maltekst;
import no.helhet.praksis.plan.Plansteg;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One thing somebody has promised: a decision of the group, or a step of the plan in force.
///
/// @param navn who promised it, with where they come from
/// @param flyttet it got a later day than it first had
/// @param mal the goal it serves, null when none is said
/// @param fraPlan a step of the plan
/// @param href where it is shown and changed
public record Loftet(
        String hva,
        String navn,
        LocalDate frist,
        Stand stand,
        boolean flyttet,
        @Nullable Maltekst mal,
        boolean fraPlan,
        String href) {

    static Loftet of(Beslutning b, @Nullable PlanIKraft plan, LocalDate today) {
        var mal = b.malId();
        return new Loftet(
                b.hva(),
                b.eier().full(),
                b.frist(),
                b.stand(today),
                b.frist().isAfter(b.forsteFrist()),
                plan == null || mal == null ? null : plan.find(mal).orElse(null),
                false,
                "/ansvarsgrupper/beslutning/" + b.id().path());
    }

    /// @param navn who does it, as the group knows them
    static Loftet of(Plansteg s, String navn, PlanIKraft plan, LocalDate today) {
        return new Loftet(
                s.hva(),
                navn,
                s.frist(),
                stand(s, today),
                false,
                plan.find(s.malId().id()).orElse(null),
                true,
                plan.href(s.id()));
    }

    private static Stand stand(Plansteg s, LocalDate today) {
        var done = s.gjort();
        if (done == null) {
            return s.isLate(today) ? Stand.OVER_FRISTEN : Stand.APEN;
        }
        return Grupperegler.day(done).isAfter(s.frist())
                ? Stand.HOLDT_FOR_SENT
                : Stand.HOLDT_I_TIDE;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Loftet[" + href + "]";
    }
}
