package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/// Reads ages as statistics write them: `018`, `18 år`, `20-24 år`, `67 år eller eldre`, `105+`,
/// `under 18 år`, `F20-24`, `I alt`.
final class Alderstekst {
    static final int OLDEST = 999;
    private static final Pattern ONE = Pattern.compile("([0-9]{1,3})");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})(?:-|–|til|to)([0-9]{1,3})");
    private static final Pattern AND_OLDER =
            Pattern.compile("([0-9]{1,3})(?:\\+|ogover|ellereldre|ogeldre|orolder|orover|andover)");
    private static final Pattern BELOW = Pattern.compile("(?:under|below|<)([0-9]{1,3})");

    private Alderstekst() {}

    /// @param fra the youngest
    /// @param til the oldest, [#OLDEST] where there is no upper end
    record Alder(int fra, int til) {
        static final Alder ALLE = new Alder(0, OLDEST);
    }

    static @Nullable Alder parse(String text) {
        var plain =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("\\s|\\u00a0", "")
                        .replaceFirst("^[fh](?=[0-9])", "")
                        .replaceAll("år|aar|years?|yrs", "");
        if (plain.matches("ialt|alle|allealdre|alderialt|total|allages|999a?|heleaar|samlet")) {
            return Alder.ALLE;
        }
        var one = ONE.matcher(plain);
        if (one.matches()) {
            int age = Integer.parseInt(one.group(1));
            return age > 130 ? null : new Alder(age, age);
        }
        var range = RANGE.matcher(plain);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return from <= to ? new Alder(from, to) : null;
        }
        var older = AND_OLDER.matcher(plain);
        if (older.matches()) {
            return new Alder(Integer.parseInt(older.group(1)), OLDEST);
        }
        var below = BELOW.matcher(plain);
        if (below.matches() && Integer.parseInt(below.group(1)) > 0) {
            return new Alder(0, Integer.parseInt(below.group(1)) - 1);
        }
        return null;
    }
}
