package no.helhet.praksis.radgivning;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A talk in one line.
///
/// @param minutter how long, null when nobody has said
/// @param oppfolging there is something to follow up
/// @param flereMoter it is planned over several meetings
public record Radlinje(
        LocalDate dag,
        Radtema tema,
        @Nullable Integer minutter,
        String tekst,
        boolean oppfolging,
        boolean flereMoter,
        String navn) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Radlinje[" + tema + "]";
    }
}
