package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Agreement of any number of raters, any ratings missing, on a nominal, ordinal,
/// interval or ratio scale: α = 1 - Dₒ / Dₑ (Krippendorff 2011, "Computing
/// Krippendorff's alpha-reliability").
///
/// Each unit with m ≥ 2 ratings adds its pairs to the coincidences, each counted 1/(m -
/// 1). The alpha of R's irr 0.84.1 for complete data and more than two raters leaves
/// that factor out and is not followed. Units with one rating fall out, also of the
/// margins.
///
/// The interval is by bootstrap: units are drawn with replacement and the whole
/// computation, the ordinal distances of each draw included, is done again; limits are
/// percentiles (R's type 7). It is not Hayes & Krippendorff's, which holds Dₑ fixed and
/// draws pairs as though they were independent. Zapf et al. 2016 find the bootstrap of
/// units to cover as it should. Below 30 units or so it is too narrow.
///
/// @param units with at least two ratings
/// @param ratings in those units
/// @param observed Dₒ
/// @param expected Dₑ
/// @param standardError of the bootstrap; null without draws
/// @param interval null without draws
/// @param draws that had an alpha
/// @param withoutRater how much hangs on each
/// @param categories each against all others, nominal; none with more than 50 levels
public record KrippendorffAlpha(
        Metric metric,
        int units,
        int raters,
        int ratings,
        double observed,
        double expected,
        double alpha,
        @Nullable Double standardError,
        @Nullable Interval interval,
        int draws,
        List<WithoutRater> withoutRater,
        List<Category> categories) {

    /// @param alpha among the others; null when they have none
    public record WithoutRater(String rater, @Nullable Double alpha) {}

    /// @param uses number of ratings
    public record Category(String level, int uses, @Nullable Double alpha) {}

    /// @param level of confidence, such as 0.95
    /// @param draws of the bootstrap; 0 for none
    /// @param seed the same seed on the same data gives the same interval
    public record Options(Metric metric, double level, int draws, long seed) {
        public Options {
            Normal.checkLevel(level);
            if (draws < 0) {
                throw new IllegalArgumentException("The number of draws is " + draws);
            }
        }
    }

    /// @return not estimable when all ratings are the same, no two units have two
    ///     ratings, names are read as numbers, or a ratio scale goes below zero
    public static Fit<KrippendorffAlpha> fit(Ratings ratings, Options options, Progress progress) {
        return ratings.pairable().then(pairable -> AlphaFit.fit(pairable, options, progress));
    }

    public static Fit<KrippendorffAlpha> fit(Ratings ratings, Options options) {
        return fit(ratings, options, Progress.NONE);
    }
}
