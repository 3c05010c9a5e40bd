package no.helhet.formats.table;

import java.util.OptionalDouble;

/// Numbers as people and programs write them: `1 234,5`, `1.234,5`, `1,234.5`, `12`, `1.2E3`.
public final class NumberText {
    private static final int LONGEST = 40;

    private NumberText() {}

    /// The number, or empty when the text is none. Thousands are in groups of three or not grouped;
    /// a sign that stands for a number (`..`, `:`, `-`) is none.
    public static OptionalDouble parse(String text, DecimalSign decimal) {
        var stripped = strip(text);
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        var plain = new StringBuilder(stripped.length());
        int at = 0;
        char first = stripped.charAt(0);
        if (first == '-' || first == '\u2212' || first == '+') {
            plain.append(first == '+' ? "" : "-");
            at++;
        }
        at = whole(stripped, at, decimal, plain);
        if (at < 0) {
            return OptionalDouble.empty();
        }
        if (at < stripped.length() && stripped.charAt(at) == decimal.sign()) {
            plain.append('.');
            at++;
            int from = at;
            while (at < stripped.length() && isDigit(stripped.charAt(at))) {
                plain.append(stripped.charAt(at++));
            }
            if (at == from) {
                return OptionalDouble.empty();
            }
        }
        if (at < stripped.length()) {
            var exponent = stripped.substring(at);
            if (!exponent.matches("[eE][+-]?[0-9]{1,3}")) {
                return OptionalDouble.empty();
            }
            plain.append(exponent);
        }
        double number = Double.parseDouble(plain.toString());
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /// The digits before the decimal sign; where they end, or -1 when they are grouped wrongly.
    private static int whole(String text, int from, DecimalSign decimal, StringBuilder plain) {
        int at = from;
        int inGroup = 0;
        char group = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                plain.append(c);
                inGroup++;
            } else if (isSpace(c) || c == decimal.group()) {
                char kind = isSpace(c) ? ' ' : c;
                if (inGroup == 0 || inGroup > 3 || group != 0 && (inGroup != 3 || group != kind)) {
                    return -1;
                }
                group = kind;
                inGroup = 0;
            } else {
                break;
            }
            at++;
        }
        return inGroup == 0 || group != 0 && inGroup != 3 ? -1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /// Without spaces of any kind at the ends.
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (isSpace(text.charAt(from)) || text.charAt(from) <= ' ')) {
            from++;
        }
        while (to > from && (isSpace(text.charAt(to - 1)) || text.charAt(to - 1) <= ' ')) {
            to--;
        }
        return text.substring(from, to);
    }
}
