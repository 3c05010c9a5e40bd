package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.List;

/// The mean of a population or of a part of it: Σ w y / Σ w, its error by linearisation (Särndal,
/// Swensson and Wretman 1992, result 5.7.1; `svymean` in R). The design effect is against simple
/// drawing with replacement (`deff = "replace"` in R).
public final class SurveyMean {
    private SurveyMean() {}

    /// @param outcome `NaN` is missing
    /// @param domain see [Domain#all]
    /// @param level of the interval, such as 0.95
    /// @throws IllegalArgumentException when lengths differ or the level is not within (0, 1)
    public static Fit<SurveyEstimate> of(
            SurveyDesign design, Numbers outcome, Domain domain, double level) {
        ShareLimits.z(level);
        return DomainSums.of(design, domain, outcome)
                .then(
                        sums -> {
                            boolean same = sums.isConstant(outcome);
                            double mean = same ? sums.any(outcome) : sums.mean(outcome);
                            double variance = sums.meanVariance(outcome, mean);
                            double error = Math.sqrt(variance);
                            double simple = sums.spread(outcome, mean) / sums.rows;
                            return Fit.of(
                                            sums.estimate(
                                                    mean,
                                                    error,
                                                    level,
                                                    sums.around(mean, error, level),
                                                    same ? null : variance / simple),
                                            constant(outcome, same))
                                    .with(sums.fewClusters(outcome.name()));
                        });
    }

    private static List<Warning> constant(Numbers outcome, boolean same) {
        return !same
                ? List.of()
                : List.of(
                        new Warning(
                                Warning.Kind.CONSTANT,
                                outcome.name(),
                                "All who answered gave the same value: the error of nothing is not"
                                        + " to be believed.",
                                "Show the value and the number of answers, not an interval."));
    }
}
