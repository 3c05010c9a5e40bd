package no.helhet.praksis.kartlegging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What has happened on the page since it was last asked: who else is there, and the lines that
/// look otherwise now.
///
/// @param sporsmal the group the reader has open, empty for none
/// @param gra the lines where others are, to be asked about the next time
/// @param siden what comes after this is new
public record Narvarside(
        KartleggingId kartlegging,
        String sporsmal,
        String barn,
        List<String> andre,
        List<Kjentrad> rader,
        List<String> gra,
        Instant siden) {
    static UUID child(String barn) {
        return barn.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(barn)
                : Svarsted.INGEN;
    }
}
