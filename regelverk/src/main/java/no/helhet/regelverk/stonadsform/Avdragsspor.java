package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Spor;
import no.helhet.regelverk.livsopphold.Sporleser;
import no.helhet.regelverk.stonadsform.Avdragsplan.Avdrag;
import no.helhet.regelverk.stonadsform.Avdragsplan.Beregnet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The trace of a loan's plan as plain values, ready to become JSON; amounts are øre. The shape:
///
/// ```
/// regelversjon, parametre: [the interest, as in the trace of a calculation]
/// avdrag: [{nummer, forfall, belop, renter, restgjeld}]
/// ```
public final class Avdragsspor {
    private Avdragsspor() {}

    /// The trace; a new map each time.
    public static Map<String, Object> toMap(Beregnet plan) {
        return Spor.map(
                "regelversjon",
                plan.regelversjon(),
                "parametre",
                Spor.parametre(List.of(plan.rente())),
                "avdrag",
                plan.avdrag().stream().map(Avdragsspor::avdrag).toList());
    }

    /// The plan that a kept trace tells of.
    ///
    /// @param spor as [#toMap] made it; numbers may be of any kind
    /// @throws IllegalArgumentException when it is no trace of a plan
    public static Beregnet read(Map<?, ?> spor) {
        return new Beregnet(
                Sporleser.text(spor, "regelversjon"),
                Sporleser.parameter(Sporleser.list(spor, "parametre").getFirst()),
                Sporleser.list(spor, "avdrag").stream().map(Avdragsspor::one).toList());
    }

    private static Map<String, Object> avdrag(Avdrag avdrag) {
        return Spor.map(
                "nummer", (long) avdrag.nummer(),
                "forfall", avdrag.forfall().toString(),
                "belop", avdrag.belop().ore(),
                "renter", avdrag.renter().ore(),
                "restgjeld", avdrag.restgjeld().ore());
    }

    private static Avdrag one(Map<?, ?> a) {
        return new Avdrag(
                Math.toIntExact(Sporleser.number(a, "nummer")),
                LocalDate.parse(Sporleser.text(a, "forfall")),
                new Belop(Sporleser.number(a, "belop")),
                new Belop(Sporleser.number(a, "renter")),
                new Belop(Sporleser.number(a, "restgjeld")));
    }
}
