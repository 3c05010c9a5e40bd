package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Oppslag;

/// One step behind a line: what it is, its value, and where that comes from.
///
/// @param navn what it is
/// @param verdi its value
/// @param opphav where the value comes from
public record Steg(Tekst navn, Verdi verdi, Opphav opphav) {
    private static final Tekst SATS = Tekst.of("steg.sats");
    private static final Tekst KOMMUNENS_SATS = Tekst.of("steg.sats-kommunens");

    /// A value in a trace.
    public sealed interface Verdi {
        /// Money.
        record Penger(Belop belop) implements Verdi {}

        /// Whole percent.
        record Prosent(int prosent) implements Verdi {}

        /// A plain number, of years or children.
        record Antall(int antall) implements Verdi {}

        /// Yes or no.
        record JaNei(boolean ja) implements Verdi {}
    }

    /// Where a value comes from.
    public sealed interface Opphav {
        /// A legal value in force.
        record Parameter(Oppslag.Funnet funnet) implements Opphav {}

        /// An input.
        record Opplysning(Kilde kilde) implements Opphav {}

        /// Follows from the steps above by a rule.
        record Regel(String hjemmel) implements Opphav {}

        /// Set by a person, with the reason.
        record Person(String hvem, String begrunnelse) implements Opphav {}
    }

    /// A legal value in force.
    public static Steg fromParameter(Tekst navn, Oppslag.Funnet funnet) {
        return new Steg(navn, value(funnet), new Opphav.Parameter(funnet));
    }

    /// A rate, with whose it is: the national guideline, or what the municipality has set.
    static Steg fromSats(Oppslag.Funnet sats) {
        return fromParameter(sats.kommunenr() == null ? SATS : KOMMUNENS_SATS, sats);
    }

    /// An amount.
    public static Steg money(Tekst navn, Belop belop, Opphav opphav) {
        return new Steg(navn, new Verdi.Penger(belop), opphav);
    }

    private static Verdi value(Oppslag.Funnet funnet) {
        return switch (funnet.unit()) {
            case KRONER, KRONER_PER_DAG, KRONER_PER_MANED, KRONER_PER_AR ->
                    new Verdi.Penger(funnet.belop());
            case PROSENT -> new Verdi.Prosent(Math.toIntExact(funnet.value()));
            case JA_NEI -> new Verdi.JaNei(funnet.isYes());
            // The rule is the name of the step.
            case ALDERSREGEL -> new Verdi.JaNei(true);
            default -> new Verdi.Antall(Math.toIntExact(funnet.value()));
        };
    }
}
