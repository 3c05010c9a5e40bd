package no.helhet.formats.bank;

import java.util.Optional;
import java.util.regex.Pattern;

/// A Norwegian account number (BBAN): eleven digits, the last one a control digit modulo 11.
///
/// What is entered goes through [#parse]; the constructor is for stored numbers and throws
/// [IllegalArgumentException] on a wrong one.
///
/// @param value the eleven digits without separators
public record Kontonummer(String value) {

    private static final Pattern GROUPED = Pattern.compile("(\\d{4})([ .]?)(\\d{2})\\2(\\d{5})");

    public Kontonummer {
        findFault(value)
                .ifPresent(
                        fault -> {
                            throw new IllegalArgumentException("Not an account number: " + fault);
                        });
    }

    /// Reads an account number as people write it: `12345678903`, `1234 56 78903` or
    /// `1234.56.78903`.
    public static Result parse(String text) {
        var grouped = GROUPED.matcher(text.strip());
        String digits =
                grouped.matches()
                        ? grouped.group(1) + grouped.group(3) + grouped.group(4)
                        : text.strip();
        Optional<Fault> fault = findFault(digits);
        return fault.isPresent()
                ? new Result.Invalid(fault.get())
                : new Result.Valid(new Kontonummer(digits));
    }

    private static Optional<Fault> findFault(String digits) {
        if (!ControlDigit.allDigits(digits)) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (digits.length() != 11) {
            return Optional.of(Fault.LENGTH);
        }
        return ControlDigit.mod11(digits.substring(0, 10)) == digits.charAt(10)
                ? Optional.empty()
                : Optional.of(Fault.CONTROL_DIGIT);
    }

    /// The number in groups, as `1234 56 78903`, for those who may see it.
    public String formatted() {
        return value.substring(0, 4) + " " + value.substring(4, 6) + " " + value.substring(6);
    }

    /// The bank's register number and stars.
    @Override
    public String toString() {
        return value.substring(0, 4) + " ** *****";
    }

    /// What came of reading an account number.
    public sealed interface Result {
        record Valid(Kontonummer number) implements Result {}

        record Invalid(Fault fault) implements Result {}

        /// The number, or empty when the text was refused.
        default Optional<Kontonummer> accepted() {
            return this instanceof Valid(Kontonummer number)
                    ? Optional.of(number)
                    : Optional.empty();
        }
    }

    /// Why a text is not an account number; the first that applies, in this order.
    public enum Fault {
        NOT_DIGITS,
        LENGTH,
        CONTROL_DIGIT
    }
}
