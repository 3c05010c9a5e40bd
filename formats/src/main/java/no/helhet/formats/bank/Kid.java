package no.helhet.formats.bank;

import java.util.Optional;

/// A KID, the reference by which a creditor recognises a payment: 2 to 25 characters, all digits
/// but the last, which is a control digit by modulo 10 or modulo 11 (where ten is a hyphen).
///
/// Which of the two methods a creditor uses is agreed between creditor and bank and not known to
/// the payer, so either passes.
///
/// @param value the characters without spaces
public record Kid(String value) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 25;

    public Kid {
        findFault(value)
                .ifPresent(
                        fault -> {
                            throw new IllegalArgumentException("Not a KID: " + fault);
                        });
    }

    /// Reads a KID; the spaces that invoices print in it are left out.
    public static Result parse(String text) {
        String value = text.replace(" ", "");
        Optional<Fault> fault = findFault(value);
        return fault.isPresent()
                ? new Result.Invalid(fault.get())
                : new Result.Valid(new Kid(value));
    }

    /// The KID of 1 to 24 digits with a control digit by the method.
    public static Kid of(String digits, Method method) {
        return new Kid(digits + method.controlDigit(digits));
    }

    private static Optional<Fault> findFault(String value) {
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            return Optional.of(Fault.LENGTH);
        }
        String digits = value.substring(0, value.length() - 1);
        char control = value.charAt(value.length() - 1);
        if (!ControlDigit.allDigits(digits)
                || !(control == ControlDigit.TEN || ControlDigit.allDigits("" + control))) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        return ControlDigit.mod10(digits) == control || ControlDigit.mod11(digits) == control
                ? Optional.empty()
                : Optional.of(Fault.CONTROL_DIGIT);
    }

    /// Stars and the last two characters: enough to compare with an invoice at hand.
    @Override
    public String toString() {
        int shown = value.length() > 4 ? 2 : 0;
        return "*".repeat(value.length() - shown) + value.substring(value.length() - shown);
    }

    /// How the control digit is made.
    public enum Method {
        MOD10,
        MOD11;

        private char controlDigit(String digits) {
            return this == MOD10 ? ControlDigit.mod10(digits) : ControlDigit.mod11(digits);
        }
    }

    /// What came of reading a KID.
    public sealed interface Result {
        record Valid(Kid kid) implements Result {}

        record Invalid(Fault fault) implements Result {}

        /// The KID, or empty when the text was refused.
        default Optional<Kid> accepted() {
            return this instanceof Valid(Kid kid) ? Optional.of(kid) : Optional.empty();
        }
    }

    /// Why a text is not a KID; the first that applies, in this order.
    public enum Fault {
        LENGTH,
        NOT_DIGITS,
        CONTROL_DIGIT
    }
}
