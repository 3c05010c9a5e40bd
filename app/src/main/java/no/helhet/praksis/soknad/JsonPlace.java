package no.helhet.praksis.soknad;

import no.helhet.formats.json.Json;
import no.helhet.formats.json.JsonReader;
import no.helhet.formats.json.JsonResult;

import java.util.Optional;

/// Looks up single values in a document that is JSON, whether or not it is a valid application.
final class JsonPlace {
    private JsonPlace() {}

    static Optional<Json> find(byte[] document, String... steps) {
        return JsonReader.read(document) instanceof JsonResult.Tree(Json root)
                ? find(root, steps)
                : Optional.empty();
    }

    /// @param steps field names, or the number of an element
    static Optional<Json> find(Json root, String... steps) {
        var here = root;
        for (var step : steps) {
            switch (here) {
                case Json.JsonObject object when object.members().containsKey(step) ->
                        here = object.members().get(step).value();
                case Json.JsonArray array
                        when step.matches("[0-9]{1,6}")
                                && Integer.parseInt(step) < array.elements().size() ->
                        here = array.elements().get(Integer.parseInt(step));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(here);
    }

    static Optional<String> text(byte[] document, String... steps) {
        return find(document, steps)
                .filter(Json.JsonString.class::isInstance)
                .map(json -> ((Json.JsonString) json).value());
    }
}
