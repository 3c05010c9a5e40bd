package no.helhet.statistics.process;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.process.ControlChart.Kind;
import no.helhet.statistics.process.ControlChart.Point;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Control limits of a series, from its first points (the baseline), and what its last point says.
///
/// Two rules find a change: a point beyond a limit, and eight in a row on one side of the centre. A
/// point on the centre breaks a run; one without a value does not. Limits from twelve points are
/// themselves uncertain: of normal values that never change, about one in fifty later points lies
/// beyond them, against one in 370 were the limits known.
public final class ControlLimits {
    /// In a row on one side.
    public static final int RUN = 8;

    /// Mean events, or cases without one, below which a share or a count takes exact limits: the
    /// moving range of few is lumpy, and a symmetric limit falls below nothing.
    public static final double FEW = 5;

    // 3 / d2 for ranges of two: Wheeler's 2.66.
    private static final double OF_MEAN_RANGE = 2.66;
    // What lies beyond three standard deviations on one side of a normal distribution.
    private static final double BEYOND = 0.00135;
    private static final int FEWEST = 2;

    private ControlLimits() {}

    /// Single values.
    ///
    /// @param baseline how many known values, from the first, the limits rest on; at least 2
    public static Fit<ControlChart> xmr(Numbers values, int baseline) {
        return base(values, baseline).then(rows -> xmr(values, rows));
    }

    /// Shares: exact binomial limits where fewer than [#FEW] events or cases without one come in a
    /// mean month of the baseline, else as single values kept between nothing and one.
    public static Fit<ControlChart> shares(Numbers events, Numbers cases, int baseline) {
        sameLength(events, cases);
        for (int i = 0; i < events.size(); i++) {
            double part = events.at(i);
            double whole = cases.at(i);
            if (part < 0 || part > whole || part != Math.rint(part) || whole != Math.rint(whole)) {
                if (!Double.isNaN(part) && !Double.isNaN(whole)) {
                    return Fit.notEstimable(
                            Warning.Kind.OUT_OF_RANGE,
                            events.name(),
                            "Row %d has %s of %s.".formatted(i + 1, part, whole),
                            "Give whole numbers, no more events than cases.");
                }
            }
        }
        var shares = share(events, cases);
        return base(shares, baseline)
                .then(
                        rows -> {
                            double part = sum(events, rows);
                            double whole = sum(cases, rows);
                            boolean few = Math.min(part, whole - part) / rows.size() < FEW;
                            return few
                                    ? exact(
                                            Kind.P,
                                            shares,
                                            part / whole,
                                            rows.size(),
                                            i -> binomial(part / whole, cases.at(i)))
                                    : xmr(shares, rows).map(ControlLimits::asShare);
                        });
    }

