package no.helhet.praksis.henvisning;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Mottakerslag;

import java.time.LocalDate;

/// A referral has been sent.
///
/// @param fil what was sent
/// @param frist the day an answer is due
public record HenvisningSendt(
        HenvisningId id, PersonId personId, Mottakerslag slag, FilId fil, LocalDate frist) {}
