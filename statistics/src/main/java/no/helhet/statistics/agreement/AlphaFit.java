package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The computation behind [KrippendorffAlpha].
final class AlphaFit {
    private static final int MOST_CATEGORIES = 50;
    private static final int ENOUGH_UNITS = 30;

    private AlphaFit() {}

    static Fit<KrippendorffAlpha> fit(
            Ratings ratings, KrippendorffAlpha.Options options, Progress progress) {
        var refused = refused(ratings, options.metric());
        if (refused != null) {
            return Fit.notEstimable(
                    refused.kind(), refused.column(), refused.what(), refused.remedy());
        }
        var constant = RatingChecks.<KrippendorffAlpha>constant(ratings);
        if (constant.isPresent()) {
            return constant.get();
        }
        var coincidences = Coincidences.of(ratings, options.metric());
        int n = ratings.units().size();
        var once = new int[n];
        Arrays.fill(once, 1);
        coincidences.count(once);
        double observed = coincidences.observed();
        double expected = coincidences.expected();
        double alpha = 1 - observed / expected;
        int counted = coincidences.ratings();
        var warnings = new ArrayList<>(RatingChecks.warnings(ratings));
        influence(ratings, coincidences).ifPresent(warnings::add);
        if (options.metric() == Metric.ORDINAL) {
            RatingChecks.order(ratings).ifPresent(warnings::add);
        }
        double[] draws = draws(coincidences, n, options, progress);
        if (draws.length < options.draws()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            "",
                            "%d of %d draws had equal ratings throughout and are left out."
                                    .formatted(options.draws() - draws.length, options.draws()),
                            "Rate more units that differ; do not trust the interval."));
        }
        boolean drawn = draws.length >= 2;
        if (drawn) {
            RatingChecks.certain("alpha", deviation(draws)).ifPresent(warnings::add);
            few(n).ifPresent(warnings::add);
        }
        return Fit.of(
                new KrippendorffAlpha(
                        options.metric(),
                        n,
                        ratings.raters().size(),
                        counted,
                        observed,
                        expected,
                        alpha,
                        drawn ? deviation(draws) : null,
                        drawn ? percentiles(draws, options.level()) : null,
                        draws.length,
                        withoutRater(ratings, options),
                        categories(ratings)),
                warnings);
    }

    private static @Nullable Warning refused(Ratings ratings, Metric metric) {
        if ((metric == Metric.INTERVAL || metric == Metric.RATIO) && !ratings.isNumeric()) {
            return new Warning(
                    Warning.Kind.OUT_OF_RANGE,
                    "",
                    "The ratings are names, which have no distance.",
                    "Use the nominal or ordinal metric, or write the ratings as numbers.");
        }
        if (metric == Metric.RATIO && ratings.levelValue(0) < 0) {
            return new Warning(
                    Warning.Kind.OUT_OF_RANGE,
                    ratings.levels().getFirst(),
                    "A ratio scale has no values below zero.",
                    "Use the interval metric.");
        }
        return null;
    }

    private static double[] draws(
            Coincidences coincidences,
            int n,
            KrippendorffAlpha.Options options,
            Progress progress) {
        var random = new SplittableRandom(options.seed());
        var alphas = new double[options.draws()];
        var times = new int[n];
        int kept = 0;
        for (int draw = 0; draw < options.draws(); draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            coincidences.count(times);
            double expected = coincidences.expected();
            if (expected > 0) {
                alphas[kept++] = 1 - coincidences.observed() / expected;
            }
            if (draw % 50 == 49 || draw == options.draws() - 1) {
                progress.at(draw + 1, options.draws());
            }
        }
        double[] found = Arrays.copyOf(alphas, kept);
        Arrays.sort(found);
        return found;
    }

    private static Optional<Warning> few(int units) {
        return units >= ENOUGH_UNITS
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.TOO_FEW,
                                "",
                                "The interval is by drawing from %d units.".formatted(units),
                                "Take it as too narrow below %d units, and rate more."
                                        .formatted(ENOUGH_UNITS)));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    private static Interval percentiles(double[] sorted, double level) {
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Optional<Warning> influence(Ratings ratings, Coincidences coincidences) {
        int n = ratings.units().size();
        double total = coincidences.observed() * coincidences.ratings();
        if (n < 5 || !(total > 0)) {
            return Optional.empty();
        }
        for (int u = 0; u < n; u++) {
            if (coincidences.disagreement(u) > total / 2 && total > 1e-12) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.INFLUENTIAL,
                                ratings.units().get(u),
                                "The unit has more than half of all disagreement.",
                                "See whether it was rated as it should, and try without it."));
            }
        }
        return Optional.empty();
    }

    private static List<KrippendorffAlpha.WithoutRater> withoutRater(
            Ratings ratings, KrippendorffAlpha.Options options) {
        var without = new ArrayList<KrippendorffAlpha.WithoutRater>();
        for (int r = 0; r < ratings.raters().size() && ratings.raters().size() > 2; r++) {
            @Nullable Double alpha =
                    switch (ratings.without(r).pairable()) {
                        case Fitted<Ratings>(var left) -> plain(left, options.metric());
                        case FittedWithWarnings<Ratings>(var left, var w) ->
                                plain(left, options.metric());
                        case NotEstimable<Ratings> none -> null;
                    };
            without.add(new KrippendorffAlpha.WithoutRater(ratings.raters().get(r), alpha));
        }
        return List.copyOf(without);
    }

    private static @Nullable Double plain(Ratings ratings, Metric metric) {
        var coincidences = Coincidences.of(ratings, metric);
        var once = new int[ratings.units().size()];
        Arrays.fill(once, 1);
        coincidences.count(once);
        double expected = coincidences.expected();
        return expected > 0 ? 1 - coincidences.observed() / expected : null;
    }

    private static List<KrippendorffAlpha.Category> categories(Ratings ratings) {
        int k = ratings.levels().size();
        if (k > MOST_CATEGORIES) {
            return List.of();
        }
        int[] uses = RatingChecks.uses(ratings);
        double n = Arrays.stream(uses).sum();
        var apart = new double[k];
        for (int u = 0; u < ratings.units().size(); u++) {
            int[] counts = ratings.counts(u);
            int m = ratings.rated(u);
            for (int c = 0; c < k; c++) {
                apart[c] += counts[c] * (double) (m - counts[c]) / (m - 1);
            }
        }
        var categories = new ArrayList<KrippendorffAlpha.Category>();
        for (int c = 0; c < k; c++) {
            @Nullable Double alpha =
                    uses[c] == 0 || uses[c] == n
                            ? null
                            : 1 - (n - 1) * apart[c] / (uses[c] * (n - uses[c]));
            categories.add(new KrippendorffAlpha.Category(ratings.levels().get(c), uses[c], alpha));
        }
        return List.copyOf(categories);
    }
}
