package no.helhet.statistics.area;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/// Between which values a unit of a size lies by chance, in 95 and in 99.8 of a hundred cases.
///
/// @param lower95 limit below which 2.5 % lie
/// @param lower998 limit below which 0.1 % lie
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {
    static final double ONE_OF_FORTY = 0.025;
    static final double ONE_OF_THOUSAND = 0.001;

    /// Exact limits of a share, interpolated as Spiegelhalter (2005, Statistics in Medicine 24,
    /// appendix A.1.1): with r the least count of cumulative probability p or more, (r - a) / n
    /// where a = (P(R ≤ r) - p) / P(R = r). Never below nothing or above one.
    ///
    /// @param target between nothing and one
    public static FunnelLimits binomial(double target, int size) {
        var distribution = BinomialDistribution.of(size, target);
        return exact(distribution, size, 1);
    }

    /// Exact limits of a ratio to an expected number, or of a rate, interpolated in the same way.
    ///
    /// @param base expected number, or person-time
    public static FunnelLimits poisson(double target, double base) {
        return exact(PoissonDistribution.of(target * base), base, Double.POSITIVE_INFINITY);
    }

    /// Limits on the normal distribution.
    static FunnelLimits normal(double target, double deviation, double z95, double z998) {
        return new FunnelLimits(
                target - z95 * deviation,
                target + z95 * deviation,
                target - z998 * deviation,
                target + z998 * deviation);
    }

    private static FunnelLimits exact(DiscreteDistribution chance, double base, double most) {
        return new FunnelLimits(
                at(chance, ONE_OF_FORTY, base, most),
                at(chance, 1 - ONE_OF_FORTY, base, most),
                at(chance, ONE_OF_THOUSAND, base, most),
                at(chance, 1 - ONE_OF_THOUSAND, base, most));
    }

    private static double at(DiscreteDistribution chance, double p, double base, double most) {
        int count = chance.inverseCumulativeProbability(p);
        double over = chance.cumulativeProbability(count) - p;
        double limit = (count - over / chance.probability(count)) / base;
        return Math.min(most, Math.max(0, limit));
    }
}
