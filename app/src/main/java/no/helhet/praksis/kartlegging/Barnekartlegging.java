package no.helhet.praksis.kartlegging;

import java.time.LocalDate;
import java.util.UUID;

/// What a finished mapping says of a child, in words for a decision (gate 1: the situation, and the
/// child's view or why it is not obtained).
///
/// @param barn person id of the child
/// @param syn empty when it is not obtained, and then `grunnUtenSyn` says why
/// @param dato the day the mapping was finished
public record Barnekartlegging(
        UUID barn, String situasjon, String syn, String grunnUtenSyn, LocalDate dato) {
    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Barnekartlegging[" + barn + "]";
    }
}
