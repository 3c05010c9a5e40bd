package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The answer to an act in a plan.
public sealed interface Plansvar {
    /// Done, or done already.
    record Gjort(Plan plan) implements Plansvar {}

    /// What was sent in is not whole, or may not be done.
    record Mangler(List<Feil> feil) implements Plansvar {
        static Mangler of(String field, String key, Object... arguments) {
            return new Mangler(List.of(new Feil(field, key, List.of(arguments))));
        }
    }

    /// The plan is not as it was when the page was read.
    record Endret(Plan plan) implements Plansvar {}

    /// Ended, or nothing is being written in it.
    record Lukket() implements Plansvar {}

    /// No such plan, out of scope, or closed to the user.
    record Nektet() implements Plansvar {}

    /// @param key of what is wrong and what to do
    record Feil(String field, String key, List<Object> arguments) {}

    /// The answer of a text that saves itself.
    sealed interface Lagring {
        /// @param versjon of the part's fields, as its form shall bear them
        record Lagret(String versjon) implements Lagring {}

        /// Somebody else has written in the same field.
        record Konflikt(Plandel del, String felt, String mitt) implements Lagring {}

        /// @param feil key of what is wrong, null when the part is gone or closed
        record Avvist(@Nullable String feil) implements Lagring {}
    }
}
