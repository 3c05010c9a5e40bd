package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Funnel limits for comparing units of unequal size, with over-dispersion (Spiegelhalter 2005,
/// Statistics in Medicine 24, appendix A).
///
/// φ is the mean of the squared z-scores after the most extreme tenth on each side is drawn in to
/// the tenth and ninetieth percentile (R's `quantile`, type 7). The variance between units is
/// τ² = (I φ - (I - 1)) / (Σw - Σw²/Σw), w = 1/s² (DerSimonian & Laird), nothing when negative.
/// Both adjusted limits are given; they say what is unusual among units that differ more than
/// chance, and hide nothing that all units share.
///
/// @param kind share of a population, or ratio to an expected number
/// @param target about which the limits lie
/// @param phi over-dispersion; 1 is chance alone
/// @param tau2 variance between units, in the unit of the target squared
/// @param units in the order of their names
public record Funnel(Kind kind, double target, double phi, double tau2, List<Unit> units) {
    private static final int FEW = 10;
    private static final double MOST_OF = 0.5;
    private static final double MOST_COUNTED = 1e9;

    /// What a unit's number is.
    public enum Kind {
        /// Events among persons.
        BINOMIAL,
        /// Events by expected number or person-time.
        POISSON
    }

    /// What may be chosen.
    ///
    /// @param target null takes that of all units together
    /// @param winsorised share drawn in on each side, less than a half; nothing for none
    public record Options(Kind kind, @Nullable Double target, double winsorised) {
        public static final Options BINOMIAL = new Options(Kind.BINOMIAL, null, 0.1);
        public static final Options POISSON = new Options(Kind.POISSON, null, 0.1);

        public Options {
            if (!(winsorised >= 0 && winsorised < 0.5)) {
                throw new IllegalArgumentException(
                        "The share drawn in is %s, not from 0 to 0.5".formatted(winsorised));
            }
        }
    }

    /// A unit.
    ///
    /// @param value events by size
    /// @param deviation standard deviation of the value at the target, by chance
    /// @param z value less target by deviation
    /// @param p two-sided exact (binomial or Poisson), of the target; null when the count is not
    ///     whole. Adjust it for there being many units: [Multiplicity].
    /// @param exact limits
    /// @param normal limits
    /// @param multiplied normal limits with the deviation times the root of φ (of 1 when φ is less)
    /// @param added normal limits with τ² added to the variance
    /// @param zMultiplied z by the root of φ (of 1 when φ is less)
    /// @param zAdded z with τ² added to the variance
    public record Unit(
            String name,
            double events,
            double size,
            double value,
            double deviation,
            double z,
            @Nullable Double p,
            FunnelLimits exact,
            FunnelLimits normal,
            FunnelLimits multiplied,
            FunnelLimits added,
            double zMultiplied,
            double zAdded) {}

    public Funnel {
        units = List.copyOf(units);
    }

    /// Rows of a unit are summed; a unit of no size is left out with a warning.
    ///
    /// @param events counts
    /// @param sizes persons (whole), expected numbers or person-time
    public static Fit<Funnel> of(Groups units, Numbers events, Numbers sizes, Options options) {
        return AreaSums.of(units, events, sizes).then(sums -> of(sums, options));
    }

    private static Fit<Funnel> of(AreaSums sums, Options options) {
        if (options.kind() == Kind.BINOMIAL) {
            var broken = Columns.broken(sums.base());
            if (broken.isPresent()) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        sums.base().name(),
                        "A number of persons is not whole.",
                        "Give whole numbers, or choose Poisson for person-time.");
            }
            for (int i = 0; i < sums.size(); i++) {
                if (sums.count().at(i) > sums.base().at(i)) {
                    return Fit.notEstimable(
                            Warning.Kind.OUT_OF_RANGE,
                            sums.count().name(),
                            "%s has more events than persons.".formatted(sums.areas().get(i)),
                            "Correct the value, or choose Poisson for events that recur.");
                }
            }
        }
        Double given = options.target();
        double target = given == null ? sums.count().sum() / sums.base().sum() : given;
        if (!(target > 0) || options.kind() == Kind.BINOMIAL && !(target < 1)) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    sums.count().name(),
                    "The target is %s: nothing can lie beside it by chance.".formatted(target),
                    "Choose another target, or an event that some have and others not.");
        }
        for (int i = 0; i < sums.size(); i++) {
            double most = sums.base().at(i) * (options.kind() == Kind.BINOMIAL ? 1 : target);
            if (!(most < MOST_COUNTED)) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        sums.base().name(),
                        "%s is too large for an exact distribution (over %s)."
                                .formatted(sums.areas().get(i), (long) MOST_COUNTED),
                        "Give size and target in the same unit.");
            }
        }
        return Fit.of(result(sums, options, target), warnings(sums, given == null));
    }

    private static List<Warning> warnings(AreaSums sums, boolean pooled) {
        var warnings = new ArrayList<Warning>();
        if (sums.size() < FEW) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            sums.base().name(),
                            "There are %d units: over-dispersion is poorly known."
                                    .formatted(sums.size()),
                            "Read the limits without adjustment beside the adjusted."));
        }
        for (int i = 0; pooled && i < sums.size(); i++) {
            if (sums.base().at(i) > MOST_OF * sums.base().sum()) {
                warnings.add(
                        new Warning(
                                Warning.Kind.INFLUENTIAL,
                                sums.base().name(),
                                "%s is more than half of the whole and decides the target."
                                        .formatted(sums.areas().get(i)),
                                "Set a target from elsewhere."));
            }
        }
        boolean broken = Columns.broken(sums.count()).isPresent();
        if (broken) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            sums.count().name(),
                            "Some counts are not whole numbers and have no exact p.",
                            "Give counts."));
        }
        return warnings;
    }

    private static Funnel result(AreaSums sums, Options options, double target) {
        int n = sums.size();
        var z = new double[n];
        var deviations = new double[n];
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double size = sums.base().at(i);
            double spread = options.kind() == Kind.BINOMIAL ? target * (1 - target) : target;
            deviations[i] = Math.sqrt(spread / size);
            z[i] = (sums.count().at(i) / size - target) / deviations[i];
            double weight = size / spread;
            weights += weight;
            squares += weight * weight;
        }
        double phi = phi(z, options.winsorised());
        double tau2 = Math.max(0, (n * phi - (n - 1)) / (weights - squares / weights));
        var units = new ArrayList<Unit>();
        for (int i = 0; i < n; i++) {
            units.add(unit(sums, i, options.kind(), target, deviations[i], z[i], phi, tau2));
        }
        return new Funnel(options.kind(), target, phi, tau2, units);
    }

    private static Unit unit(
            AreaSums sums,
            int i,
            Kind kind,
            double target,
            double deviation,
            double z,
            double phi,
            double tau2) {
        var normal = NormalDistribution.of(0, 1);
        double z95 = normal.inverseSurvivalProbability(FunnelLimits.ONE_OF_FORTY);
        double z998 = normal.inverseSurvivalProbability(FunnelLimits.ONE_OF_THOUSAND);
        double events = sums.count().at(i);
        double size = sums.base().at(i);
        double factor = Math.sqrt(Math.max(1, phi));
        double wide = Math.sqrt(deviation * deviation + tau2);
        return new Unit(
                sums.areas().get(i),
                events,
                size,
                events / size,
                deviation,
                z,
                p(kind, target, events, size),
                kind == Kind.BINOMIAL
                        ? FunnelLimits.binomial(target, (int) size)
                        : FunnelLimits.poisson(target, size),
                FunnelLimits.normal(target, deviation, z95, z998),
                FunnelLimits.normal(target, deviation * factor, z95, z998),
                FunnelLimits.normal(target, wide, z95, z998),
                z / factor,
                (events / size - target) / wide);
    }

    private static @Nullable Double p(Kind kind, double target, double events, double size) {
        if (events != Math.rint(events) || events > MOST_COUNTED) {
            return null;
        }
        return ExactP.twoSided(
                kind == Kind.BINOMIAL
                        ? BinomialDistribution.of((int) size, target)
                        : PoissonDistribution.of(target * size),
                (int) events);
    }

    private static double phi(double[] z, double winsorised) {
        double[] sorted = Arrays.stream(z).sorted().toArray();
        double low = quantile(sorted, winsorised);
        double high = quantile(sorted, 1 - winsorised);
        double sum = 0;
        for (double value : z) {
            double drawn = Math.min(Math.max(value, low), high);
            sum += drawn * drawn;
        }
        return sum / z.length;
    }

    /// R's type 7.
    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) Math.floor(place + 4 * Math.ulp(place));
        int above = Math.min(below + 1, sorted.length - 1);
        double part = Math.max(0, place - below);
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
