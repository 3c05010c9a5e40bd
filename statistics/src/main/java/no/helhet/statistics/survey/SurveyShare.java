package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// A share of a population or of a part of it, with its interval on the logit scale (`svyciprop`
/// in R, method `logit`): logit p ± t √V / (p (1 − p)). When nobody or everybody said yes there is
/// no error to go by, and the interval is that of Korn and Graubard (1998, Survey Methodology
/// 24:193-201) with the effective number that weights alone leave.
public final class SurveyShare {
    private SurveyShare() {}

    /// @param outcome 1 for yes, 0 for no, `NaN` is missing
    /// @param level of the interval, such as 0.95
    /// @return not estimable when a value is another
    /// @throws IllegalArgumentException when lengths differ or the level is not within (0, 1)
    public static Fit<SurveyEstimate> of(
            SurveyDesign design, Numbers outcome, Domain domain, double level) {
        ShareLimits.z(level);
        for (int i = 0; i < outcome.size(); i++) {
            double y = outcome.at(i);
            if (y != 0 && y != 1 && !Double.isNaN(y)) {
                return Fit.notEstimable(
                        Double.isInfinite(y) ? Warning.Kind.NOT_FINITE : Warning.Kind.OUT_OF_RANGE,
                        outcome.name(),
                        "Row %d is %s.".formatted(i + 1, y),
                        "A share is of yes (1) and no (0).");
            }
        }
        return DomainSums.of(design, domain, outcome).then(sums -> share(sums, outcome, level));
    }

    private static Fit<SurveyEstimate> share(DomainSums sums, Numbers outcome, double level) {
        boolean same = sums.isConstant(outcome);
        double share = same ? sums.any(outcome) : sums.total(outcome) / sums.weight;
        var warnings = new ArrayList<>(sums.fewClusters(outcome.name()));
        if (same) {
            warnings.add(
                    new Warning(
                            Warning.Kind.CONSTANT,
                            outcome.name(),
                            "%s of %s said yes: the interval knows of weights, not of clusters."
                                    .formatted(
                                            share == 0 ? "Nobody" : "Everybody",
                                            sums.domain.name()),
                            "Read it as a rough one, too narrow when clusters are alike within."));
            return Fit.of(
                    sums.estimate(share, 0, level, extreme(sums, share, level), null), warnings);
        }
        double simple = sums.spread(outcome, share) / sums.rows;
        double variance = sums.meanVariance(outcome, share);
        double error = Math.sqrt(variance);
        return Fit.of(
                sums.estimate(
                        share, error, level, logit(sums, share, error, level), variance / simple),
                warnings);
    }

    private static @Nullable Interval logit(
            DomainSums sums, double share, double error, double level) {
        Interval scale =
                sums.around(Math.log(share / (1 - share)), error / (share * (1 - share)), level);
        return scale == null
                ? null
                : new Interval(
                        1 / (1 + Math.exp(-scale.lower())), 1 / (1 + Math.exp(-scale.upper())));
    }

    private static @Nullable Interval extreme(DomainSums sums, double share, double level) {
        if (sums.freedom < 1 || sums.rows < 2) {
            return null;
        }
        double simple =
                TDistribution.of(sums.rows - 1.0).inverseSurvivalProbability((1 - level) / 2);
        double loss = simple / sums.quantile(level);
        double effective = sums.effective() * loss * loss;
        return ShareLimits.clopperPearson(share * effective, effective, level);
    }
}
