package no.helhet.formats.iso20022;

import java.util.regex.Pattern;

/// The bank that holds the debtor's account.
public sealed interface Bank {

    /// The bank by its BIC of 8 or 11 characters, as `DNBANOKK`.
    record Bic(String value) implements Bank {
        private static final Pattern FORM =
                Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

        public Bic {
            if (!FORM.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "Not a BIC of 8 or 11 characters: '" + value + "'");
            }
        }
    }

    /// The bank by its member number in the national clearing, which in Norway is the first four
    /// digits of an account number.
    record Clearing(String memberId) implements Bank {
        public Clearing {
            Identifier.require(memberId, "clearing member number");
        }
    }
}
