package no.helhet.formats.json;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// One reason why a document is refused: what is wrong, where, and what was expected.
///
/// It never holds what the sender wrote as a value, so it can be logged and sent back.
///
/// @param path such as `data.personalia.navn`; `$` is the document itself
/// @param expected what should have stood there, such as `string` or `bruker, utdatert`; may be
///     empty
/// @param found the kind of thing that stood there, such as `null`; may be empty
public record Fault(FaultCode code, String path, Position position, String expected, String found) {

    public static Fault of(FaultCode code, Place place, Position position, String expected) {
        return new Fault(code, place.toString(), position, expected, "");
    }

    /// For the message text: path, line, column, byte offset, expected, found.
    public List<String> arguments() {
        return List.of(
                path,
                Integer.toString(position.line()),
                Integer.toString(position.column()),
                Integer.toString(position.offset()),
                expected,
                found);
    }

    /// The fault in English: place and remedy.
    public String text() {
        return new MessageFormat(code.text(), Locale.ROOT).format(arguments().toArray());
    }
}
