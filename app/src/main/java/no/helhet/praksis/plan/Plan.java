package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A person's plan, without what is written in it.
///
/// @param koordinator the one worker who answers for coordination and progress
/// @param versjon the last that was approved, 0 for none
/// @param utkast something newer is being written
/// @param spurt when the person was asked to approve the draft, null when not
/// @param slutt null while it runs
public record Plan(
        PlanId id,
        PersonId personId,
        String enhetsnr,
        UUID koordinator,
        String koordinatorNavn,
        int versjon,
        boolean utkast,
        @Nullable Instant spurt,
        @Nullable LocalDate nesteEvaluering,
        Instant begynt,
        String begyntNavn,
        @Nullable Slutt slutt) {

    public record Slutt(LocalDate dag, String grunn, String navn) {}

    public boolean isOpen() {
        return slutt == null;
    }

    /// Whether something can be written in it now.
    public boolean isWritten() {
        return isOpen() && utkast;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Plan[" + id + "]";
    }
}
