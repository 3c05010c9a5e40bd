package no.helhet.praksis.klage;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An appeal as it stands, without what is written in it.
///
/// @param bydel district, empty outside Oslo
/// @param program whether the decision is on a qualification programme
/// @param forSen it came after the time limit
/// @param oversendt the day it was sent on to statsforvalteren, null when it is not
/// @param avgjort the day it was decided, null while it is open
/// @param utfall what it came to: the office's OMGJORT, OPPHEVET or AVVIST when it was not sent
///     on; else statsforvalteren's STADFESTET, ENDRET, OPPHEVET or AVVIST; null while it is open
public record Klagefaktum(
        KlageId id,
        String bydel,
        PersonId personId,
        String enhetsnr,
        VedtakId vedtakId,
        boolean program,
        LocalDate mottatt,
        boolean forSen,
        @Nullable LocalDate oversendt,
        @Nullable LocalDate avgjort,
        @Nullable String utfall) {}