    /// Counts: exact Poisson limits where the baseline's mean is below [#FEW], else as single
    /// values, never below nothing.
    public static Fit<ControlChart> counts(Numbers counts, int baseline) {
        for (int i = 0; i < counts.size(); i++) {
            double count = counts.at(i);
            if (count < 0 || !Double.isNaN(count) && count != Math.rint(count)) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        counts.name(),
                        "Row %d is %s.".formatted(i + 1, count),
                        "Give whole numbers from nought.");
            }
        }
        return base(counts, baseline)
                .then(
                        rows -> {
                            double mean = sum(counts, rows) / rows.size();
                            return mean < FEW
                                    ? exact(Kind.C, counts, mean, rows.size(), i -> poisson(mean))
                                    : xmr(counts, rows)
                                            .map(c -> kept(c, 0, Double.POSITIVE_INFINITY));
                        });
    }

    private static void sameLength(Numbers one, Numbers other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "%d and %d values".formatted(one.size(), other.size()));
        }
    }

    private static Numbers share(Numbers events, Numbers cases) {
        var values = new double[events.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cases.at(i) > 0 ? events.at(i) / cases.at(i) : Double.NaN;
        }
        return Numbers.owning(events.name(), values);
    }

    /// The rows the limits rest on.
    private static Fit<List<Integer>> base(Numbers values, int baseline) {
        if (baseline < FEWEST) {
            throw new IllegalArgumentException("A baseline of %d".formatted(baseline));
        }
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < values.size() && rows.size() < baseline; i++) {
            if (Double.isInfinite(values.at(i))) {
                return Fit.notEstimable(
                        Warning.Kind.NOT_FINITE,
                        values.name(),
                        "Row %d is not a finite number.".formatted(i + 1),
                        "Correct it or leave it empty.");
            }
            if (!values.isMissing(i)) {
                rows.add(i);
            }
        }
        return rows.size() < baseline
                ? Fit.notEstimable(
                        Warning.Kind.TOO_FEW,
                        values.name(),
                        "%d values are known, and the limits rest on %d."
                                .formatted(rows.size(), baseline),
                        "Wait for more, or choose a shorter baseline.")
                : Fit.of(List.copyOf(rows), List.of());
    }

    private static double sum(Numbers values, List<Integer> rows) {
        return rows.stream().mapToDouble(values::at).sum();
    }

    private static Fit<ControlChart> xmr(Numbers values, List<Integer> rows) {
        double centre = sum(values, rows) / rows.size();
        double ranges = 0;
        for (int i = 1; i < rows.size(); i++) {
            ranges += Math.abs(values.at(rows.get(i)) - values.at(rows.get(i - 1)));
        }
        double reach = OF_MEAN_RANGE * ranges / (rows.size() - 1);
        var limits = new Interval(centre - reach, centre + reach);
        var chart = chart(Kind.XMR, values, centre, rows.size(), i -> limits);
        return Fit.of(
                chart,
                ranges > 0
                        ? List.of()
                        : List.of(
                                new Warning(
                                        Warning.Kind.CONSTANT,
                                        values.name(),
                                        "All values of the baseline are the same: the limits are"
                                                + " the value itself.",
                                        "Choose a longer baseline.")));
    }

    private static Fit<ControlChart> exact(
            Kind kind, Numbers values, double centre, int rows, IntFunction<Interval> limits) {
        return Fit.of(chart(kind, values, centre, rows, limits), List.of());
    }

    private static Interval binomial(double share, double cases) {
        if (!(cases > 0) || share <= 0 || share >= 1) {
            return new Interval(share, share);
        }
        var counts = limits(BinomialDistribution.of((int) cases, share));
        return new Interval(counts.lower() / cases, counts.upper() / cases);
    }

    private static Interval poisson(double mean) {
        return mean > 0 ? limits(PoissonDistribution.of(mean)) : new Interval(0, 0);
    }

    /// Less than the lower, or more than the upper, comes with probability [#BEYOND] at most.
    private static Interval limits(DiscreteDistribution chance) {
        return new Interval(
                chance.inverseCumulativeProbability(BEYOND),
                chance.inverseSurvivalProbability(BEYOND));
    }

    private static ControlChart asShare(ControlChart chart) {
        return kept(chart, 0, 1);
    }

    private static ControlChart kept(ControlChart chart, double least, double most) {
        return new ControlChart(
                chart.kind(),
                chart.centre(),
                chart.baseline(),
                chart.points().stream()
                        .map(
                                p ->
                                        new Point(
                                                p.value(),
                                                Math.max(least, p.lower()),
                                                Math.min(most, p.upper()),
                                                p.outside(),
                                                p.run(),
                                                p.shifted()))
                        .toList(),
                chart.reading());
    }

    private static ControlChart chart(
            Kind kind, Numbers values, double centre, int rows, IntFunction<Interval> limits) {
        int n = values.size();
        int[] runs = Runs.of(values, centre);
        boolean[] shifted = Runs.shifted(values, runs);
        var points = new ArrayList<Point>(n);
        for (int i = 0; i < n; i++) {
            var at = limits.apply(i);
            double value = values.at(i);
            boolean outside = value < at.lower() || value > at.upper();
            points.add(
                    new Point(
                            value, at.lower(), at.upper(), outside, Math.abs(runs[i]), shifted[i]));
        }
        return new ControlChart(kind, centre, rows, points, reading(values, points, runs));
    }

    private static Reading reading(Numbers values, List<Point> points, int[] runs) {
        int last = points.size() - 1;
        var point = points.get(last);
        if (!point.isKnown()) {
            return new Reading.Unknown();
        }
        if (Math.abs(runs[last]) >= RUN) {
            return new Reading.Shifted(runs[last] > 0, Runs.start(values, runs, last));
        }
        return point.outside()
                ? new Reading.Outside(point.value() > point.upper())
                : new Reading.Ordinary();
    }
}
