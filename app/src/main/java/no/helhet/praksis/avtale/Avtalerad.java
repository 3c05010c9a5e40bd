package no.helhet.praksis.avtale;

import no.helhet.platform.web.Tone;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

/// A line of a list of appointments.
///
/// @param person as the reader may see them, null when out of scope
/// @param folgesOpp the person did not come, and nobody has followed it up
public record Avtalerad(Avtale a, @Nullable Person person, Stand stand, boolean folgesOpp) {
    /// How it stands just now.
    public enum Stand {
        KOMMER(Tone.NEUTRAL),
        /// Later than the office waits, and nobody has said what came of it.
        UTEBLITT(Tone.WARNING),
        VENTER(Tone.INFO),
        I_SAMTALE(Tone.INFO),
        FERDIG(Tone.SUCCESS),
        IKKE_MOTT(Tone.WARNING),
        AVLYST(Tone.NEUTRAL);

        private final Tone tone;

        Stand(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public boolean isExpected() {
            return this == KOMMER || this == UTEBLITT;
        }
    }

    /// The name, null for one that is protected or not known.
    public @Nullable String navn() {
        return person == null || person.skjermet() || person.navn() == null
                ? null
                : person.navn().full();
    }

    public boolean isClosed() {
        return person == null || person.skjult();
    }
}
