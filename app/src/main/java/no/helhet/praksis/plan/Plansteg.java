package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A step in force: of the version the person approved last.
///
/// @param hvem PERSON, ANSATT, ORGANISASJON or ANDRE
/// @param navn who does it by name; empty when the person does
/// @param gjort null until it is done
public record Plansteg(
        PlanId planId,
        UUID id,
        MalId malId,
        String hva,
        String hvordan,
        String omfang,
        String hvem,
        String navn,
        LocalDate frist,
        @Nullable Instant gjort,
        @Nullable String gjortNavn) {
    public boolean isLate(LocalDate today) {
        return gjort == null && frist.isBefore(today);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Plansteg[" + id + "]";
    }
}
