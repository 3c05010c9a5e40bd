package no.helhet.praksis.trygghet;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on a note.
sealed interface Merknadssvar {
    /// Done, or done already.
    record Gjort(Merknad merknad) implements Merknadssvar {}

    /// The office has an open note on the person.
    record FinnesAlt(Merknad merknad) implements Merknadssvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Merknadssvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// The one who wrote it can not confirm it.
    record Egen() implements Merknadssvar {}

    /// Changed or ended since it was read; nothing is done.
    record Utdatert() implements Merknadssvar {}

    /// No such note, out of scope, or closed to the user.
    record Lukket() implements Merknadssvar {}
}
