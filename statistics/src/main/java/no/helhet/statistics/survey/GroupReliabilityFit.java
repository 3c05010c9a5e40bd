package no.helhet.statistics.survey;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.FDistribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The steps to [GroupReliability].
final class GroupReliabilityFit {
    private final Numbers outcome;
    private final Groups groups;
    private final int[] sizes;
    private final double[] means;
    private final double level;

    private GroupReliabilityFit(Numbers outcome, Groups groups, double level) {
        this.outcome = outcome;
        this.groups = groups;
        this.level = level;
        sizes = groups.sizes();
        means = GroupMeans.of(outcome, groups, sizes);
    }

    static Fit<GroupReliability> of(Numbers outcome, Groups groups, double level) {
        return Complete.of(outcome.size(), List.of(outcome), List.of(groups))
                .then(
                        c ->
                                new GroupReliabilityFit(
                                                outcome.keep(c.rows()),
                                                groups.keep(c.rows()),
                                                level)
                                        .fit());
    }

    private Fit<GroupReliability> fit() {
        if (groups.count() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    groups.name(),
                    "There is one group.",
                    "Groups are compared: give at least two.");
        }
        if (outcome.size() == groups.count()) {
            return Fit.notEstimable(
                    Warning.Kind.SMALL_GROUPS,
                    groups.name(),
                    "No group has two members.",
                    "Agreement needs members to agree: choose larger groups.");
        }
        double within = alike() ? 0 : within();
        double between = between(within);
        if (!Double.isFinite(between + within)) {
            return Fit.notEstimable(
                    Warning.Kind.NOT_FINITE,
                    outcome.name(),
                    "Its variance can not be held in a number.",
                    "Give the values in another unit.");
        }
        if (!(within > 0)) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    outcome.name(),
                    outcome.isConstant()
                            ? "Everyone has the same value."
                            : "Members of a group all have the same value: the test is infinite.",
                    "See whether the column holds something about the group, not the person.");
        }
        return Fit.of(result(between, within), warnings(between));
    }

    /// Whether everyone has the value of the first of their group: exactly, not up to the rounding
    /// of a mean.
    private boolean alike() {
        var first = new double[sizes.length];
        Arrays.fill(first, Double.NaN);
        for (int i = 0; i < outcome.size(); i++) {
            int g = groups.at(i);
            first[g] = Double.isNaN(first[g]) ? outcome.at(i) : first[g];
            if (outcome.at(i) != first[g]) {
                return false;
            }
        }
        return true;
    }

    private double within() {
        double sum = 0;
        for (int i = 0; i < outcome.size(); i++) {
            double off = outcome.at(i) - means[groups.at(i)];
            sum += off * off;
        }
        return sum / (outcome.size() - groups.count());
    }

    /// Nothing when all that is left between the means is rounding.
    private double between(double within) {
        double mean = Covariance.mean(outcome.toArray());
        double sum = 0;
        for (int g = 0; g < means.length; g++) {
            sum += sizes[g] * (means[g] - mean) * (means[g] - mean);
        }
        double between = sum / (groups.count() - 1);
        return between > 1e-20 * within ? between : 0;
    }

    private GroupReliability result(double between, double within) {
        int count = groups.count();
        int rows = outcome.size();
        double squares = IntStream.of(sizes).mapToDouble(n -> (double) n * n).sum();
        double meanSize = (double) rows / count;
        double effective = (rows - squares / rows) / (count - 1);
        var distribution = FDistribution.of(count - 1, rows - count);
        double f = between / within;
        double tail = (1 - level) / 2;
        double low = f / distribution.inverseSurvivalProbability(tail);
        double high = f / distribution.inverseCumulativeProbability(tail);
        double icc1 = (between - within) / (between + (effective - 1) * within);
        return new GroupReliability(
                outcome.name(),
                groups.name(),
                rows,
                count,
                meanSize,
                effective,
                between,
                within,
                f,
                count - 1,
                rows - count,
                distribution.survivalProbability(f),
                (between - within) / (between + (meanSize - 1) * within),
                icc1,
                new Interval(
                        (low - 1) / (low + effective - 1), (high - 1) / (high + effective - 1)),
                between > 0 ? Double.valueOf(1 - within / between) : null,
                between > 0 ? new Interval(1 - 1 / low, 1 - 1 / high) : null,
                groupMeans(Math.max(icc1, 0)),
                level);
    }

    private List<GroupReliability.GroupMean> groupMeans(double icc) {
        return IntStream.range(0, means.length)
                .mapToObj(
                        g ->
                                new GroupReliability.GroupMean(
                                        groups.level(g),
                                        sizes[g],
                                        means[g],
                                        sizes[g] * icc / (1 + (sizes[g] - 1) * icc)))
                .toList();
    }

    private List<Warning> warnings(double between) {
        var warnings = new ArrayList<Warning>();
        if (!(between > 0)) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            outcome.name(),
                            "The groups' means are exactly alike: ICC(2) has no value.",
                            "See whether the data were centred by group."));
        }
        long single = IntStream.of(sizes).filter(n -> n == 1).count();
        if (single > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            groups.name(),
                            "%d of %d groups have a single member."
                                    .formatted(single, groups.count()),
                            "They say nothing of agreement within: see whether they belong to"
                                    + " another group."));
        }
        if (groups.count() < 10) {
            warnings.add(
                    new Warning(
                            Warning.Kind.FEW_CLUSTERS,
                            groups.name(),
                            "There are %d groups.".formatted(groups.count()),
                            "Read the interval, not the estimate: few groups tell little of how"
                                    + " groups differ."));
        }
        return warnings;
    }
}
