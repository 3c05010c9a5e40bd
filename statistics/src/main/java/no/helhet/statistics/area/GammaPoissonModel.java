package no.helhet.statistics.area;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Gamma;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The marginal distribution of counts under a gamma distributed ratio: negative binomial of mean
/// m e and variance m e + φ (m e)², where φ = 1/ν. Written in φ so that nothing is lost near the
/// Poisson (φ = 0), where forms in ν cancel.
final class GammaPoissonModel {
    /// Areas that differ by less than a thirty-thousandth do not differ.
    private static final double LEAST_PHI = 1e-9;

    private static final double LEAST = Math.log(LEAST_PHI);
    private static final double MOST = Math.log(1e8);
    private static final int STEPS = 140;
    private static final int TRIES = 1000;
    private static final int ONE_BY_ONE = 64;
    private static final double SMALL = 1e-3;
    private static final double STIRLING = 30;
    private static final double WIDEST = 1e12;
    private static final double ALIKE = 1e-12;

    private final double[] counts;
    private final double[] expected;

    GammaPoissonModel(double[] counts, double[] expected) {
        this.counts = counts;
        this.expected = expected;
    }

    /// The φ of the largest likelihood; none when it is at nothing. All places where the profile
    /// score falls through zero are tried.
    OptionalDouble likelihoodDispersion() {
        double best = Double.NaN;
        double most = logLikelihood(mean(0), 0);
        double before = score(Math.exp(LEAST));
        for (int k = 1; k <= STEPS; k++) {
            double from = LEAST + (MOST - LEAST) * (k - 1) / STEPS;
            double to = LEAST + (MOST - LEAST) * k / STEPS;
            double after = score(Math.exp(to));
            if (before > 0 && after <= 0) {
                double phi = Math.exp(solve(u -> score(Math.exp(u)), from, to));
                double value = logLikelihood(mean(phi), phi);
                if (value > most) {
                    most = value;
                    best = phi;
                }
            }
            before = after;
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /// The rate α of the moment equations; none when Pearson's chi-square is no more than its
    /// degrees of freedom, for then it has no limit.
    OptionalDouble momentRate() {
        double unit = Arrays.stream(expected).max().orElse(1);
        if (momentGap(unit * WIDEST) <= 0) {
            return OptionalDouble.empty();
        }
        double most = Math.log(WIDEST);
        double rate = unit * Math.exp(solve(u -> momentGap(unit * Math.exp(u)), -2 * most, most));
        return rate * weightedMean(rate) * LEAST_PHI < 1
                ? OptionalDouble.of(rate)
                : OptionalDouble.empty();
    }

    /// Σ α (y - m e)² / (e (e + α)) - (N - 1) m, which rises through zero in α.
    private double momentGap(double rate) {
        double mean = weightedMean(rate);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double off = counts[i] - mean * expected[i];
            sum += off * off / (expected[i] * (1 + expected[i] / rate));
        }
        return sum - (counts.length - 1) * mean;
    }

    /// The mean that belongs to a rate by the moment equations.
    double weightedMean(double rate) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < counts.length; i++) {
            above += counts[i] / (1 + expected[i] / rate);
            below += expected[i] / (1 + expected[i] / rate);
        }
        return above / below;
    }

    /// The mean of the largest likelihood given φ.
    double mean(double phi) {
        double sum = 0;
        double base = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            base += expected[i];
            least = Math.min(least, counts[i] / expected[i]);
            most = Math.max(most, counts[i] / expected[i]);
        }
        double pooled = sum / base;
        // ratios that are alike but for rounding have one mean
        if (phi == 0 || most - least <= ALIKE * most) {
            return pooled;
        }
        return solve(m -> gap(m, phi), least, most);
    }

    /// The area, if any, whose squared deviation by its variance is more than half of all.
    OptionalInt outstanding(double mean, double phi) {
        var squares = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mu = mean * expected[i];
            squares[i] = (counts[i] - mu) * (counts[i] - mu) / (mu * (1 + phi * mu));
            sum += squares[i];
        }
        double half = sum / 2;
        return IntStream.range(0, squares.length).filter(i -> squares[i] > half).findFirst();
    }

    private double gap(double mean, double phi) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mu = mean * expected[i];
            sum += (counts[i] - mu) / (1 + phi * mu);
        }
        return sum;
    }

    /// The derivative of the profile log-likelihood by φ.
    private double score(double phi) {
        double mean = mean(phi);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mu = mean * expected[i];
            sum +=
                    fractions(counts[i], phi)
                            + bend(phi * mu) / (phi * phi)
                            - counts[i] * mu / (1 + phi * mu);
        }
        return sum;
    }

    /// log(1+x) - x/(1+x)
    private static double bend(double x) {
        if (x > SMALL) {
            return Math.log1p(x) - x / (1 + x);
        }
        double sum = 0;
        double power = x;
        for (int k = 2; k <= 8; k++) {
            power *= -x;
            sum -= power * (k - 1) / k;
        }
        return sum;
    }

    /// x - log(1+x)
    private static double rest(double x) {
        if (x > SMALL) {
            return x - Math.log1p(x);
        }
        double sum = 0;
        double power = x;
        for (int k = 2; k <= 8; k++) {
            power *= -x;
            sum -= power / k;
        }
        return sum;
    }

    /// Σ j / (1 + φ j) for j from 0 to y - 1: the first one by one, the others by Euler and
    /// Maclaurin.
    private static double fractions(double y, double phi) {
        double sum = 0;
        for (int j = 1; j < Math.min(y, ONE_BY_ONE); j++) {
            sum += j / (1 + phi * j);
        }
        if (y <= ONE_BY_ONE) {
            return sum;
        }
        double a = ONE_BY_ONE;
        double integral = (rest(phi * y) - rest(phi * a)) / (phi * phi);
        double ends = (y / (1 + phi * y) - a / (1 + phi * a)) / 2;
        double slopes = (slope(y, phi, 2) - slope(a, phi, 2)) / 12;
        double bends = 6 * phi * phi * (slope(y, phi, 4) - slope(a, phi, 4)) / 720;
        return sum + integral - ends + slopes - bends;
    }

    private static double slope(double x, double phi, int power) {
        return Math.pow(1 + phi * x, -power);
    }

    double logLikelihood(double mean, double phi) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mu = mean * expected[i];
            double y = counts[i];
            sum += y == 0 ? 0 : y * Math.log(mu);
            sum -= Gamma.logGamma(y + 1);
            sum += phi == 0 ? -mu : rising(y, phi) - (y + 1 / phi) * Math.log1p(phi * mu);
        }
        return sum;
    }

    /// log Γ(y + 1/φ) - log Γ(1/φ) + y log φ; for large 1/φ by Stirling's series, in which what is
    /// equal in both is taken away before anything is lost.
    private static double rising(double y, double phi) {
        double shape = 1 / phi;
        return shape < STIRLING
                ? Gamma.logGamma(y + shape) - Gamma.logGamma(shape) + y * Math.log(phi)
                : (y + shape - 0.5) * Math.log1p(phi * y)
                        - y
                        + stirling(y + shape)
                        - stirling(shape);
    }

    private static double stirling(double x) {
        double square = x * x;
        return (1.0 / 12 - (1.0 / 360 - 1 / (1260 * square)) / square) / x;
    }

    private static double solve(UnivariateFunction function, double from, double to) {
        return new BrentSolver(1e-14, 1e-15, 1e-300).solve(TRIES, function, from, to);
    }
}
