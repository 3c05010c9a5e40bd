package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import java.util.List;

/// One share with three intervals, all after Newcombe (1998a), Two-sided confidence intervals for
/// the single proportion, Statistics in Medicine 17:857-872. Wilson's is the one to show; that with
/// continuity correction and Clopper-Pearson's hold their level at the least, and are wider.
///
/// Assumes answers independent of each other and drawn alike; for clusters and weights see
/// [SurveyShare]. R's `prop.test` lessens the correction when the count is exactly half of all;
/// Newcombe's formula, taken here, does not.
///
/// @param successes count
/// @param of all that were counted
/// @param share successes / of
/// @param level of the intervals, such as 0.95
/// @param wilson score interval (method 3)
/// @param wilsonCorrected score interval with continuity correction (method 4)
/// @param clopperPearson so-called exact interval (method 5)
public record Proportion(
        int successes,
        int of,
        double share,
        double level,
        Interval wilson,
        Interval wilsonCorrected,
        Interval clopperPearson) {

    /// @return not estimable when there are none, or more successes than there are
    /// @throws IllegalArgumentException when a count is negative or the level not within (0, 1)
    public static Fit<Proportion> of(int successes, int of, double level) {
        if (successes < 0 || of < 0) {
            throw new IllegalArgumentException("A count is not negative");
        }
        if (of == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "There is nobody to take a share of.",
                    "Join it with another group, or leave it out.");
        }
        if (successes > of) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    "",
                    "%d of %d is more than all.".formatted(successes, of),
                    "Correct the counts: the first is part of the second.");
        }
        return Fit.of(
                new Proportion(
                        successes,
                        of,
                        (double) successes / of,
                        level,
                        ShareLimits.wilson(successes, of, level),
                        ShareLimits.wilsonCorrected(successes, of, level),
                        ShareLimits.clopperPearson(successes, of, level)),
                List.of());
    }
}
