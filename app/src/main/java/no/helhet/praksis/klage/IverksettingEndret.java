package no.helhet.praksis.klage;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.VedtakId;

import java.time.Instant;

/// A decision is to wait while an appeal against it is treated, or no longer (fvl § 42). Payments
/// are held and let go from this.
///
/// @param sakId the case, or the course whose payments are held where there is no case
/// @param bydel the district of the case, empty outside Oslo
/// @param utsatt whether the decision waits from now on
/// @param versjon of the appeal: of two tellings of one appeal the greater is the later
public record IverksettingEndret(
        KlageId klageId,
        VedtakId vedtakId,
        SakId sakId,
        PersonId personId,
        String bydel,
        String enhetsnr,
        Instant tidspunkt,
        boolean utsatt,
        int versjon) {}
