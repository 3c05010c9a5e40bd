package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on what others have told us.
sealed interface Opplysningssvar {
    /// Done, or done already.
    record Gjort(Opplysning opplysning) implements Opplysningssvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Opplysningssvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// Another has corrected or withdrawn it meanwhile.
    ///
    /// @param na the version that is the latest now
    record Utdatert(Opplysning na) implements Opplysningssvar {}

    /// No such person or version, out of scope, or closed to the user.
    record Lukket() implements Opplysningssvar {}
}
