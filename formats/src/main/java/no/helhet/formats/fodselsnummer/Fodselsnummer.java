package no.helhet.formats.fodselsnummer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A national identity number with right control digits: fødselsnummer or D-nummer.
///
/// What is entered or received goes through [#parse]. The constructor is for numbers that were
/// parsed before and stored; it throws [IllegalArgumentException] on digits that no rule accepts.
/// Two numbers are equal when their digits are, under whatever rules they were read.
///
/// @param value the eleven digits
public record Fodselsnummer(String value) {

    private static final Pattern SEPARATOR = Pattern.compile("(?<=^\\d{6}) (?=\\d{5}$)");

    public Fodselsnummer {
        findFault(value, Regler.WIDEST)
                .ifPresent(
                        fault -> {
                            throw new IllegalArgumentException(
                                    "Not a national identity number: " + fault);
                        });
    }

    /// Reads a number as people write it: eleven digits, perhaps with a space after the sixth.
    public static Result parse(String text, Regler regler) {
        String digits = SEPARATOR.matcher(text.strip()).replaceFirst("");
        Optional<Fault> fault = findFault(digits, regler);
        return fault.isPresent()
                ? new Result.Invalid(fault.get())
                : new Result.Valid(new Fodselsnummer(digits));
    }

    private static Optional<Fault> findFault(String digits, Regler regler) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (digits.length() != 11) {
            return Optional.of(Fault.LENGTH);
        }
        DatePart part = DatePart.of(digits);
        if (!part.exists(!regler.from2032())) {
            return Optional.of(Fault.DATE);
        }
        if (part.series() != null && !regler.syntheticAllowed().contains(part.series())) {
            return Optional.of(Fault.SYNTHETIC_NOT_ALLOWED);
        }
        if (ControlDigits.firstRemainder(digits) > (regler.from2032() ? 3 : 0)) {
            return Optional.of(Fault.CONTROL_DIGIT_1);
        }
        if (ControlDigits.secondRemainder(digits) != 0) {
            return Optional.of(Fault.CONTROL_DIGIT_2);
        }
        return Optional.empty();
    }

    /// Whether this is a D-nummer (day + 40), given to people not settled in Norway.
    public boolean isDNummer() {
        return DatePart.of(value).dNummer();
    }

    /// Whether this is in a synthetic series and thus belongs to nobody.
    public boolean isSynthetic() {
        return DatePart.of(value).series() != null;
    }

    /// The date of birth that today's ranges of individual numbers point to: a hint to fill a form
    /// with, never the stored truth. Empty under the rules of 2032, when the number may be of
    /// either kind, and for individual numbers outside the ranges.
    public Optional<LocalDate> derivedBirthDate(Regler regler) {
        return regler.from2032() ? Optional.empty() : DatePart.of(value).birthDate();
    }

    /// Six digits and five stars, so that a log line never holds a whole number.
    @Override
    public String toString() {
        return value.substring(0, 6) + "*****";
    }

    /// What came of reading a number.
    public sealed interface Result {
        record Valid(Fodselsnummer number) implements Result {}

        record Invalid(Fault fault) implements Result {}

        /// The number, or empty when the text was refused.
        default Optional<Fodselsnummer> accepted() {
            return this instanceof Valid(Fodselsnummer number)
                    ? Optional.of(number)
                    : Optional.empty();
        }
    }

    /// Why a text is not an accepted number; the first that applies, in this order.
    public enum Fault {
        NOT_DIGITS,
        LENGTH,
        DATE,
        SYNTHETIC_NOT_ALLOWED,
        CONTROL_DIGIT_1,
        CONTROL_DIGIT_2
    }
}
