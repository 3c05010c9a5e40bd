package no.helhet.praksis.person;

import java.time.Instant;

/// Somebody at the office spoke with the person: at the desk, on the telephone, in a meeting.
/// Published by the module where the talk was held, heard by those who follow up who has heard
/// nothing for long.
///
/// @param bydel the district, empty outside Oslo
public record Personkontakt(PersonId personId, String bydel, Instant tidspunkt) {}
