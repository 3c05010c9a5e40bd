package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.Fault;

import java.util.List;

/// What reading a document gave.
public sealed interface Lesing<T> {
    /// The document is valid.
    ///
    /// @param merknader what a person should know before relying on the content; often empty
    record Lest<T>(T innhold, List<Merknad> merknader) implements Lesing<T> {
        public Lest {
            merknader = List.copyOf(merknader);
        }
    }

    /// The document is refused.
    ///
    /// @param faults at least one
    record Avvist<T>(List<Fault> faults) implements Lesing<T> {
        public Avvist {
            faults = List.copyOf(faults);
        }
    }
}
