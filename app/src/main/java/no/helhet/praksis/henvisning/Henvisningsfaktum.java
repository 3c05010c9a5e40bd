package no.helhet.praksis.henvisning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A referral that was sent, as it stands, without what is written in it.
///
/// @param bydel district, empty outside Oslo
/// @param utfall AVVIST, UTFORT or TRUKKET, null while it is open
public record Henvisningsfaktum(
        HenvisningId id,
        String bydel,
        PersonId personId,
        String enhetsnr,
        Mottakerslag slag,
        LocalDate sendt,
        @Nullable LocalDate avsluttet,
        @Nullable Henvisningsstatus utfall) {}
