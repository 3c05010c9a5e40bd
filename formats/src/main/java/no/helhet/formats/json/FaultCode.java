package no.helhet.formats.json;

import java.util.Locale;

/// Every reason for which a document is refused. The names are stable: pages translate them.
public enum FaultCode {
    EMPTY("The document is empty. Send the whole document."),
    TOO_LARGE("The document is larger than {4}. Send a document of that size or smaller."),
    BYTE_ORDER_MARK("The document starts with a byte order mark. Send UTF-8 without it."),
    NOT_UTF8("The bytes at line {1}, column {2} (byte {3}) are {5}. Send the document as UTF-8."),
    TRUNCATED("The document ends in the middle of {0}, at line {1}. Send the whole document."),
    SYNTAX("Not JSON at {0}, line {1}, column {2}. Correct the document there."),
    TRAILING_CONTENT(
            "There is more after the end of the document, at line {1}, column {2}. Remove it."),
    DUPLICATE_FIELD("{0} stands twice, the second time at line {1}, column {2}. Send it once."),
    TOO_DEEP("{0} at line {1} is nested deeper than {4} levels. Send a flatter document."),
    LIMIT_EXCEEDED("{0} at line {1}, column {2} is longer than {4}. Send a shorter value."),
    MISSING_FIELD("{0} is missing in the object at line {1}, column {2}. Add it."),
    WRONG_TYPE("{0} at line {1}, column {2} has the type {5}. Send {4}."),
    NOT_ALLOWED("{0} at line {1}, column {2} is not an allowed value. Send one of {4}."),
    WRONG_PATTERN("{0} at line {1}, column {2} is not {4}. Send it in that form."),
    CONFLICT(
            "{0} at line {1}, column {2} is allowed only when {4}. Remove it or correct the"
                    + " other."),
    NEEDED("{0} is needed by the object at line {1}, column {2} because {4}. Add it."),
    MORE_FAULTS("There are {4} more faults than those listed. Correct the listed ones first.");

    private final String text;

    FaultCode(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// The key under which pages keep the text in their own languages, such as
    /// `fault.missing-field`. The arguments are those of [Fault#arguments].
    public String messageKey() {
        return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
