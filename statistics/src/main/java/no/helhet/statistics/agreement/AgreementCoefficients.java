package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// Agreement of two or more raters, each unit rated by some of them, with the four usual
/// ideas of chance; any weights. Units are taken as a sample, raters as given.
///
/// Observed agreement is the mean over units with at least two ratings of the weighted
/// share of agreeing pairs. Chance: Fleiss' kappa takes the levels' shares over all
/// ratings (Fleiss 1971, with missing ratings Gwet 2014, equation 4.11); Gwet's AC1
/// (with weights AC2) takes Σw/(k(k-1)) Σ π(1-π) (Gwet 2008); Brennan & Prediger 1981
/// Σw/k² (for two categories PABAK); Conger's kappa each rater's own shares (Conger
/// 1980): Cohen's kappa for two raters. All errors by linearisation over units (Gwet
/// 2014), as R's irrCAC: units with a single rating count
/// in it as though they agreed by chance, which makes it a little too wide where they
/// are many; [Ratings#pairable] before the call leaves them out.
///
/// @param units with at least one rating
/// @param pairable units with at least two
/// @param observed mean agreement of pairs, 0 to 1
public record AgreementCoefficients(
        String weights,
        int units,
        int pairable,
        int raters,
        double observed,
        AgreementCoefficient gwet,
        AgreementCoefficient fleiss,
        AgreementCoefficient conger,
        AgreementCoefficient brennanPrediger) {

    /// @param level of confidence, such as 0.95
    /// @return not estimable when all ratings are the same, or fewer than two units have
    ///     two
    public static Fit<AgreementCoefficients> fit(
            Ratings ratings, Weighting weighting, double level) {
        return fit(ratings, weighting.of(ratings.levels().size()), level);
    }

    /// @param weights one row for each level of the ratings
    public static Fit<AgreementCoefficients> fit(
            Ratings ratings, CategoryWeights weights, double level) {
        Normal.checkLevel(level);
        if (weights.size() != ratings.levels().size()) {
            throw new IllegalArgumentException(
                    "There are %d levels and weights for %d"
                            .formatted(ratings.levels().size(), weights.size()));
        }
        var constant = RatingChecks.<AgreementCoefficients>categories(ratings);
        if (constant.isPresent()) {
            return constant.get();
        }
        return ratings.pairable()
                .then(
                        pairable -> {
                            var all = Linearised.of(ratings, weights);
                            var result =
                                    new AgreementCoefficients(
                                            weights.name(),
                                            all.units(),
                                            pairable.units().size(),
                                            ratings.raters().size(),
                                            all.observed(),
                                            all.gwet(level),
                                            all.fleiss(level),
                                            Conger.of(ratings, weights, all, level),
                                            all.brennanPrediger(level));
                            var warnings = new ArrayList<>(RatingChecks.warnings(ratings));
                            if (weights.isWeighted()) {
                                RatingChecks.order(ratings).ifPresent(warnings::add);
                            }
                            return result.checked(warnings);
                        });
    }

    /// Chance that agrees fully leaves nothing to tell; an error of nothing is said.
    private Fit<AgreementCoefficients> checked(List<Warning> warnings) {
        var all = new ArrayList<>(warnings);
        for (var coefficient : List.of(gwet, fleiss, conger, brennanPrediger)) {
            if (!(1 - coefficient.expected() > 1e-12)) {
                return Fit.notEstimable(
                        Warning.Kind.WEIGHTS,
                        "",
                        "With these weights chance alone agrees fully.",
                        "Give weights that tell the levels apart.");
            }
            RatingChecks.certain(coefficient.name(), coefficient.standardError())
                    .ifPresent(all::add);
        }
        return Fit.of(this, all);
    }
}
