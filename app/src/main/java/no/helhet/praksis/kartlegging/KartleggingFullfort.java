package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.PersonId;

import java.time.Instant;

/// A mapping is finished, and does not change any more.
///
/// @param bydel the district it lies in, empty outside Oslo
/// @param fleretatlig the person has uncovered needs at several agencies
public record KartleggingFullfort(
        KartleggingId kartleggingId,
        PersonId personId,
        String bydel,
        boolean fleretatlig,
        Instant tidspunkt) {}
