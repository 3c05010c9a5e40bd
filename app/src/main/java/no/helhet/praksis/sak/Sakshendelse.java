package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.soknad.SoknadId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What happens to a case, for other modules to hear.
public sealed interface Sakshendelse {
    SakId sakId();

    PersonId personId();

    @Nullable SoknadId soknadId();

    Instant tidspunkt();

    record SakOpprettet(
            SakId sakId,
            PersonId personId,
            @Nullable SoknadId soknadId,
            Instant tidspunkt,
            String saksnr,
            String enhetsnr,
            Sak.Type type)
            implements Sakshendelse {}

    /// The case has a caseworker: the application is under treatment.
    record SakTildelt(
            SakId sakId, PersonId personId, @Nullable SoknadId soknadId, Instant tidspunkt)
            implements Sakshendelse {}

    /// @param dokumenter what is asked for, with the day it is due
    record DokumentasjonEtterspurt(
            SakId sakId,
            PersonId personId,
            @Nullable SoknadId soknadId,
            Instant tidspunkt,
            List<Dokument> dokumenter)
            implements Sakshendelse {}

    /// The caseworker goes on with the case: what was asked for is no longer missing.
    record SakGjenopptatt(
            SakId sakId, PersonId personId, @Nullable SoknadId soknadId, Instant tidspunkt)
            implements Sakshendelse {}

    record Dokument(String type, String tilleggsinformasjon, LocalDate frist, String referanse) {}

    /// The application had been linked to the wrong person: the case is closed without a decision,
    /// and what was prepared in it falls away.
    ///
    /// @param bydel the district of the case, empty outside Oslo
    record SakTrukket(
            SakId sakId,
            PersonId personId,
            @Nullable SoknadId soknadId,
            Instant tidspunkt,
            String bydel)
            implements Sakshendelse {}

    /// The interim reply has been sent.
    ///
    /// @param brev id of the letter's file
    record ForelopigSvarSendt(
            SakId sakId,
            PersonId personId,
            @Nullable SoknadId soknadId,
            Instant tidspunkt,
            java.util.UUID brev)
            implements Sakshendelse {}
}
