package no.helhet.regelverk;

/// An amount of money in øre. May be negative (a difference); arithmetic that does not fit in a
/// `long` throws [ArithmeticException] rather than wrap around.
///
/// @param ore the amount in øre, 100 to the krone
public record Belop(long ore) implements Comparable<Belop> {
    /// No money.
    public static final Belop ZERO = new Belop(0);

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    /// Whole kroner.
    public static Belop kroner(long kroner) {
        return new Belop(Math.multiplyExact(kroner, 100L));
    }

    /// The sum of all the amounts, [#ZERO] for none.
    public static Belop sum(Iterable<Belop> amounts) {
        long sum = 0;
        for (Belop amount : amounts) {
            sum = Math.addExact(sum, amount.ore);
        }
        return new Belop(sum);
    }

    public Belop plus(Belop other) {
        return new Belop(Math.addExact(ore, other.ore));
    }

    public Belop minus(Belop other) {
        return new Belop(Math.subtractExact(ore, other.ore));
    }

    public Belop times(long factor) {
        return new Belop(Math.multiplyExact(ore, factor));
    }

    /// The given percent of this amount, rounded to the nearest øre, halves upwards.
    public Belop percent(int percent) {
        return new Belop(
                Math.floorDiv(Math.addExact(Math.multiplyExact(ore, (long) percent), 50L), 100L));
    }

    /// The given fraction of this amount, rounded to the nearest øre, halves upwards.
    ///
    /// @param of positive
    public Belop fraction(long part, long of) {
        long twice = Math.addExact(Math.multiplyExact(Math.multiplyExact(ore, part), 2L), of);
        return new Belop(Math.floorDiv(twice, Math.multiplyExact(of, 2L)));
    }

    public Belop min(Belop other) {
        return ore <= other.ore ? this : other;
    }

    public Belop max(Belop other) {
        return ore >= other.ore ? this : other;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean isZero() {
        return ore == 0;
    }

    /// As Norwegian readers expect it: `9 712 kr`, with øre only when there are some, a no-break
    /// space between the groups and a true minus sign.
    public String format() {
        // The negation of Long.MIN_VALUE does not exist; the text of the digits does.
        String digits = Long.toString(ore);
        boolean negative = digits.charAt(0) == '-';
        if (negative) {
            digits = digits.substring(1);
        }
        while (digits.length() < 3) {
            digits = "0" + digits;
        }
        String kroner = digits.substring(0, digits.length() - 2);
        String rest = digits.substring(digits.length() - 2);
        StringBuilder text = new StringBuilder();
        if (negative) {
            text.append(MINUS);
        }
        for (int i = 0; i < kroner.length(); i++) {
            if (i > 0 && (kroner.length() - i) % 3 == 0) {
                text.append(NO_BREAK_SPACE);
            }
            text.append(kroner.charAt(i));
        }
        if (!rest.equals("00")) {
            text.append(',').append(rest);
        }
        return text.append(NO_BREAK_SPACE).append("kr").toString();
    }

    @Override
    public int compareTo(Belop other) {
        return Long.compare(ore, other.ore);
    }

    @Override
    public String toString() {
        return format();
    }
}
