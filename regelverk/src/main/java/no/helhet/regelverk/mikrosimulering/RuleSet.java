package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.util.List;

/// The legal values of a date in some municipalities, as plain arrays with a place for each
/// municipality. Immutable.
public final class RuleSet {
    static final int TYPES = Husholdning.Type.values().length;

    final List<String> municipalities;
    /// `[municipality * TYPES + type]`, øre in a month.
    final long[] adults;

    /// Ages in whole years at which some municipality's rate for a child changes, the first 0.
    final int[] ages;

    /// `[municipality * ages.length + i]`, øre in a month from that age; 0 from coming of age.
    final long[] children;
    /// When a child's new age counts.
    final Aldersregel[] ageRule;

    /// Whole years from which one is no longer a child.
    final int[] ageLimit;

    /// Is a part of a month shared out by the days it has, or by thirtieths?
    final boolean[] byCalendar;

    /// Øre; [Long#MAX_VALUE] where the municipality has set no frame.
    final long[] housingLimit;
    /// Øre of savings that are left to the household.
    final long[] savingsLeft;

    /// All ones where it counts, all zeroes where it does not: a mask needs no branch.
    final long[] instalmentsMask;
    final long[] childBenefitMask;
    final long[] childrensEarningsMask;
    final long[] childrensSavingsMask;
    private final List<Funnet> used;

    RuleSet(RuleSetCompiler from) {
        municipalities = from.municipalities;
        adults = from.adults;
        ages = from.ages;
        children = from.children;
        ageRule = from.ageRule;
        ageLimit = from.ageLimit;
        byCalendar = from.byCalendar;
        housingLimit = from.housingLimit;
        savingsLeft = from.savingsLeft;
        instalmentsMask = from.instalmentsMask;
        childBenefitMask = from.childBenefitMask;
        childrensEarningsMask = from.childrensEarningsMask;
        childrensSavingsMask = from.childrensSavingsMask;
        used = from.used();
    }

    /// The answer of [#compile].
    public sealed interface Compilation {
        /// All values are known.
        record Compiled(RuleSet rules) implements Compilation {}

        /// Some value is not known on the date, and nothing can be computed.
        record Unknown(List<Ukjent> values) implements Compilation {
            public Unknown {
                values = List.copyOf(values);
            }
        }
    }

    /// Reads the values of a date.
    ///
    /// @param municipalities four digits each
    public static Compilation compile(
            Parametre parametre, LocalDate date, List<String> municipalities) {
        return new RuleSetCompiler(parametre, date, municipalities).compile();
    }

    /// The legal values that the rules build on, by id and then municipality, national first.
    public List<Funnet> used() {
        return used;
    }
}
