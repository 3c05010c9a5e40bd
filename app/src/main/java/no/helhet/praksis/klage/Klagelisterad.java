package no.helhet.praksis.klage;

import no.helhet.praksis.person.Person;
import no.helhet.regelverk.porter.Mangel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An open appeal in the office's list.
///
/// @param person null when the reader does not see the person
/// @param frist the day the next step is due, null when it lies with statsforvalteren
/// @param over that day has passed
/// @param mangel what the appeal lacks still, null when nothing
/// @param svarfrist when an interim reply is due, null while none is proposed
public record Klagelisterad(
        Klage klage,
        @Nullable Person person,
        String saksnr,
        @Nullable LocalDate frist,
        boolean over,
        @Nullable Mangel mangel,
        @Nullable LocalDate svarfrist) {
    public boolean isOpen() {
        return person != null && !person.skjult() && person.navn() != null;
    }
}
