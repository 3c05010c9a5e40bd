package no.helhet.formats.iso20022;

import java.util.regex.Pattern;

/// The references that identify a file, a batch and a payment. They come back unchanged in the
/// bank's answer, so they are checked rather than rewritten.
final class Identifier {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9?:().,'+ -][A-Za-z0-9/?:().,'+ -]{0,34}");

    private Identifier() {}

    static void require(String value, String field) {
        if (!FORM.matcher(value).matches()
                || value.contains("//")
                || !value.strip().equals(value)) {
            throw new IllegalArgumentException(
                    "The "
                            + field
                            + " must be 1 to 35 characters of a-z A-Z 0-9 / - ? : ( ) . , ' + and"
                            + " space, without a slash first or two together: '"
                            + value
                            + "'");
        }
    }
}
