package no.helhet.praksis.sak;

import java.time.Instant;

/// A case became an emergency or ceased to be one, or was opened again: what no event of
/// [Sakshendelse] tells. [Sakstelling] says what it is now.
///
/// @param bydel the district of the case, empty outside Oslo
public record SakEndret(SakId sakId, String bydel, Instant tidspunkt) {}
