package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The rows of [ItemStatistics] of a scale.
///
/// @param all answers as they were given, of the persons whom the missing rule lets count
/// @param scores the persons' scale scores; null when everyone answered everything
record ItemTable(Answers all, Covariance covariance, Alpha alpha, double @Nullable [] scores) {
    List<ItemStatistics> rows() {
        double centre =
                scores == null ? 0 : Arrays.stream(scores).filter(s -> s == s).average().orElse(0);
        return IntStream.range(0, all.items()).parallel().mapToObj(i -> row(i, centre)).toList();
    }

    private ItemStatistics row(int item, double centre) {
        return new ItemStatistics(
                all.name(item),
                all.scale().items().get(item).reversed(),
                all.answered()[item],
                mean(item),
                sd(item),
                withScore(item, centre),
                alpha.withRest(item),
                alpha.ifDropped(item),
                share(item, false),
                share(item, true));
    }

    private double mean(int item) {
        if (scores == null) {
            return covariance.means()[item];
        }
        return Arrays.stream(all.columns()[item]).filter(v -> v == v).sum() / all.answered()[item];
    }

    private double sd(int item) {
        if (scores == null) {
            return Math.sqrt(covariance.variance(item));
        }
        double mean = mean(item);
        double[] column = all.columns()[item];
        return Math.sqrt(Covariance.pair(column, mean, column, mean));
    }

    /// With missing answers, from the persons who have both the answer and a score.
    private @Nullable Double withScore(int item, double centre) {
        if (scores == null) {
            return alpha.withSum(item);
        }
        double[] column = all.columns()[item];
        var both = new double[column.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = scores[i] == scores[i] ? column[i] : Double.NaN;
        }
        var score = scores.clone();
        for (int i = 0; i < both.length; i++) {
            score[i] = both[i] == both[i] ? score[i] : Double.NaN;
        }
        double mean = mean(item);
        double correlation =
                Covariance.pair(both, mean, score, centre)
                        / Math.sqrt(
                                Covariance.pair(both, mean, both, mean)
                                        * Covariance.pair(score, centre, score, centre));
        return Double.isFinite(correlation) ? Double.valueOf(correlation) : null;
    }

    private @Nullable Double share(int item, boolean highest) {
        Interval range = all.scale().range();
        if (range == null) {
            return null;
        }
        double edge = highest ? range.upper() : range.lower();
        int there = 0;
        for (double value : all.columns()[item]) {
            there += value == edge ? 1 : 0;
        }
        return (double) there / all.answered()[item];
    }
}
