package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A person's household.
///
/// @param partner spouse or cohabitant who lives with the person
/// @param barn children under 18 and others the person has registered as children, oldest first
public record Husstand(@Nullable Medlem partner, List<Medlem> barn) {
    /// All of them: the partner first, then the children.
    public Stream<Medlem> medlemmer() {
        return Stream.concat(Stream.ofNullable(partner), barn.stream());
    }

    /// @param type EKTEFELLE, SAMBOER or BARN
    /// @param andel share of the time with the person, percent
    public record Medlem(
            Person person,
            String type,
            boolean borSammen,
            int andel,
            String kilde,
            LocalDate dato) {}
}
