package no.helhet.praksis.soknad;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far a received message has come, without anything about a person.
///
/// @param status MOTTATT (stored, not yet read), RUTET (at its municipality), KARANTENE (waits for
///     a person to find where it belongs), AVVIST
/// @param arsak a code, when something was wrong
/// @param sti where in the message, such as `mottaker.kommunenummer`
public record Meldingsstatus(
        String status,
        Instant mottatt,
        @Nullable String kommunenr,
        @Nullable String arsak,
        @Nullable String sti,
        @Nullable Integer linje) {}
