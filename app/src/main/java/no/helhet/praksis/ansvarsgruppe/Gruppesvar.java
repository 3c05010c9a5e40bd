package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on a group.
///
/// @param <T> what was acted on
sealed interface Gruppesvar<T> {
    /// Done, or done already.
    record Gjort<T>(T hva) implements Gruppesvar<T> {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler<T>(List<Problem> feil) implements Gruppesvar<T> {
        static <T> Mangler<T> of(String field, String key) {
            return new Mangler<>(List.of(new Problem(field, key)));
        }
    }

    /// Somebody has changed it since it was read, or it is over.
    record Endret<T>(T hva) implements Gruppesvar<T> {}

    /// No such thing, out of scope, or closed to the user.
    record Lukket<T>() implements Gruppesvar<T> {}
}
