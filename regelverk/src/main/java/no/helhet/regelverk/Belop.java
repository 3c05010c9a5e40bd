package no.helhet.regelverk;

/// An amount of money in øre. May be negative (a difference); arithmetic that does not fit in a
/// `long` throws [ArithmeticException] rather than wrap around.
///
/// @param ore the amount in øre, 100 to the krone
public record Belop(long ore) implements Comparable<Belop> {
    /// No money.
    public static final Belop ZERO = new Belop(0);

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
        return Digits.kroner(ore) + Digits.SPACE + "kr";
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
