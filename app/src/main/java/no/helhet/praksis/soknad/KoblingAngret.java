package no.helhet.praksis.soknad;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A message had been linked to the wrong person, and the link was undone: the application is no
/// more. A case opened for it is to be closed; the message waits to be clarified again.
///
/// @param bydel the district of the application, empty outside Oslo
public record KoblingAngret(
        SoknadId soknadId,
        PersonId personId,
        MeldingId meldingId,
        String bydel,
        @Nullable UUID digisosId,
        Instant tidspunkt) {}
