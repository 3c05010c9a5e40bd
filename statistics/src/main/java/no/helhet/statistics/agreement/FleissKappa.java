package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Agreement of many raters on categories without order (Fleiss 1971), with its z and
/// each category, beside Conger's exact kappa and Light's mean of Cohen's kappas.
///
/// κ = (P̄ - Σ pⱼ²) / (1 - Σ pⱼ²). The error under κ = 0 is that of Fleiss, Nee & Landis
/// 1979, as in R's `irr::kappam.fleiss`; it wants as many ratings of every unit, and is
/// null else. With ratings missing every unit with two or more counts; irr keeps the
/// units that all rated, as does [Ratings#complete] before the call. Raters need not be
/// the same persons for every unit. Conger 1980 takes each rater's own shares. Light
/// 1971 averages over the pairs of raters who rated some units both.
///
/// @param ratings of each unit; null when that differs
/// @param observed mean share of agreeing pairs
/// @param unanimous share of units where all who rated agree
/// @param nullError standard error if there were no agreement beyond chance
/// @param linearised kappa once more with its error at the estimate and the interval
///     (Gwet 2014)
/// @param light null when two raters never rated the same unit, or a pair has no kappa
public record FleissKappa(
        int units,
        int raters,
        @Nullable Integer ratings,
        double observed,
        double expected,
        double unanimous,
        double kappa,
        @Nullable Double nullError,
        @Nullable Double z,
        @Nullable Double p,
        AgreementCoefficient linearised,
        double conger,
        @Nullable Double light,
        List<Category> categories) {

    /// One category against all others.
    ///
    /// @param share of all ratings
    /// @param conditional the chance that another rater says the category too, given
    ///     that one did; null when it was not used
    /// @param kappa null when it was not used, or always
    public record Category(
            String level,
            double share,
            @Nullable Double conditional,
            @Nullable Double kappa,
            @Nullable Double z,
            @Nullable Double p) {}

    /// @param level of confidence, such as 0.95
    /// @return not estimable when all ratings are the same, or fewer than two units have
    ///     two
    public static Fit<FleissKappa> fit(Ratings ratings, double level) {
        Normal.checkLevel(level);
        return ratings.pairable()
                .then(
                        pairable -> {
                            var constant = RatingChecks.<FleissKappa>categories(pairable);
                            return constant.isPresent()
                                    ? constant.get()
                                    : FleissTable.fit(pairable, level);
                        });
    }
}
