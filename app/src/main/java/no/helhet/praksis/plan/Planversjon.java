package no.helhet.praksis.plan;

import java.time.Instant;

/// A version that was approved.
///
/// @param mate MINSIDE, PAPIR or MUNTLIG
/// @param vitne who saw or heard it, empty on Min side
/// @param innhold what was approved
public record Planversjon(
        int nr,
        Planinnhold innhold,
        String stand,
        String koordinator,
        String mate,
        String vitne,
        Instant godkjent,
        String navn) {}
