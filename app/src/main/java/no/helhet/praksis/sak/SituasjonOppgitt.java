package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// A worker has stated a person's situation; [Situasjoner#find] tells what it is.
///
/// @param bydel the district of the case, empty outside Oslo
public record SituasjonOppgitt(
        SakId sakId, PersonId personId, UUID situasjonId, String bydel, Instant tidspunkt) {}
