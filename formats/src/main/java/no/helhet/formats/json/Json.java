package no.helhet.formats.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// A value in a JSON document, immutable, with the [Position] of its first character.
///
/// The text form of a value never shows what the sender wrote, since it may be about a person.
public sealed interface Json {
    Position position();

    /// The JSON name of the kind of value: `object`, `array`, `string`, `number`, `boolean`,
    /// `null`.
    String type();

    /// Members in document order. Names are unique.
    record JsonObject(Map<String, JsonMember> members, Position position) implements Json {
        @Override
        public String type() {
            return "object";
        }
    }

    /// A value in an object, and where its name stands.
    record JsonMember(Json value, Position namePosition) {}

    record JsonArray(List<Json> elements, Position position) implements Json {
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String type() {
            return "array";
        }
    }

    record JsonString(String value, Position position) implements Json {
        @Override
        public String type() {
            return "string";
        }

        @Override
        public String toString() {
            return "JsonString[length=" + value.length() + "]";
        }
    }

    /// A number as written. Its text always fits a [BigDecimal].
    record JsonNumber(String text, Position position) implements Json {
        @Override
        public String type() {
            return "number";
        }

        /// The exact value. Look at precision and scale before expanding it: it may be `1E999999`.
        public BigDecimal value() {
            return new BigDecimal(text);
        }

        @Override
        public String toString() {
            return "JsonNumber[length=" + text.length() + "]";
        }
    }

    record JsonBoolean(boolean value, Position position) implements Json {
        @Override
        public String type() {
            return "boolean";
        }

        @Override
        public String toString() {
            return "JsonBoolean[]";
        }
    }

    record JsonNull(Position position) implements Json {
        @Override
        public String type() {
            return "null";
        }
    }
}
