package no.helhet.statistics.regression;

/// A p that rests on no distribution: how often signs or assignments drawn anew give at least as
/// much.
///
/// @param p two-sided: the exact share when all were gone through, else (1 + count)/(1 + draws)
/// @param all whether all were gone through
/// @param used how many: all there are, or the draws
/// @param smallest the smallest p that so many clusters can give
public record Resampling(double p, boolean all, int used, double smallest) {
    /// The most that are gone through one by one; above it they are drawn.
    public static final int MOST = 20_000;
    /// Two values nearer than this share count as equal: the same sum in another order.
    static final double EQUAL = 1e-9;

    static Resampling all(int atLeast, int all, double smallest) {
        return new Resampling((double) atLeast / all, true, all, smallest);
    }

    static Resampling drawn(int atLeast, int draws) {
        return new Resampling((1.0 + atLeast) / (1.0 + draws), false, draws, 1.0 / (1 + draws));
    }
}
