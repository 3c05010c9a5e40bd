package no.helhet.statistics.regression;

import no.helhet.statistics.linear.PositiveDefinite;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.List;

/// A test of several coefficients, or of two models one within the other, by χ².
///
/// @param chiSquare the statistic
/// @param df degrees of freedom
/// @param p the probability of a statistic as large or larger when the smaller model holds
public record GlmChiSquare(double chiSquare, double df, double p) {

    /// Twice the difference of the log-likelihoods. Both models are by maximum likelihood on the
    /// same rows, by the same approximation; for fixed effects.
    ///
    /// @param df parameters that the larger has more
    public static GlmChiSquare likelihoodRatio(double smaller, double larger, int df) {
        if (df < 1) {
            throw new IllegalArgumentException("The larger model must have more parameters");
        }
        double chiSquare = Math.max(0, 2 * (larger - smaller));
        return new GlmChiSquare(
                chiSquare, df, ChiSquaredDistribution.of(df).survivalProbability(chiSquare));
    }

    /// A test of one variance being nothing: it lies at the edge of what is possible, so the
    /// statistic is half nothing, half χ² with one degree of freedom (Self & Liang 1987, JASA
    /// 82:605, case 5).
    public static GlmChiSquare oneVariance(double without, double with) {
        double chiSquare = Math.max(0, 2 * (with - without));
        double p =
                chiSquare == 0
                        ? 1
                        : ChiSquaredDistribution.of(1).survivalProbability(chiSquare) / 2;
        return new GlmChiSquare(chiSquare, 1, p);
    }

    /// A test that a random slope beside an intercept is nothing, its variance and its covariance:
    /// half χ² with one, half with two degrees of freedom (Stram & Lee 1994, Biometrics 50:1171).
    public static GlmChiSquare slope(double without, double with) {
        double chiSquare = Math.max(0, 2 * (with - without));
        return new GlmChiSquare(
                chiSquare,
                1.5,
                .5 * ChiSquaredDistribution.of(1).survivalProbability(chiSquare)
                        + .5 * ChiSquaredDistribution.of(2).survivalProbability(chiSquare));
    }

    /// Wald: bᵀ V⁻¹ b for coefficients that are all to be nothing.
    ///
    /// @param estimates b
    /// @param covariance V, of those coefficients alone
    /// @throws IllegalArgumentException when V is not positive definite
    public static GlmChiSquare wald(List<Double> estimates, List<List<Double>> covariance) {
        double[] b = estimates.stream().mapToDouble(v -> v).toArray();
        double[][] v =
                covariance.stream()
                        .map(row -> row.stream().mapToDouble(x -> x).toArray())
                        .toArray(double[][]::new);
        double chiSquare =
                PositiveDefinite.of(v)
                        .orElseThrow(
                                () -> new IllegalArgumentException("V is not positive definite"))
                        .quadratic(b);
        return new GlmChiSquare(
                chiSquare,
                b.length,
                ChiSquaredDistribution.of(b.length).survivalProbability(chiSquare));
    }
}
