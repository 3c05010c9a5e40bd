package no.helhet.praksis.plan;

import java.time.Instant;

/// A version that was approved.
///
/// @param mate MINSIDE, PAPIR or MUNTLIG
/// @param vitne who saw or heard it, empty on Min side
/// @param representant who approved it for the person, empty when the person did
/// @param innhold what was approved
public record Planversjon(
        int nr,
        Planinnhold innhold,
        String stand,
        String koordinator,
        String mate,
        String vitne,
        String representant,
        Instant godkjent,
        String navn) {

    /// Who approved it.
    ///
    /// @param person what the person is called
    public String approver(String person) {
        return representant.isEmpty() ? person : representant;
    }
}
