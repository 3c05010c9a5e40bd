package no.helhet.formats.klass;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;

/// The years that dates in Klass' files stand for. A code's last day is given as the day after
/// it: valid until 2020-01-01 is valid in 2019 and not in 2020.
public final class KlassYears {
    private static final int FIRST = 1800;
    private static final int LAST = 2200;

    private KlassYears() {}

    /// The year in which what is said to begin begins: `2020`, `2020-01-01`, `01.01.2020`.
    public static OptionalInt from(String text) {
        var year = year(text);
        if (year.isPresent()) {
            return year;
        }
        var date = date(text);
        return date == null ? OptionalInt.empty() : known(date.getYear());
    }

    /// The last year in which a code holds: `2019`, or a date that it holds until.
    public static OptionalInt to(String text) {
        var year = year(text);
        if (year.isPresent()) {
            return year;
        }
        var date = date(text);
        return date == null ? OptionalInt.empty() : known(date.minusDays(1).getYear());
    }

    private static OptionalInt year(String text) {
        return text.strip().matches("[0-9]{4}")
                ? known(Integer.parseInt(text.strip()))
                : OptionalInt.empty();
    }

    private static OptionalInt known(int year) {
        return year < FIRST || year > LAST ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private static @Nullable LocalDate date(String text) {
        var plain = text.strip();
        var iso =
                plain.matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}")
                        ? plain.substring(6)
                                + "-"
                                + plain.substring(3, 5)
                                + "-"
                                + plain.substring(0, 2)
                        : plain.length() > 10 ? plain.substring(0, 10) : plain;
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
