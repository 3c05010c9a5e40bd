package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.FaultCode;
import no.helhet.formats.json.Json;
import no.helhet.formats.json.Json.JsonArray;
import no.helhet.formats.json.Json.JsonBoolean;
import no.helhet.formats.json.Json.JsonObject;
import no.helhet.formats.json.Json.JsonString;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The checks that the formats of DigiSos are put together from.
final class Checks {
    static final Check<String> TEXT =
            (value, place, findings) -> {
                if (!(value instanceof JsonString(String text, var at))) {
                    findings.wrongType(place, value, "string");
                    return "";
                }
                String storable = StorableText.of(text);
                if (!storable.equals(text)) {
                    findings.merknad(Merknad.Code.REPLACED_CHARACTER, place, at);
                }
                return storable;
            };

    static final Check<Boolean> YES_NO =
            (value, place, findings) -> {
                if (value instanceof JsonBoolean(boolean yes, var _)) {
                    return yes;
                }
                findings.wrongType(place, value, "boolean");
                return false;
            };

    private Checks() {}

    /// A text that is wholly of the form.
    ///
    /// @param form in words, for the fault
    /// @param read makes the value out of a text of that form
    static <T> Check<T> text(String pattern, String form, Function<String, T> read) {
        Pattern compiled = Pattern.compile(pattern);
        return (value, place, findings) -> {
            if (!(value instanceof JsonString(String text, var at))) {
                findings.wrongType(place, value, "string");
                return Check.discarded();
            }
            if (!compiled.matcher(text).matches()) {
                findings.fault(FaultCode.WRONG_PATTERN, place, at, form);
                return Check.discarded();
            }
            return read.apply(text);
        };
    }

    static Check<String> text(String pattern, String form) {
        return text(pattern, form, Function.identity());
    }

    /// One of a few words, each the JSON name of a constant.
    @SafeVarargs
    static <E extends Enum<E>> Check<E> word(Function<E, String> jsonName, E... allowed) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : allowed) {
            byName.put(jsonName.apply(constant), constant);
        }
        String words = String.join(", ", byName.keySet());
        return (value, place, findings) -> {
            if (!(value instanceof JsonString(String text, var at))) {
                findings.wrongType(place, value, "string");
                return Check.discarded();
            }
            E constant = byName.get(text);
            if (constant == null) {
                findings.fault(FaultCode.NOT_ALLOWED, place, at, words);
                return Check.discarded();
            }
            return constant;
        };
    }

    /// An object. Fields that the shape does not ask for are noted.
    static <T> Check<T> object(Function<Fields, T> shape) {
        return (value, place, findings) -> {
            if (!(value instanceof JsonObject object)) {
                findings.wrongType(place, value, "object");
                return Check.discarded();
            }
            Fields fields = new Fields(object, place, findings);
            T read = shape.apply(fields);
            fields.noteUnknown();
            return read;
        };
    }

    static <T> Check<List<T>> listOf(Check<T> element) {
        return (value, place, findings) -> {
            if (!(value instanceof JsonArray(List<Json> elements, var _))) {
                findings.wrongType(place, value, "array");
                return List.of();
            }
            List<T> read = new ArrayList<>(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                read.add(element.read(elements.get(i), place.element(i), findings));
            }
            return Collections.unmodifiableList(read);
        };
    }
}
