package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.soknad.SoknadId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A decision has been signed. Payments are planned and the applicant is told from this.
///
/// @param bydel the district of the case, empty outside Oslo
/// @param utfall INNVILGET, DELVIS_INNVILGET, AVSLATT, AVVIST
/// @param form how it is posted: BIDRAG (goods and services too), LAN, or GARANTI, which is not
///     paid; null when nothing is granted
/// @param belopOre what is paid in all, of a guarantee the most it may cost
/// @param brev id of the letter's file
/// @param korrigerer the decision this one replaces; its payments not yet sent are stopped
public record VedtakFattet(
        VedtakId vedtakId,
        SakId sakId,
        PersonId personId,
        @Nullable SoknadId soknadId,
        String bydel,
        String enhetsnr,
        Instant tidspunkt,
        String type,
        String utfall,
        @Nullable String form,
        long belopOre,
        LocalDate fom,
        LocalDate tom,
        UUID brev,
        @Nullable VedtakId korrigerer,
        List<Betaling> betalinger,
        List<Vilkar> vilkar) {

    /// One line of the payment plan.
    ///
    /// @param linje number of the line, stable
    /// @param mottakerType SOKER, or ANNEN for a third party (landlord, power company)
    /// @param mottakerNavn third parties only
    /// @param kontering account coding
    public record Betaling(
            int linje,
            YearMonth maned,
            String formal,
            long belopOre,
            String mottakerType,
            @Nullable String mottakerNavn,
            @Nullable String kontonummer,
            @Nullable String kid,
            LocalDate forfall,
            String kontering) {}

    public record Vilkar(UUID id, String tittel, String beskrivelse) {}
}
