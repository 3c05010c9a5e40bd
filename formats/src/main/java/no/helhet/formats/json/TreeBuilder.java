package no.helhet.formats.json;

import no.helhet.formats.json.Json.JsonArray;
import no.helhet.formats.json.Json.JsonBoolean;
import no.helhet.formats.json.Json.JsonMember;
import no.helhet.formats.json.Json.JsonNull;
import no.helhet.formats.json.Json.JsonNumber;
import no.helhet.formats.json.Json.JsonObject;
import no.helhet.formats.json.Json.JsonString;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the tree of one document. A method that returns null has recorded why it stopped.
final class TreeBuilder {
    private static final int MOST_FAULTS = 100;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(JsonReader.LONGEST_NUMBER)
                                    .build())
                    .build();

    private final byte[] document;
    private final PositionCursor positions;
    private final List<Fault> faults = new ArrayList<>();
    private Place place = Place.ROOT;
    private boolean ended;

    TreeBuilder(byte[] document) {
        this.document = document;
        this.positions = new PositionCursor(document);
    }

    JsonResult build() {
        Json root = null;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            root = value(parser, parser.nextToken(), 0);
            ended = root != null;
            if (ended && parser.nextToken() != null) {
                refuse(FaultCode.TRAILING_CONTENT, here(parser), "");
            }
        } catch (JacksonException e) {
            refuseFor(e);
        }
        return root == null || !faults.isEmpty()
                ? new JsonResult.Rejected(faults)
                : new JsonResult.Tree(root);
    }

    private @Nullable Json value(JsonParser parser, JsonToken token, int depth) {
        Position at = here(parser);
        return switch (token) {
            case START_OBJECT -> isTooDeep(depth, at) ? null : object(parser, at, depth + 1);
            case START_ARRAY -> isTooDeep(depth, at) ? null : array(parser, at, depth + 1);
            case VALUE_STRING -> new JsonString(parser.getString(), at);
            case VALUE_NUMBER_INT -> new JsonNumber(parser.getString(), at);
            case VALUE_NUMBER_FLOAT -> decimal(parser.getString(), at);
            case VALUE_TRUE -> new JsonBoolean(true, at);
            case VALUE_FALSE -> new JsonBoolean(false, at);
            case VALUE_NULL -> new JsonNull(at);
            default -> throw new IllegalStateException("No value starts with " + token);
        };
    }

    private @Nullable JsonObject object(JsonParser parser, Position at, int depth) {
        Place self = place;
        Map<String, JsonMember> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            place = self.field(name);
            Position nameAt = here(parser);
            Json value = value(parser, parser.nextToken(), depth);
            if (value == null) {
                return null;
            }
            if (members.putIfAbsent(name, new JsonMember(value, nameAt)) != null
                    && faults.size() < MOST_FAULTS) {
                place = self.field(name);
                refuse(FaultCode.DUPLICATE_FIELD, nameAt, "");
            }
        }
        place = self;
        return new JsonObject(Collections.unmodifiableMap(members), at);
    }

    private @Nullable JsonArray array(JsonParser parser, Position at, int depth) {
        Place self = place;
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            place = self.element(elements.size());
            Json value = value(parser, token, depth);
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        place = self;
        return new JsonArray(elements, at);
    }

    private @Nullable JsonNumber decimal(String text, Position at) {
        try {
            // The exponent of a BigDecimal is an int; the grammar of JSON knows no limit.
            var _ = new BigDecimal(text);
            return new JsonNumber(text, at);
        } catch (NumberFormatException e) {
            refuse(FaultCode.LIMIT_EXCEEDED, at, "an exponent of nine digits");
            return null;
        }
    }

    private boolean isTooDeep(int depth, Position at) {
        if (depth < JsonReader.MOST_LEVELS) {
            return false;
        }
        refuse(FaultCode.TOO_DEEP, at, Integer.toString(JsonReader.MOST_LEVELS));
        return true;
    }

    private Position here(JsonParser parser) {
        return positions.at(parser.currentTokenLocation().getByteOffset());
    }

    private void refuse(FaultCode code, Position at, String expected) {
        faults.add(Fault.of(code, place, at, expected));
    }

    /// The parser's own message may quote the document, so only its kind and place are used.
    private void refuseFor(JacksonException e) {
        Position at = positions.at(e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
        if (ended) {
            place = Place.ROOT;
            refuse(FaultCode.TRAILING_CONTENT, at, "");
        } else if (e instanceof UnexpectedEndOfInputException || endsOpen()) {
            refuse(FaultCode.TRUNCATED, positions.at(document.length), "");
        } else if (e instanceof StreamConstraintsException) {
            refuse(FaultCode.LIMIT_EXCEEDED, at, JsonReader.LONGEST_NUMBER + " characters");
        } else {
            refuse(FaultCode.SYNTAX, at, "");
        }
    }

    /// After a comma the parser reports the end of the document as a wrong sign.
    private boolean endsOpen() {
        int last = document.length - 1;
        while (last > 0 && document[last] <= ' ' && document[last] >= 0) {
            last--;
        }
        return document[last] == ',';
    }
}
