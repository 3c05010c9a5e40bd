package no.helhet.praksis.kartlegging;

import java.time.LocalDate;
import java.util.List;

/// What was answered.
public sealed interface Svarverdi {
    /// One code or several, in the order of the choices.
    record Koder(List<String> koder) implements Svarverdi {
        public Koder {
            koder = List.copyOf(koder);
        }
    }

    record Penger(long ore) implements Svarverdi {}

    record Dag(LocalDate dato) implements Svarverdi {}

    record Ord(String tekst) implements Svarverdi {
        /// Says nothing of anyone: this may reach a log.
        @Override
        public String toString() {
            return "Ord";
        }
    }

    /// The person does not want to answer.
    record Avstar() implements Svarverdi {}

    /// What was answered has been taken away again.
    record Tom() implements Svarverdi {}

    default boolean isAnswer() {
        return !(this instanceof Tom);
    }
}
