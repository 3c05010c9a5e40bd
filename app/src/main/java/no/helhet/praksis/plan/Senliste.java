package no.helhet.praksis.plan;

import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What is late in plans.
///
/// @param next where the next page begins, null on the last
/// @param kontoret of the whole office
public record Senliste(
        List<Rad> rader, int count, @Nullable Integer next, boolean kontoret, String adresse) {
    /// @param person null when the reader does not see the person
    /// @param hva the step, null for a plan that should be looked at
    /// @param navn who promised it, empty for the person
    public record Rad(
            PlanId plan,
            @Nullable Person person,
            String koordinator,
            @Nullable String hva,
            String navn,
            LocalDate dag,
            long dager) {
        public boolean isOpen() {
            return person != null && !person.skjult() && person.navn() != null;
        }
    }
}
