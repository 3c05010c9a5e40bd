package no.helhet.statistics.survey;

import java.util.List;

/// The answers that would be expected if the members of a group did not agree at all.
///
/// @param name for readers
/// @param variance of those answers
public record NullDistribution(String name, double variance) {
    public NullDistribution {
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException(
                    "The distribution %s has the variance %s".formatted(name, variance));
        }
    }

    /// Every answer equally often: (A² - 1) / 12 for A answers one apart (James, Demaree & Wolf
    /// 1984, Journal of Applied Psychology 69:85, eq. 2).
    ///
    /// @param answers how many answers can be given, at least 2
    public static NullDistribution uniform(int answers) {
        return new NullDistribution("uniform", ((double) answers * answers - 1) / 12);
    }

    /// Answers drawn a little to the upper end, as by leniency: shares .05 .15 .20 .35 .25 of five
    /// answers, variance 1.34 (James, Demaree & Wolf 1984, p. 92; LeBreton & Senter 2008,
    /// Organizational Research Methods 11:815, table 2).
    public static NullDistribution slightSkew() {
        return shares("slight skew", List.of(.05, .15, .20, .35, .25));
    }

    /// Shares 0 .10 .15 .40 .35 of five answers, variance 0.90 (as above).
    public static NullDistribution moderateSkew() {
        return shares("moderate skew", List.of(0., .10, .15, .40, .35));
    }

    /// Shares 0 0 .10 .40 .50 of five answers, variance 0.44 (as above).
    public static NullDistribution heavySkew() {
        return shares("heavy skew", List.of(0., 0., .10, .40, .50));
    }

    /// Any distribution over answers one apart.
    ///
    /// @param shares of the answers from the lowest to the highest; they sum to 1
    public static NullDistribution shares(String name, List<Double> shares) {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < shares.size(); i++) {
            double share = shares.get(i);
            if (!(share >= 0)) {
                throw new IllegalArgumentException("A share can not be " + share);
            }
            sum += share;
            mean += share * i;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares of %s sum to %s".formatted(name, sum));
        }
        double variance = 0;
        for (int i = 0; i < shares.size(); i++) {
            variance += shares.get(i) * (i - mean) * (i - mean);
        }
        return new NullDistribution(name, variance);
    }
}
