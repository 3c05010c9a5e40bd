package no.helhet.statistics.survey;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rank sum test of Mann and Whitney (1947, Annals of Mathematical Statistics 18:50-60) and
/// Wilcoxon, with the two sizes that go with it.
///
/// The shift is the median of all differences (Hodges and Lehmann 1963), its interval as in R's
/// `wilcox.test`. R solves for both within 0.0001 when there are ties; here they are exact, and the
/// estimate is the median of the differences in either case. The probability of superiority is the
/// count over m n, with the interval of Newcombe (2006, Statistics in Medicine 25:559-573, method
/// 5).
///
/// Assumes independent answers. The p alone tells whether the two are drawn alike, the shift is
/// about their location only when the two have the same shape; superiority needs neither.
///
/// @param first size of the first sample, without missing values
/// @param second size of the second sample
/// @param count W: pairs in which the first is larger, ties by half
/// @param p two-sided
/// @param exact whether p and interval are from the distribution of the count, not the normal
/// @param ties whether values are shared
/// @param shift median of all differences, first less second, in the unit of the values
/// @param shiftInterval from the reckoning of the p
/// @param superiority probability that the first is larger, ties by half
public record RankSum(
        int first,
        int second,
        double count,
        double p,
        boolean exact,
        boolean ties,
        double level,
        double shift,
        Interval shiftInterval,
        double superiority,
        Interval superiorityInterval) {
    private static final int UNDER = 50;
    private static final int MOST_EXACT = 100;

    /// @param first `NaN` is missing
    /// @param second in the same unit; need not be as long
    /// @return not estimable when a sample is empty, a value infinite, or all values are the same
    /// @throws IllegalArgumentException when the level is not within (0, 1)
    public static Fit<RankSum> of(Numbers first, Numbers second, RankSumOptions options) {
        ShareLimits.z(options.level());
        return present(first)
                .then(x -> present(second).then(y -> compare(first, second, x, y, options)));
    }

    private static Fit<double[]> present(Numbers column) {
        return Complete.of(column.size(), List.of(column), List.of())
                .map(complete -> column.keep(complete.rows()).toArray());
    }

    private static Fit<RankSum> compare(
            Numbers first, Numbers second, double[] x, double[] y, RankSumOptions options) {
        var differences = new PairwiseDifferences(x, y);
        double[] sortedX = differences.first();
        double[] sortedY = differences.second();
        if (RankSumShift.spread(sortedX, sortedY) == 0) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    first.name(),
                    "All values of both groups are the same.",
                    "There is nothing to compare.");
        }
        boolean ties = RankSumShift.ties(sortedX, sortedY) > 0;
        var warnings = new ArrayList<Warning>();
        boolean exact = exact(x.length, y.length, ties, options, first.name(), warnings);
        double count = RankSumShift.count(sortedX, sortedY);
        var shifts = new RankSumShift(differences);
        double p;
        Interval interval;
        if (exact) {
            // Commons Statistics' exact p keeps every smaller distribution: 340 MB for 100 by 100
            var distribution = new RankSumDistribution(x.length, y.length);
            p = distribution.twoSided(count);
            var achieved = shifts.exact(options.level(), distribution);
            interval = achieved.interval();
            if (achieved.level() < options.level() - (1 - options.level()) / 2) {
                warnings.add(
                        new Warning(
                                Warning.Kind.TOO_FEW,
                                first.name(),
                                String.format(
                                        Locale.ROOT,
                                        "So few can not reach the level: the interval of the shift"
                                                + " has %.2g.",
                                        achieved.level()),
                                "Say that level, or ask more people."));
            }
        } else {
            p = normal(x, y, options.continuity());
            interval = shifts.normal(options.level(), options.continuity());
        }
        double superiority = count / ((double) x.length * y.length);
        return Fit.of(
                new RankSum(
                        x.length,
                        y.length,
                        count,
                        Math.min(1, p),
                        exact,
                        ties,
                        options.level(),
                        differences.median(),
                        interval,
                        superiority,
                        Superiority.interval(superiority, x.length, y.length, options.level())),
                warnings);
    }

    private static double normal(double[] x, double[] y, boolean continuity) {
        return MannWhitneyUTest.withDefaults()
                .with(PValueMethod.ASYMPTOTIC)
                .with(continuity ? ContinuityCorrection.ENABLED : ContinuityCorrection.DISABLED)
                .test(x, y)
                .getPValue();
    }

    private static boolean exact(
            int first,
            int second,
            boolean ties,
            RankSumOptions options,
            String column,
            List<Warning> warnings) {
        boolean small = first < UNDER && second < UNDER;
        boolean wanted =
                switch (options.reckoning()) {
                    case AUTOMATIC -> small;
                    case EXACT -> true;
                    case NORMAL -> false;
                };
        if (!wanted) {
            return false;
        }
        if (ties || first > MOST_EXACT || second > MOST_EXACT) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            column,
                            ties
                                    ? "Values are shared: the p is from the normal distribution,"
                                            + " not exact."
                                    : "The samples are large: the p is from the normal"
                                            + " distribution.",
                            "With a p near the limit of what counts, do not lean on it."));
            return false;
        }
        return true;
    }
}
