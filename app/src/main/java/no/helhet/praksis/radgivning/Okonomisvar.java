package no.helhet.praksis.radgivning;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on a course of financial counselling.
sealed interface Okonomisvar {
    /// Done, or done already.
    record Gjort(Okonomi okonomi) implements Okonomisvar {}

    /// Somebody else has saved since it was read; both are shown and none is lost.
    record Konflikt(Okonomi theirs) implements Okonomisvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Okonomisvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// The course is ended.
    record Avsluttet() implements Okonomisvar {}

    /// No such course, out of scope, or closed to the user.
    record Lukket() implements Okonomisvar {}
}
