package no.helhet.formats.jsonstat;

import no.helhet.formats.json.Place;
import no.helhet.formats.jsonstat.Refusal.Reason;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The document as it is read, with the place reached. What cannot be read ends in a [Stop].
final class Source implements AutoCloseable {
    private static final int LEVELS = 64;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(LEVELS).build())
                    .build();

    private final JsonParser parser;
    private Place place = Place.ROOT;

    /// @throws Stop when the first bytes are no beginning in any encoding; the stream is closed
    Source(InputStream document) throws Stop {
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), document);
        } catch (JacksonException e) {
            throw new Stop(new Refusal(Reason.NOT_JSON, Place.ROOT.toString(), 1, 1, ""));
        }
    }

    /// Ends the reading; the refusal is its answer.
    static final class Stop extends Exception {
        private final transient Refusal refusal;

        private Stop(Refusal refusal) {
            super(refusal.text(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /// Reads the value of a member or an element; the parser stands on its first token.
    interface Part {
        void read(JsonToken token) throws Stop;
    }

    /// Reads the value of a member.
    interface Member {
        void read(String name, JsonToken token) throws Stop;
    }

    JsonToken next() throws Stop {
        try {
            var token = parser.nextToken();
            if (token == null) {
                throw stop(place == Place.ROOT ? Reason.EMPTY : Reason.TRUNCATED, "");
            }
            return token;
        } catch (UnexpectedEndOfInputException e) {
            throw stop(Reason.TRUNCATED, "");
        } catch (JacksonException e) {
            throw stop(Reason.NOT_JSON, "");
        }
    }

    /// Each member of the object that begins here, none of them twice.
    void object(JsonToken token, Member member) throws Stop {
        if (token != JsonToken.START_OBJECT) {
            throw stop(Reason.WRONG_TYPE, "an object");
        }
        var self = place;
        var seen = new HashSet<String>();
        while (next() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            place = self.field(name);
            if (!seen.add(name)) {
                throw stop(Reason.TWICE, "");
            }
            member.read(name, next());
            place = self;
        }
    }

    /// Each element of the array that begins here.
    void array(JsonToken token, Part element) throws Stop {
        if (token != JsonToken.START_ARRAY) {
            throw stop(Reason.WRONG_TYPE, "an array");
        }
        var self = place;
        place = self.element(0);
        int index = 0;
        for (var next = next(); next != JsonToken.END_ARRAY; next = next()) {
            element.read(next);
            place = self.element(++index);
        }
        place = self;
    }

    String text(JsonToken token) throws Stop {
        if (token != JsonToken.VALUE_STRING) {
            throw stop(Reason.WRONG_TYPE, "a text");
        }
        return string();
    }

    private String string() throws Stop {
        try {
            return parser.getString();
        } catch (UnexpectedEndOfInputException e) {
            throw stop(Reason.TRUNCATED, "");
        } catch (JacksonException e) {
            throw stop(Reason.NOT_JSON, "");
        }
    }

    List<String> texts(JsonToken token) throws Stop {
        var texts = new ArrayList<String>();
        array(token, t -> texts.add(text(t)));
        return texts;
    }

    /// @return NaN for null
    double number(JsonToken token) throws Stop {
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw stop(Reason.WRONG_TYPE, "a number or null");
        }
        double value;
        try {
            value = parser.getDoubleValue();
        } catch (JacksonException e) {
            throw stop(Reason.WRONG_TYPE, "a number of usual size");
        }
        if (!Double.isFinite(value)) {
            throw stop(Reason.WRONG_TYPE, "a number of usual size");
        }
        return value;
    }

    /// A whole number from 0.
    int count(JsonToken token) throws Stop {
        double value = token == JsonToken.VALUE_NUMBER_INT ? number(token) : -1;
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw stop(Reason.WRONG_TYPE, "a whole number from 0");
        }
        return (int) value;
    }

    void skip(JsonToken token) throws Stop {
        int depth = token.isStructStart() ? 1 : 0;
        while (depth > 0) {
            var next = next();
            depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
        }
    }

    /// Whether nothing comes after the document.
    void end() throws Stop {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (JacksonException e) {
            throw stop(Reason.NOT_JSON, "");
        }
        throw stop(Reason.NOT_JSON, "");
    }

    /// At the place reached.
    Stop stop(Reason reason, String expected) {
        return stop(reason, place, expected);
    }

    Stop stop(Reason reason, Place at, String expected) {
        TokenStreamLocation here = parser.currentLocation();
        return new Stop(
                new Refusal(
                        reason,
                        at.toString(),
                        Math.max(1, here.getLineNr()),
                        Math.max(1, here.getColumnNr()),
                        expected));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            // What could not be closed was only read.
        }
    }
}
