package no.helhet.cli.analyse;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Reads a number from a field, without objects for the plain ones. A number is digits
/// with at most one decimal mark and at most one exponent, or an infinity as R writes
/// it (`Inf`); never hexadecimal, never with a thousands mark.
final class NumberText {
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final char decimal;
    private double value;
    private boolean code;

    /// @param decimal point or comma
    NumberText(char decimal) {
        this.decimal = decimal;
    }

    /// The number that was read last.
    double value() {
        return value;
    }

    /// Whether it began with a zero before other digits, as codes do.
    boolean isCode() {
        return code;
    }

    static boolean isMissing(char[] field, int from, int length) {
        if (length == 2 && field[from] == 'N' && field[from + 1] == 'A') {
            return true;
        }
        for (int i = from; i < from + length; i++) {
            if (field[i] != ' ' && field[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /// @return whether it is a number
    boolean read(char[] field, int from, int length) {
        int to = from + length;
        while (from < to && field[from] <= ' ') {
            from++;
        }
        while (from < to && field[to - 1] <= ' ') {
            to--;
        }
        int at = from;
        boolean negative = at < to && field[at] == '-';
        if (negative || at < to && field[at] == '+') {
            at++;
        }
        long digits = 0;
        int significant = 0;
        int decimals = 0;
        boolean any = false;
        boolean afterMark = false;
        code = at + 1 < to && field[at] == '0' && isDigit(field[at + 1]);
        for (; at < to; at++) {
            char c = field[at];
            if (isDigit(c)) {
                any = true;
                if (significant > 0 || c != '0') {
                    significant++;
                }
                if (significant <= 18) {
                    digits = 10 * digits + (c - '0');
                }
                decimals += afterMark ? 1 : 0;
            } else if (c == decimal && !afterMark) {
                afterMark = true;
            } else {
                break;
            }
        }
        if (!any) {
            return special(field, from, to);
        }
        if (at == to && significant <= 15 && decimals < POWERS.length) {
            // Both are exact, so the quotient is the nearest double there is.
            value = digits / POWERS[decimals];
            value = negative ? -value : value;
            return true;
        }
        if (at < to && !isExponent(field, at, to)) {
            return false;
        }
        value = Double.parseDouble(new String(field, from, to - from).replace(decimal, '.'));
        return true;
    }

    private static boolean isExponent(char[] field, int at, int to) {
        if (field[at] != 'e' && field[at] != 'E') {
            return false;
        }
        at++;
        if (at < to && (field[at] == '-' || field[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < to && isDigit(field[at])) {
            at++;
        }
        return at == to && at > first;
    }

    private boolean special(char[] field, int from, int to) {
        if (to - from < 3 || to - from > 9) {
            return false;
        }
        @Nullable Double found =
                switch (new String(field, from, to - from).toLowerCase(Locale.ROOT)) {
                    case "nan" -> Double.NaN;
                    case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
                    case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
                    default -> null;
                };
        if (found == null) {
            return false;
        }
        value = found;
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
