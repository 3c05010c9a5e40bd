package no.helhet.praksis.mottak;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An enquiry has ended.
///
/// @param personId null when nobody knows who it was
/// @param bydel district, empty outside the divided cities
/// @param kanal OPPMOTE, TELEFON, DIGITALT, AVTALE or HENVIST
/// @param gjelder OKONOMI, BOLIG, GJELD, PAPIRER, ARBEID, AVTALE or ANNET
/// @param nodhjelp no food, no roof, or violence
/// @param hentet when somebody met the person, null when nobody did
/// @param utfall RAD, SOKNAD, HENVIST, AVTALE, PAPIRER, SVART, GIKK or UTEN_SVAR
public record HenvendelseAvsluttet(
        HenvendelseId henvendelseId,
        @Nullable PersonId personId,
        String bydel,
        String enhetsnr,
        String kanal,
        String gjelder,
        boolean nodhjelp,
        Instant ankom,
        @Nullable Instant hentet,
        Instant ferdig,
        String utfall) {}
