package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A line of two versions side by side.
///
/// @param punkt what it is about, in the reader's language
/// @param for_ as it was, empty when it was not there
/// @param etter as it is, empty when it is not there any more
/// @param hvem who wrote it last, null when nobody has
public record Planendring(
        String punkt, String for_, String etter, @Nullable String hvem, @Nullable Instant nar) {
    public boolean isChanged() {
        return !for_.equals(etter);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Planendring[" + isChanged() + "]";
    }
}
