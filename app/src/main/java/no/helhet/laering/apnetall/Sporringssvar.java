package no.helhet.laering.apnetall;

import java.util.List;

/// What came of reading a question.
sealed interface Sporringssvar {
    record Lest(Sporring sporring) implements Sporringssvar {}

    /// @param parameter its name, or `?` when it is no name
    /// @param kjent whether there is such a parameter: then its value is wrong
    /// @param tillatt what may stand there: names of parameters, or values
    record Feil(String parameter, boolean kjent, List<String> tillatt) implements Sporringssvar {
        public Feil {
            tillatt = List.copyOf(tillatt);
        }
    }
}
