package no.helhet.praksis.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's household.
///
/// @param partner spouse or cohabitant who lives with the person
/// @param barn children under 18 and others the person has registered as children, oldest first
public record Husstand(@Nullable Medlem partner, List<Medlem> barn) {
    /// @param type EKTEFELLE, SAMBOER or BARN
    /// @param andel share of the time with the person, percent
    public record Medlem(
            Person person, String type, boolean borSammen, int andel, String kilde, LocalDate dato) {}
}
