package no.helhet.statistics.mixed;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How much groups differ, in terms a reader knows.
public final class GlmmHeterogeneity {
    /// The variance of the standard logistic distribution.
    private static final double LOGISTIC = Math.PI * Math.PI / 3;

    private GlmmHeterogeneity() {}

    /// Median odds ratio (or rate ratio): of two groups drawn at random, the odds in the one with
    /// the higher odds against the other's, its median: exp(√(2 variance) Φ⁻¹(0.75)). Larsen &
    /// Merlo 2005, Am. J. Epidemiol. 161:81, equation 3. It is at least 1.
    ///
    /// @param variance of the groups' intercepts, on the log scale
    public static double medianRatio(double variance) {
        nonNegative(variance);
        double quartile = NormalDistribution.of(0, 1).inverseCumulativeProbability(.75);
        return Math.exp(Math.sqrt(2 * variance) * quartile);
    }

    /// Interval odds ratio for a column that is the same within groups: the middle of the ratios
    /// between a person with one unit more and one with less, each in a group drawn at random.
    /// Larsen & Merlo 2005, equation 4, with 80 per cent.
    public static Interval intervalRatio(double coefficient, double variance, double share) {
        nonNegative(variance);
        double half =
                NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + share) / 2)
                        * Math.sqrt(2 * variance);
        return new Interval(Math.exp(coefficient - half), Math.exp(coefficient + half));
    }

    /// The share of the variance that lies between groups, on the scale of a latent logistic
    /// outcome with the variance π²/3 within (Snijders & Bosker 2012, section 17.2; Goldstein et
    /// al. 2002, method D). For a logistic model without slopes it is the correlation of two rows
    /// of one group too.
    ///
    /// @param between the variance in question
    /// @param others of other levels
    public static double latentShare(double between, double others) {
        nonNegative(between);
        nonNegative(others);
        return between / (between + others + LOGISTIC);
    }

    /// The share of a variance that went away when columns were added: (before - after) / before.
    /// Negative when the groups differ more once the columns are held equal, and in logistic models
    /// also because the scale grows with every column that explains anything (Merlo et al. 2005, J.
    /// Epidemiol. Community Health 59:1022).
    ///
    /// @throws IllegalArgumentException when the variance before is not above 0
    public static double proportionalChange(double before, double after) {
        if (!(before > 0)) {
            throw new IllegalArgumentException("There was no variance before");
        }
        nonNegative(after);
        return (before - after) / before;
    }

    private static void nonNegative(double variance) {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException("A variance is not negative: " + variance);
        }
    }
}
