package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/// A line taken apart by a layout; values without the spaces that fill them up. Each is cut out
/// once, the first time that it is asked for, for a line is asked some hundreds of times.
final class Line {
    private static final Optional<Long> NOTHING = Optional.of(0L);
    private static final int MONTHS = 12;
    private static final int DATE = 8;
    private final Layout layout;
    private final String text;
    private final @Nullable String[] values;
    private Fodselsnummer.@Nullable Result number;

    Line(Layout layout, String text) {
        this.layout = layout;
        this.text = text;
        this.values = new @Nullable String[layout.inOrder().size()];
    }

    Layout layout() {
        return layout;
    }

    String value(String field) {
        return value(layout.index(field));
    }

    /// @param index the field's place in the layout's order
    String value(int index) {
        String known = values[index];
        if (known != null) {
            return known;
        }
        Field field = layout.inOrder().get(index);
        int from = field.from() - 1;
        int to = field.to();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) == ' ') {
            to--;
        }
        String value = from == to ? "" : text.substring(from, to).strip();
        values[index] = value;
        return value;
    }

    /// What the national number in the line is.
    Fodselsnummer.Result fodselsnummer(Regler regler) {
        var known = number;
        if (known == null) {
            known = Fodselsnummer.parse(value("PERSON_FODSELSNR"), regler);
            number = known;
        }
        return known;
    }

    /// The whole number in the field, 0 when it is blank; empty when it holds something else.
    Optional<Long> number(String field) {
        return number(layout.index(field));
    }

    Optional<Long> number(int index) {
        String value = value(index);
        if (value.isEmpty()) {
            return NOTHING;
        }
        return areDigits(value) ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    /// The whole number in the field, 0 when there is none.
    long numberOrZero(String field) {
        String value = value(field);
        return value.isEmpty() || !areDigits(value) ? 0 : Long.parseLong(value);
    }

    Optional<LocalDate> date(String field) {
        return date(layout.index(field));
    }

    /// The day, ddmmyyyy; empty when there is no such day.
    Optional<LocalDate> date(int index) {
        String value = value(index);
        if (value.length() != DATE || !areDigits(value)) {
            return Optional.empty();
        }
        int day = Integer.parseInt(value, 0, 2, 10);
        int month = Integer.parseInt(value, 2, 4, 10);
        int year = Integer.parseInt(value, 4, DATE, 10);
        return month >= 1
                        && month <= MONTHS
                        && day >= 1
                        && day <= Month.of(month).length(Year.isLeap(year))
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    static boolean areDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
