package no.helhet.formats.fodselsnummer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// Which numbers an installation accepts. A production system allows no synthetic series.
///
/// @param syntheticAllowed the synthetic series that pass
/// @param from2032 whether numbers issued under the rules of 2032 pass besides the older ones: the
///     weighted sum of the first control digit may then leave the remainder 0, 1, 2 or 3, and the
///     individual number no longer tells the century
public record Regler(Set<SyntheticSeries> syntheticAllowed, boolean from2032) {

    /// The first day on which numbers are issued under the new rules.
    public static final LocalDate NEW_RULES_FROM = LocalDate.of(2032, 1, 1);

    /// Real numbers of today only.
    public static final Regler TODAY = new Regler(Set.of(), false);

    /// Every number that any rule lets pass. It guards the type itself, never what a user enters.
    static final Regler WIDEST = new Regler(EnumSet.allOf(SyntheticSeries.class), true);

    public Regler {
        syntheticAllowed = Set.copyOf(syntheticAllowed);
    }

    /// The rules for real numbers entered on the given day.
    public static Regler on(LocalDate day) {
        return new Regler(Set.of(), !day.isBefore(NEW_RULES_FROM));
    }

    /// The same rules, with the given synthetic series and no other.
    public Regler withSynthetic(SyntheticSeries... series) {
        return new Regler(Set.of(series), from2032);
    }
}
