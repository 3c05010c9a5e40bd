package no.helhet.praksis.soknad;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An application has been received and its applicant identified.
///
/// @param mottatt when the message came in, which starts the deadlines
/// @param digisosId the national application's id, when it came from there
/// @param nodhjelp the text says no food, no roof or violence: same day
/// @param fom first day applied for, `tom` last day
public record SoknadRegistrert(
        SoknadId soknadId,
        PersonId personId,
        MeldingId meldingId,
        String bydel,
        String enhetsnr,
        Instant mottatt,
        @Nullable UUID digisosId,
        boolean nodhjelp,
        LocalDate fom,
        LocalDate tom) {}
