package no.helhet.praksis.mottak;

import no.helhet.platform.web.Places;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The reception of an office just now.
///
/// @param flere more wait than the page shows
/// @param ferdige the latest of the day
/// @param neste number of the next ticket at the door
/// @param steder the office's places
/// @param mittSted where the reader is, empty when they have not said
/// @param rail what other modules show beside the queue
public record Kovisning(
        List<Korad> venter,
        boolean flere,
        List<Korad> samtaler,
        List<Korad> ferdige,
        Dagstall dag,
        List<Vaktrad> vakter,
        Innstilling innstilling,
        String mittSted,
        boolean pause,
        int neste,
        List<Places.Filled> rail,
        Instant now) {

    /// Who is on duty, and with what.
    ///
    /// @param minutter in conversation, or -1 when free
    public record Vaktrad(String navn, String sted, int minutter, @Nullable Instant pause) {}

    public int lengst() {
        return venter.stream().mapToInt(Korad::minutter).max().orElse(0);
    }

    /// The one who is next in turn among those the reader may meet.
    public @Nullable Korad forste() {
        return venter.stream().filter(r -> !r.isClosed()).findFirst().orElse(null);
    }
}
