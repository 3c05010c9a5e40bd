package no.helhet.praksis.mottak;

import no.helhet.praksis.person.Person;
import no.helhet.praksis.trygghet.Tiltak;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line of the queue, as everyone at the desk sees it.
///
/// @param person who it is as the reader may see it, null when unknown
/// @param minutter waited, or in conversation
/// @param lofte minutes nobody should wait more than
/// @param tiltak how the person is met safely, empty when nothing is said
public record Korad(
        Henvendelse h, @Nullable Person person, int minutter, int lofte, List<Tiltak> tiltak) {
    /// What stands in the name's place.
    public enum Slag {
        NAVN,
        VED_NUMMER,
        SKJERMET,
        UKJENT,
        ANONYM
    }

    /// Pixels of the bar up to the promise, and in all.
    private static final int PROMISE = 33;

    private static final int WHOLE = 88;

    public Slag slag() {
        if (person != null && person.skjermet()) {
            return Slag.SKJERMET;
        }
        if (h.vedNummer()) {
            return Slag.VED_NUMMER;
        }
        if (person != null) {
            return person.navn() == null ? Slag.UKJENT : Slag.NAVN;
        }
        return h.oppgittNavn().isEmpty() ? Slag.ANONYM : Slag.UKJENT;
    }

    /// Hidden from the reader, who can not take the person.
    public boolean isClosed() {
        return person != null && person.skjult();
    }

    public int over() {
        return Math.max(0, minutter - lofte);
    }

    public int bar() {
        return Math.min(WHOLE, minutter * PROMISE / lofte);
    }
}
