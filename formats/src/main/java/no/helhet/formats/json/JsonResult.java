package no.helhet.formats.json;

import java.util.List;

/// What reading a document gave: its tree, or why there is none.
public sealed interface JsonResult {
    record Tree(Json root) implements JsonResult {}

    /// At least one fault, in document order.
    record Rejected(List<Fault> faults) implements JsonResult {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
