package no.helhet.formats.fodselsnummer;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// The first nine digits taken apart: day, month, two-digit year and individual number, with the
/// additions to day (D-nummer) and month (synthetic series) taken off.
record DatePart(
        int day,
        int month,
        int yearOfCentury,
        int individualNumber,
        boolean dNummer,
        @Nullable SyntheticSeries series) {

    static DatePart of(String digits) {
        int day = Integer.parseInt(digits, 0, 2, 10);
        int month = Integer.parseInt(digits, 2, 4, 10);
        boolean dNummer = day > 40;
        SyntheticSeries series =
                month > 80
                        ? SyntheticSeries.PLUSS_80
                        : month > 40 ? SyntheticSeries.PLUSS_40 : null;
        return new DatePart(
                dNummer ? day - 40 : day,
                series == null ? month : month - series.addedToMonth(),
                Integer.parseInt(digits, 4, 6, 10),
                Integer.parseInt(digits, 6, 9, 10),
                dNummer,
                series);
    }

    /// Whether the date exists in the century told by the individual number. Where the number tells
    /// no century, 29 February 00 passes: it existed in 2000.
    boolean exists(boolean centuryKnown) {
        OptionalInt century = centuryKnown ? century() : OptionalInt.empty();
        return date(century.orElse(2000)).isPresent();
    }

    /// The date of birth by today's ranges; empty when the ranges have no century for it.
    Optional<LocalDate> birthDate() {
        OptionalInt century = century();
        return century.isEmpty() ? Optional.empty() : date(century.getAsInt());
    }

    private Optional<LocalDate> date(int century) {
        try {
            return Optional.of(LocalDate.of(century + yearOfCentury, month, day));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private OptionalInt century() {
        if (individualNumber < 500) {
            return OptionalInt.of(1900);
        }
        if (yearOfCentury < 40) {
            return OptionalInt.of(2000);
        }
        if (individualNumber < 750 && yearOfCentury >= 54) {
            return OptionalInt.of(1800);
        }
        return individualNumber >= 900 ? OptionalInt.of(1900) : OptionalInt.empty();
    }
}
