package no.helhet.praksis.soknad;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A message was rejected: proposed by one and confirmed by another. The applicant is told, and
/// may appeal (fvl §§ 2 and 28).
///
/// @param bydel the district of the message, empty outside Oslo
/// @param grunn DUPLIKAT, IKKE_TIL_OSS, KAN_IKKE_LESES or BER_OM_NY
public record MeldingAvvist(
        MeldingId meldingId,
        String bydel,
        @Nullable UUID digisosId,
        String grunn,
        Instant tidspunkt) {}
