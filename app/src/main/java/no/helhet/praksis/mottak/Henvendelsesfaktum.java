package no.helhet.praksis.mottak;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// An enquiry as it stands, without words about anybody.
///
/// @param bydel district, empty outside Oslo
/// @param personId null when nobody knows who it was
/// @param kanal OPPMOTE, TELEFON, DIGITALT, AVTALE or HENVIST
/// @param gjelder OKONOMI, BOLIG, GJELD, PAPIRER, ARBEID, AVTALE or ANNET
/// @param hast NEI, MAT, TAK or VOLD
/// @param ventet seconds from coming until fetched, null when not fetched
/// @param samtale seconds from fetched until the end, null when not fetched or not ended
/// @param utfall RAD, SOKNAD, HENVIST, AVTALE, PAPIRER, SVART, GIKK or UTEN_SVAR, null while open
public record Henvendelsesfaktum(
        HenvendelseId id,
        String bydel,
        @Nullable PersonId personId,
        String enhetsnr,
        LocalDate dag,
        String kanal,
        String gjelder,
        String hast,
        boolean tolk,
        Instant ankom,
        @Nullable Integer ventet,
        @Nullable Integer samtale,
        @Nullable String utfall) {}
