package no.helhet.formats.jsonstat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// Why a document is no dataset, where, and what to do. It never holds what stood there as a
/// value, so it can be logged and sent back.
///
/// @param path such as `dimension.region.category.index`; `$` is the document itself
/// @param line from 1
/// @param column from 1
/// @param expected what should have stood there; may be empty
public record Refusal(Reason reason, String path, int line, int column, String expected) {

    /// The names are stable: pages translate them.
    public enum Reason {
        EMPTY("The document is empty. Send the whole document."),
        NOT_JSON("Not JSON at {0}, line {1}, column {2}. Correct the document there."),
        TRUNCATED("The document ends in the middle of {0}, at line {1}. Send the whole document."),
        TWICE("{0} stands twice, the second time at line {1}, column {2}. Send it once."),
        WRONG_TYPE("{0} at line {1}, column {2} is of the wrong kind. Send {3}."),
        NOT_A_DATASET("The document is not a dataset ({0}). Send one with class dataset."),
        MISSING("{0} is missing. Add it."),
        WRONG_COUNT("{0} has not as many as it should. Send {3}."),
        OUTSIDE("{0} at line {1}, column {2} names a place that is not there. Send {3}."),
        TOO_LARGE("{0} has more than {3}. Ask for fewer figures at a time.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /// The key under which pages keep the text in their own languages, such as
        /// `jsonstat.wrong-count`. The arguments are those of [Refusal#arguments].
        public String messageKey() {
            return "jsonstat." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// For the message text: path, line, column, expected.
    public List<String> arguments() {
        return List.of(path, Integer.toString(line), Integer.toString(column), expected);
    }

    /// The refusal in English: place and remedy.
    public String text() {
        return new MessageFormat(reason.text, Locale.ROOT).format(arguments().toArray());
    }
}
