package no.helhet.platform.web;

/// Numbers as they are written on screens and in letters: groups of three with a no-break space,
/// a true minus, a decimal comma. The same in all languages, so that an amount never changes looks.
final class Numbers {
    private static final char GROUP = '\u00a0';
    private static final char MINUS = '\u2212';

    private Numbers() {}

    static String grouped(long number) {
        var digits = Long.toString(number);
        var negative = digits.charAt(0) == '-';
        var text = new StringBuilder(negative ? digits.substring(1) : digits);
        for (var i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, GROUP);
        }
        return negative ? text.insert(0, MINUS).toString() : text.toString();
    }

    static String kroner(long ore) {
        var whole = grouped(ore / 100);
        var rest = Math.abs(ore % 100);
        var signed = ore < 0 && ore > -100 ? MINUS + whole : whole;
        return rest == 0 ? whole : "%s,%02d".formatted(signed, rest);
    }
}
