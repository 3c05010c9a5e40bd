package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;

import java.util.stream.IntStream;

/// A score for each person: the mean of the answers after reversed items are turned, for those who
/// answered as many items as the scale's [MissingRule] asks for. Leaving a missing answer out of
/// the mean is the same as filling it by the person's own mean.
public final class ScaleScores {
    private final Scale scale;
    private final double[] means;
    private final int filled;

    private ScaleScores(Scale scale, double[] means, int filled) {
        this.scale = scale;
        this.means = means;
        this.filled = filled;
    }

    /// No scores for a value outside the range, an infinite one, or an item nobody answered.
    ///
    /// @param data with a column of numbers for each item; `NaN` is no answer
    public static Fit<ScaleScores> of(Scale scale, Frame data) {
        return Answers.of(scale, data)
                .then(
                        answers -> {
                            double[] means = answers.means(scale.missing().least(scale.size()));
                            int[] counts = answers.counts();
                            int filled =
                                    (int)
                                            IntStream.range(0, means.length)
                                                    .filter(i -> means[i] == means[i])
                                                    .filter(i -> counts[i] < scale.size())
                                                    .count();
                            return Fit.of(
                                    new ScaleScores(scale, means, filled),
                                    answers.missing(rule(scale)));
                        });
    }

    private static String rule(Scale scale) {
        return "A score needs %d of the %d items"
                .formatted(scale.missing().least(scale.size()), scale.size());
    }

    int items() {
        return scale.size();
    }

    /// Persons with a score.
    public int scored() {
        return Summary.of(means).count();
    }

    /// Persons whose score misses answers.
    public int filled() {
        return filled;
    }

    /// The mean answer of each person, in the unit of the answers; `NaN` where there is no score.
    public Numbers means() {
        return Numbers.of(scale.name(), means);
    }

    /// The mean answer times the number of items: the sum of the answers, missing ones filled.
    public Numbers sums() {
        return means().map(scale.name(), m -> m * scale.size());
    }
}
