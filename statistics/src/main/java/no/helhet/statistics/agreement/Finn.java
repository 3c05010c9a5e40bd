package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/// Agreement against raters who pick every level of the scale equally often (Finn 1970):
/// one less the variance within units over (levels² - 1) / 12. It stays high when units
/// hardly differ, where an intraclass correlation falls to nothing. As R's `irr::finn`:
/// F is the chance variance over the observed, with infinitely many and df2 degrees of
/// freedom.
///
/// @param levels of the scale
/// @param oneWay value when raters' own levels count as disagreement
/// @param twoWay value when they do not
/// @param f of the one-way model; null when raters never differ
public record Finn(
        int units,
        int raters,
        int levels,
        double oneWay,
        double twoWay,
        @Nullable Double f,
        int df2,
        @Nullable Double p) {
    /// @param levels at least two, equally spaced one unit apart
    /// @return not estimable as [IntraclassCorrelation]
    public static Fit<Finn> fit(Ratings ratings, int levels) {
        if (levels < 2) {
            throw new IllegalArgumentException("A scale has at least two levels, not " + levels);
        }
        double span = ratings.levelValue(ratings.levels().size() - 1) - ratings.levelValue(0);
        if (ratings.isNumeric() && span > levels - 1) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    ratings.levels().getLast(),
                    "The ratings span more than %d levels.".formatted(levels),
                    "Give the scale's number of levels.");
        }
        return MeanSquares.of(ratings)
                .map(
                        s -> {
                            double chance = ((double) levels * levels - 1) / 12;
                            int df2 = s.n() * (s.k() - 1);
                            @Nullable Double f = s.within() > 0 ? chance / s.within() : null;
                            return new Finn(
                                    s.n(),
                                    s.k(),
                                    levels,
                                    1 - s.within() / chance,
                                    1 - s.residual() / chance,
                                    f,
                                    df2,
                                    f == null
                                            ? null
                                            : ChiSquaredDistribution.of(df2)
                                                    .cumulativeProbability(df2 / f));
                        });
    }
}
