package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How alike the members of a group answer, and how well a group's mean tells the groups apart: the
/// intraclass correlations of a one-way analysis of variance (Bliese 2000, in Klein & Kozlowski,
/// Multilevel Theory, 349-381; Shrout & Fleiss 1979, Psychological Bulletin 86:420).
///
/// With B and W the mean squares between and within and k a group's size: ICC(1) = (B - W) / (B +
/// (k - 1) W), ICC(2) = (B - W) / B. Groups of unequal size: `icc1` takes the mean size for k, as
/// R's `multilevel::ICC1`; `icc1Unequal` takes k₀ = (N - Σnⱼ²/N) / (G - 1), with which B - W
/// estimates k₀ times the variance between without bias (Snedecor & Cochran 1980,
/// Statistical Methods, ch. 13). Both may be negative and are shown so.
///
/// Assumes groups that are independent and members who answer independently given their group.
/// The test and the intervals are exact for normal answers and equal sizes, else approximate (with
/// k₀ for k: Donner & Wells 1986, Biometrics 42:401).
///
/// @param outcome column
/// @param grouping column
/// @param rows with both
/// @param groups how many, at least 2
/// @param meanSize rows by groups
/// @param effectiveSize k₀ above
/// @param meanSquareBetween with groups - 1 degrees of freedom
/// @param meanSquareWithin with rows - groups degrees of freedom
/// @param f their ratio
/// @param degreesBetween groups - 1
/// @param degreesWithin rows - groups
/// @param p that groups with the same mean differ so much
/// @param icc1 with the mean size
/// @param icc1Unequal with the effective size
/// @param icc1Interval of icc1Unequal
/// @param icc2 of a group's mean; null when the groups' means are exactly alike
/// @param icc2Interval of icc2
/// @param means of each group, in the order of the levels
/// @param level of the intervals
public record GroupReliability(
        String outcome,
        String grouping,
        int rows,
        int groups,
        double meanSize,
        double effectiveSize,
        double meanSquareBetween,
        double meanSquareWithin,
        double f,
        int degreesBetween,
        int degreesWithin,
        double p,
        double icc1,
        double icc1Unequal,
        Interval icc1Interval,
        @Nullable Double icc2,
        @Nullable Interval icc2Interval,
        List<GroupMean> means,
        double level) {
    public GroupReliability {
        means = List.copyOf(means);
    }

    /// A group's mean and how reliable it is for its size: n ρ / (1 + (n - 1) ρ), ρ being
    /// icc1Unequal and not below 0 (Spearman-Brown).
    public record GroupMean(String group, int size, double mean, double reliability) {}

    /// No estimate with one group, with no group of two, with answers that are all the same or the
    /// same within every group, or infinite.
    ///
    /// @param outcome one for each person; `NaN` is missing
    /// @param groups of the same length
    /// @param level of the intervals, such as 0.95
    public static Fit<GroupReliability> of(Numbers outcome, Groups groups, double level) {
        if (outcome.size() != groups.size() || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "%d answers, %d groups, level %s"
                            .formatted(outcome.size(), groups.size(), level));
        }
        return GroupReliabilityFit.of(outcome, groups, level);
    }
}
