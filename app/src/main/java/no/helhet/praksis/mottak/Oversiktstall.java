package no.helhet.praksis.mottak;

import org.jspecify.annotations.Nullable;

/// Figures of a group of enquiries: all, those of an hour, of a matter, or with a worker.
///
/// @param gruppe what makes the group, empty for all
/// @param navn of the worker, empty for other groups
/// @param hentet how many were met
/// @param innen of them, how many within the promise
/// @param vent median minutes waited by those met, null when nobody was
/// @param ventLenge minutes that nine of ten waited at most, null when nobody was met
/// @param gjentatt came back with the same matter within the time the house counts
/// @param utenSvar ended with no answer
/// @param nodhjelp could not wait
/// @param lengde median minutes of a conversation, null when none has ended
public record Oversiktstall(
        String gruppe,
        String navn,
        int antall,
        int hentet,
        int innen,
        @Nullable Integer vent,
        @Nullable Integer ventLenge,
        int gjentatt,
        int utenSvar,
        int nodhjelp,
        @Nullable Integer lengde) {

    /// Of those met, in whole percent; null when nobody was.
    public @Nullable Integer prosentInnen() {
        return hentet == 0 ? null : Math.round(innen * 100f / hentet);
    }
}
