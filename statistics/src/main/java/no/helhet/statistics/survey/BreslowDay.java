package no.helhet.statistics.survey;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether one odds ratio holds in all strata: Breslow and Day (1980, volume I, equation 4.30) with
/// Tarone's correction (1985, Biometrika 72:91-95), which is the one to read. The expected count of
/// the first cell solves e (n₂ − t + e) = ψ (n₁ − e)(t − e) within the margins; its variance is one
/// over the sum of the reciprocals of the four expected cells.
///
/// Assumes strata that are not small: with few in each it says little.
///
/// @param statistic Σ (a − e)² / v
/// @param tarone the same less (Σa − Σe)² / Σv
/// @param degreesOfFreedom strata that tell something, less one
/// @param p of the statistic
/// @param taroneP of Tarone's
public record BreslowDay(
        double statistic, double tarone, int degreesOfFreedom, double p, double taroneP) {
    /// @param strata those with both groups and both answers
    /// @param oddsRatio the common one, above 0 and finite
    static @Nullable BreslowDay of(List<TwoByTwo> strata, double oddsRatio) {
        if (strata.size() < 2 || !(oddsRatio > 0) || Double.isInfinite(oddsRatio)) {
            return null;
        }
        double statistic = 0;
        double seen = 0;
        double awaited = 0;
        double spread = 0;
        for (TwoByTwo table : strata) {
            double e = expected(table, oddsRatio);
            double variance =
                    1
                            / (1 / e
                                    + 1 / (table.first() - e)
                                    + 1 / (table.yes() - e)
                                    + 1 / (table.second() - table.yes() + e));
            double off = table.firstYes() - e;
            statistic += off * off / variance;
            seen += table.firstYes();
            awaited += e;
            spread += variance;
        }
        double tarone = statistic - (seen - awaited) * (seen - awaited) / spread;
        int freedom = strata.size() - 1;
        var distribution = ChiSquaredDistribution.of(freedom);
        return new BreslowDay(
                statistic,
                tarone,
                freedom,
                distribution.survivalProbability(statistic),
                distribution.survivalProbability(tarone));
    }

    /// The root of (1 − ψ) e² + (n₂ − t + ψ (n₁ + t)) e − ψ n₁ t within the margins, in the form
    /// that does not cancel.
    private static double expected(TwoByTwo table, double ratio) {
        double first = table.first();
        double yes = table.yes();
        double square = 1 - ratio;
        double slope = table.second() - yes + ratio * (first + yes);
        double constant = -ratio * first * yes;
        double root = Math.sqrt(slope * slope - 4 * square * constant);
        // Both forms are roots of the same; the slope may be of either sign
        return slope > 0 ? -2 * constant / (slope + root) : (-slope + root) / (2 * square);
    }
}
