package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.List;

/// One total over another, such as hours over persons: Σ w y / Σ w x, its error by linearisation
/// (Särndal, Swensson and Wretman 1992, section 5.6; `svyratio` in R).
public final class SurveyRatio {
    private static final double ROUNDING = 1e-12;

    private SurveyRatio() {}

    /// @param numerator `NaN` is missing
    /// @param denominator `NaN` is missing; its total must not be nothing
    /// @param level of the interval, such as 0.95
    /// @throws IllegalArgumentException when lengths differ or the level is not within (0, 1)
    public static Fit<SurveyEstimate> of(
            SurveyDesign design,
            Numbers numerator,
            Numbers denominator,
            Domain domain,
            double level) {
        ShareLimits.z(level);
        return DomainSums.of(design, domain, numerator, denominator)
                .then(
                        sums -> {
                            double below = sums.total(denominator);
                            if (below == 0) {
                                return Fit.notEstimable(
                                        Warning.Kind.OUT_OF_RANGE,
                                        denominator.name(),
                                        "Its total for %s is nothing.".formatted(domain.name()),
                                        "Choose another denominator, or leave the group out.");
                            }
                            double ratio = sums.total(numerator) / below;
                            double error =
                                    Math.sqrt(
                                            sums.variance(
                                                    i ->
                                                            (numerator.at(i)
                                                                            - ratio
                                                                                    * denominator
                                                                                            .at(i))
                                                                    / below));
                            return Fit.of(
                                            sums.estimate(
                                                    ratio,
                                                    error,
                                                    level,
                                                    sums.around(ratio, error, level),
                                                    null),
                                            same(sums, numerator, denominator, ratio))
                                    .with(sums.fewClusters(denominator.name()));
                        });
    }

    private static List<Warning> same(
            DomainSums sums, Numbers numerator, Numbers denominator, double ratio) {
        boolean same =
                sums.all(
                        i ->
                                Math.abs(numerator.at(i) - ratio * denominator.at(i))
                                        <= ROUNDING * Math.abs(numerator.at(i)));
        return same
                ? List.of(
                        new Warning(
                                Warning.Kind.CONSTANT,
                                numerator.name(),
                                "All who answered have the same ratio to %s: the error of nothing"
                                                .formatted(denominator.name())
                                        + " is not to be believed.",
                                "Show the ratio and the number of answers, not an interval."))
                : List.of();
    }
}
