package no.helhet.regelverk;

/// Numbers as they are written on screens and in letters: groups of three with a no-break space,
/// a true minus, a decimal comma. The same in all languages, so that an amount never changes looks.
public final class Digits {
    /// Between the groups, and before a unit.
    public static final char SPACE = '\u00a0';

    public static final char MINUS = '\u2212';

    private Digits() {}

    public static String grouped(long number) {
        // The negation of Long.MIN_VALUE does not exist; the text of the digits does.
        StringBuilder text = new StringBuilder().append(number);
        boolean negative = text.charAt(0) == '-';
        if (negative) {
            text.deleteCharAt(0);
        }
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, SPACE);
        }
        return negative ? text.insert(0, MINUS).toString() : text.toString();
    }

    /// Kroner, with øre only when there are some.
    public static String kroner(long ore) {
        String whole = grouped(ore / 100);
        long rest = Math.abs(ore % 100);
        if (rest == 0) {
            return whole;
        }
        String sign = ore < 0 && ore > -100 ? String.valueOf(MINUS) : "";
        return sign + whole + (rest < 10 ? ",0" : ",") + rest;
    }
}
