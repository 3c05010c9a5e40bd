package no.helhet.statistics.mixed;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.Arrays;
import java.util.Optional;

/// The standard deviations of a single random effect that a likelihood ratio does not reject, the
/// coefficients fitted anew for each (Venzon & Moolgavkar 1988, Appl. Stat. 37:87; R's `confint`
/// with the method profile).
final class GlmmProfile {
    private final GlmmRows rows;
    private final GlmmIntegral integral;
    private final double least;
    private final double limit;
    private double[] start;

    GlmmProfile(
            GlmmRows rows, GlmmIntegral integral, double[] at, double least, double confidence) {
        this.rows = rows;
        this.integral = integral;
        this.least = least;
        start = Arrays.copyOf(at, rows.columns);
        limit = ChiSquaredDistribution.of(1).inverseCumulativeProbability(confidence) / 2;
    }

    /// @param theta the estimate
    /// @return nothing when no deviation is too large
    Optional<Interval> interval(double theta) {
        double lower =
                theta < 1e-4 || above(0) <= 0
                        ? 0
                        : new BrentSolver(1e-9).solve(200, this::above, 0, theta);
        double far = Math.max(.1, 1.5 * theta);
        double end = above(far);
        for (int step = 0; step < 20 && end <= 0; step++) {
            far *= 1.5;
            end = above(far);
        }
        if (!(end > 0) || Double.isInfinite(end)) {
            return Optional.empty();
        }
        return Optional.of(
                new Interval(lower, new BrentSolver(1e-9).solve(200, this::above, theta, far)));
    }

    private double above(double theta) {
        var descent = new GlmmDescent(new GlmmObjective(rows, integral, theta), start);
        descent.run();
        start = descent.at;
        return descent.value - least - limit;
    }
}
