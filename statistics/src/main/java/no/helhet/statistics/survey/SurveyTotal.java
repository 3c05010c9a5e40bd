package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;

/// The sum over a population or a part of it: Σ w y (`svytotal` in R). Weights must then be how
/// many people each row stands for, not scaled to the sample.
public final class SurveyTotal {
    private SurveyTotal() {}

    /// @param outcome `NaN` is missing, and then counts as nothing: see the warning
    /// @param level of the interval, such as 0.95
    /// @throws IllegalArgumentException when lengths differ or the level is not within (0, 1)
    public static Fit<SurveyEstimate> of(
            SurveyDesign design, Numbers outcome, Domain domain, double level) {
        ShareLimits.z(level);
        return DomainSums.of(design, domain, outcome)
                .map(
                        sums -> {
                            double total = sums.total(outcome);
                            double variance = sums.variance(outcome::at);
                            double error = Math.sqrt(variance);
                            double simple =
                                    sums.spread(outcome, sums.mean(outcome))
                                            * sums.weight
                                            * sums.weight
                                            / sums.rows;
                            return new Totalled(
                                    sums,
                                    sums.estimate(
                                            total,
                                            error,
                                            level,
                                            sums.around(total, error, level),
                                            sums.isConstant(outcome) ? null : variance / simple));
                        })
                .then(t -> Fit.of(t.estimate(), t.sums().fewClusters(outcome.name())));
    }

    private record Totalled(DomainSums sums, SurveyEstimate estimate) {}
}
