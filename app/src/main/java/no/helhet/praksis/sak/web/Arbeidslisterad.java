package no.helhet.praksis.sak.web;

import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

/// A row of a worklist.
///
/// @param person null when the person is out of the reader's scope
/// @param waited days since the application
/// @param left days to the deadline, negative when it is passed
/// @param promised days from application to deadline
public record Arbeidslisterad(
        Sak sak, @Nullable Person person, long waited, long left, long promised) {
    private static final long WIDTH = 88;

    /// Whether the name may be shown.
    public boolean isNamed() {
        return person != null && !person.skjult() && person.navn() != null;
    }

    /// Whether the case may be opened by the reader.
    public boolean isOpen() {
        return person != null && !person.skjult();
    }

    /// Length of the bar; the promise stands in the middle of its track.
    public long bar() {
        return promised == 0
                ? Math.min(WIDTH, waited == 0 ? 4 : WIDTH)
                : Math.min(WIDTH, Math.max(2, waited * WIDTH / (2 * promised)));
    }
}
