package no.helhet.praksis.partner;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on a partner.
sealed interface Partnersvar {
    /// Done, or done already.
    record Gjort(PartnerId partner) implements Partnersvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Partnersvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// No such partner in scope.
    record Lukket() implements Partnersvar {}
}
