package no.helhet.praksis.sak.web;

import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A case that has been quiet for long.
///
/// @param person null when the person is out of the reader's scope
/// @param siste the day of the last contact
/// @param dager how long ago
public record Kontaktrad(Sak sak, @Nullable Person person, LocalDate siste, long dager) {
    /// Whether the name may be shown.
    public boolean isNamed() {
        return person != null && !person.skjult() && person.navn() != null;
    }

    /// Whether the case may be opened by the reader.
    public boolean isOpen() {
        return person != null && !person.skjult();
    }
}
