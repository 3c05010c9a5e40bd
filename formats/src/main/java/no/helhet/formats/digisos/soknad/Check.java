package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.Json;
import no.helhet.formats.json.JsonReader;
import no.helhet.formats.json.JsonResult;
import no.helhet.formats.json.Place;

/// Reads one value of a document and checks it in the same stroke, so that no field is named
/// twice.
///
/// After a fault the answer may be null in spite of its type. It may be put into a record and must
/// not be looked into: the whole document is refused in the end, and nobody sees it.
@FunctionalInterface
interface Check<T> {
    T read(Json value, Place place, Findings findings);

    /// Reads a whole document.
    static <T> Lesing<T> document(byte[] document, Check<T> root) {
        return switch (JsonReader.read(document)) {
            case JsonResult.Rejected(var faults) -> new Lesing.Avvist<>(faults);
            case JsonResult.Tree(Json tree) -> {
                Findings findings = new Findings();
                yield findings.conclude(root.read(tree, Place.ROOT, findings));
            }
        };
    }

    /// The one place where "nothing, and it will not be seen" is written down.
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    static <T> T discarded() {
        return null;
    }
}
