package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.Place;
import no.helhet.formats.json.Position;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// Something in a valid document that a person should know of. It never holds the sender's value.
///
/// @param path such as `data.arbeid.forhold[2].tom`
public record Merknad(Code code, String path, Position position) {

    /// The kinds of note. The names are stable: pages translate them.
    public enum Code {
        UNKNOWN_FIELD("{0} at line {1}, column {2} is not part of the format and was not read."),
        NO_SUCH_DATE(
                "{0} at line {1}, column {2} is not a date in the calendar. It is kept as text."),
        NO_SUCH_TIME("{0} at line {1}, column {2} is not a time that exists. It is kept as text."),
        OUT_OF_RANGE(
                "{0} at line {1}, column {2} is too large to compute with. It is kept as text."),
        ROUNDED("{0} at line {1}, column {2} has parts of an ore and was rounded to whole ore."),
        REPLACED_CHARACTER(
                "{0} at line {1}, column {2} holds characters that do not exist in text. They show"
                        + " as a question mark in a diamond."),
        MORE("There are more notes than those listed; from {0} at line {1} on they are left out.");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /// The key under which pages keep the text in their own languages, such as
        /// `merknad.unknown-field`.
        public String messageKey() {
            return "merknad." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Merknad of(Code code, Place place, Position position) {
        return new Merknad(code, place.toString(), position);
    }

    /// For the message text: path, line, column, byte offset.
    public List<String> arguments() {
        return List.of(
                path,
                Integer.toString(position.line()),
                Integer.toString(position.column()),
                Integer.toString(position.offset()));
    }

    /// The note in English.
    public String text() {
        return new MessageFormat(code.text, Locale.ROOT).format(arguments().toArray());
    }
}
