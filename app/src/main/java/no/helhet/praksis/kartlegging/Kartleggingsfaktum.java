package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.PersonId;

import java.time.LocalDate;

/// A finished mapping, without what was answered.
///
/// @param bydel district, empty outside Oslo
/// @param fullfort the day it was finished
public record Kartleggingsfaktum(
        KartleggingId id, String bydel, PersonId personId, String enhetsnr, LocalDate fullfort) {}
