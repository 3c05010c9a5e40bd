package no.helhet.praksis.trygghet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A call for help that has not ended.
///
/// @param sted where, as it says on the door; empty when the caller has not said
/// @param kommer who is on the way, the first first
public record Alarm(
        AlarmId id,
        String sted,
        Instant utlost,
        UUID utlostAv,
        String utlostNavn,
        List<String> kommer) {}
