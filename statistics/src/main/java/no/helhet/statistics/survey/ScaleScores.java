package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;
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
                                    warnings(scale, answers, means));
                        });
    }

    private static List<Warning> warnings(Scale scale, Answers answers, double[] means) {
        var warnings = new ArrayList<>(answers.missing(rule(scale)));
        if (Summary.of(means).count() == 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            scale.name(),
                            "Nobody answered enough items to have a score.",
                            "Lower the number of answered items that the rule asks for."));
        }
        return warnings;
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
