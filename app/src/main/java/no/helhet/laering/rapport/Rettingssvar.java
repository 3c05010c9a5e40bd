package no.helhet.laering.rapport;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to putting a line right.
sealed interface Rettingssvar {
    /// Done, or done already.
    record Gjort(RettingId id) implements Rettingssvar {}

    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Rettingssvar {}

    /// No such line in scope, or closed to the user.
    record Lukket() implements Rettingssvar {}
}
