package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Agreement of two raters beyond what their own habits would give by chance.
///
/// κ = (pₒ - pₑ) / (1 - pₑ) with pₒ = Σ wᵢⱼ pᵢⱼ and pₑ = Σ wᵢⱼ pᵢ. p.ⱼ (Cohen 1960;
/// weighted: Cohen 1968). Two errors are given, both by Fleiss, Cohen & Everitt 1969:
/// the one under κ = 0 (their equation 9) makes z, as in R's `irr::kappa2`; the one at
/// the estimate (equation 8) makes the interval, as in R's `psych::cohen.kappa` without
/// weights (with weights psych 2.2.9 multiplies by the wrong margin and is not
/// followed). Categories are those that either rater used; a scale given whole keeps the
/// others, which matters for weights. Assumes that units are independent. DKPro
/// agreement 2.2 weighs wrongly and is not followed.
///
/// @param units rated by both
/// @param table first rater by rows, second by columns
/// @param observed pₒ, 0 to 1 for the usual weights
/// @param expected pₑ
/// @param nullError standard error if there were no agreement beyond chance
/// @param z kappa over that error; null when the error is nothing
/// @param standardError at the estimate
/// @param interval by the normal distribution; not cut at 1
/// @param largest the largest kappa that the two raters' margins allow, unweighted
///     (Cohen 1960); null with other weights
/// @param pabak with chance 1/k for each category (Brennan & Prediger 1981): for two
///     categories the prevalence- and bias-adjusted kappa 2 pₒ - 1 of Byrt, Bishop &
///     Carlin 1993
/// @param ac Gwet's AC1, with weights AC2 (Gwet 2008): less sensitive to a rare category
/// @param categories each against all others together
public record CohenKappa(
        String first,
        String second,
        String weights,
        int units,
        List<String> levels,
        List<List<Integer>> table,
        double observed,
        double expected,
        double kappa,
        double nullError,
        @Nullable Double z,
        @Nullable Double p,
        double standardError,
        Interval interval,
        @Nullable Double largest,
        double pabak,
        double ac,
        List<Category> categories) {

    /// One category against all others.
    ///
    /// @param specific share of agreement among ratings in the category, 2 nᵢᵢ / (nᵢ. +
    ///     n.ᵢ) (Cicchetti & Feinstein 1990); null when neither used it
    /// @param kappa of the table of two times two; null when neither used it
    public record Category(
            String level,
            int first,
            int second,
            @Nullable Double specific,
            @Nullable Double kappa) {}

    /// @param two ratings of two raters, or more of which the first two are taken
    /// @param level of confidence, such as 0.95
    /// @return not estimable when both give one and the same rating throughout
    public static Fit<CohenKappa> fit(Ratings two, Weighting weighting, double level) {
        return two.pair(0, 1).then(pair -> fit(pair, weighting.of(pair.levels().size()), level));
    }

    /// @param weights as many as there are levels; give the scale whole to be sure of
    ///     them
    /// @throws IllegalArgumentException when their number is another
    public static Fit<CohenKappa> fit(Ratings two, CategoryWeights weights, double level) {
        Normal.checkLevel(level);
        return two.pair(0, 1).then(pair -> CohenTable.of(pair).kappa(pair, weights, level));
    }
}
