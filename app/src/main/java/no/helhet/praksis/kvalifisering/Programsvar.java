package no.helhet.praksis.kvalifisering;

import java.util.List;

/// The answer of an act on a programme.
sealed interface Programsvar {
    /// Done, now or when it was sent before.
    record Gjort(Program program) implements Programsvar {}

    /// What must be put right; nothing has changed.
    record Mangler(List<Programfeil> feil) implements Programsvar {
        static Mangler of(String felt, String key, Object... arguments) {
            return new Mangler(List.of(Programfeil.of(felt, key, arguments)));
        }
    }

    /// Another has changed it since it was read.
    record Endret() implements Programsvar {}

    /// Out of scope, closed to the reader, or not the reader's to do.
    record Lukket() implements Programsvar {}
}
