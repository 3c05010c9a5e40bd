package no.helhet.regelverk.porter;

import java.time.LocalDate;
import java.util.Set;

/// What an appeal lacks, and the short time limit to mend it (fvl § 32 third paragraph).
///
/// @param hva at least one
/// @param frist the last day to mend it
/// @param today the day it is looked at
public record Mangel(Set<Klagemangel> hva, LocalDate frist, LocalDate today) {
    public Mangel {
        hva = Set.copyOf(hva);
        if (hva.isEmpty()) {
            throw new IllegalArgumentException("Name what the appeal lacks");
        }
    }

    /// Has the time run out, so that the appeal may be dismissed?
    public boolean isOver() {
        return today.isAfter(frist);
    }
}
