package no.helhet.register;

import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.register.Mottakertall.Sum;
import no.helhet.statistics.disclosure.Rule;

import java.time.LocalDate;

/// The one rule of what is withheld wherever figures leave those whose cases they are: open
/// figures, areas, and what offices see of each other.
///
/// @param minst the smallest number of persons that is shown, at least 2
/// @param dominans a sum that one person is more than so much of is withheld, per cent below 100
public record Skjermingsgrense(int minst, int dominans) {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final int WHOLE = 100;

    /// As it is on a day.
    public static Skjermingsgrense at(LocalDate day) {
        return new Skjermingsgrense(
                value("skjerming-minste-antall", day), value("skjerming-dominans", day));
    }

    /// As it is at the end of a year.
    public static Skjermingsgrense of(int year) {
        return at(LocalDate.of(year, 12, 31));
    }

    private static int value(String id, LocalDate day) {
        return switch (PARAMETRE.find(id, day)) {
            case Oppslag.Funnet found -> (int) found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("%s is not known that day".formatted(id));
        };
    }

    /// Of counts: small ones are withheld, and "none" only where they cannot else be protected.
    public Rule.SmallCounts rule() {
        return new Rule.SmallCounts(minst, Rule.Zeros.SHOWN_MOSTLY);
    }

    /// Whether a sum is withheld: few are behind it, or one is most of it.
    public boolean hides(Sum sum) {
        boolean dominated = sum.storsteOre() * WHOLE > sum.ore() * dominans;
        return sum.ore() > 0 && (sum.personer() < minst || dominated);
    }

    /// Within how much nobody shall be able to tell a sum that is withheld, øre: what others than
    /// the largest have of one that it is as much of as may be.
    public long spread(Sum sum) {
        return Math.max(1, sum.ore() * (WHOLE - dominans) / WHOLE);
    }
}
