package no.helhet.statistics.regression;

/// The share of intervals that hold the truth.
final class Level {
    private Level() {}

    static void check(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "A level lies between 0 and 1, such as 0.95, not %s".formatted(level));
        }
    }
}
