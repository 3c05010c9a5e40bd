package no.helhet.praksis.radgivning;

import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.radgivning.Tjenestesvar.Hvorfor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// Advice that has become a service, and waits for the decision the law demands (sotjl § 41).
///
/// @param startet the first talk of the service
/// @param svar null while it is open
public record Tjenesteforslag(
        ForslagId id,
        PersonId personId,
        Radtema tema,
        LocalDate startet,
        Hvorfor hvorfor,
        Instant foreslatt,
        String hosNavn,
        @Nullable Svaret svar) {

    /// What the office answered.
    ///
    /// @param vedtaksdag the day of the decision, null when none is made
    /// @param grunn why none is made; empty when one is
    public record Svaret(@Nullable LocalDate vedtaksdag, String grunn, String navn) {}

    public boolean isOpen() {
        return svar == null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Tjenesteforslag[" + id + "]";
    }
}
