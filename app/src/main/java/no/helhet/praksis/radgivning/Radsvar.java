package no.helhet.praksis.radgivning;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The answer to an act of advice.
public sealed interface Radsvar {
    /// Done, or done already.
    ///
    /// @param forslag what waits for a decision on the theme, null for nothing
    record Gjort(@Nullable Tjenesteforslag forslag) implements Radsvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Radsvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// No such person or proposal, out of scope, or closed to the user.
    record Lukket() implements Radsvar {}
}
