package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import java.util.List;

/// Fisher's exact test of two by two (1935), with the odds ratio that is most likely given both
/// margins (conditional maximum likelihood, Agresti 2013 section 16.6.4) and its exact interval
/// (Cornfield 1956: both tails at half the rest of the level), as R's `fisher.test`. R solves for
/// the ratio to about four digits, here it is solved to twelve.
///
/// The p sums the probabilities of all tables no more likely than the one seen. The interval comes
/// from each tail by itself: at its edge the two may disagree, as they do in R.
///
/// @param p two-sided
/// @param oddsRatio conditional estimate: 0 or infinite when a cell is empty
/// @param interval from 0 or to infinity when a cell is empty
public record FisherExact(double p, double oddsRatio, double level, Interval interval) {
    /// @return not estimable when a row or a column is empty
    /// @throws IllegalArgumentException when the level is not within (0, 1)
    public static Fit<FisherExact> of(TwoByTwo table, double level) {
        ShareLimits.z(level);
        if (table.emptyMargin()) {
            return Fit.notEstimable(
                    Warning.Kind.EMPTY_GROUP,
                    "",
                    "All are in one group, or all gave the same answer.",
                    "There is nothing to compare: give two groups and both answers.");
        }
        var distribution = new NoncentralHypergeometric(table);
        int seen = table.firstYes();
        double p = distribution.noLikelierThan(seen);
        double tail = (1 - level) / 2;
        boolean lowest = seen == distribution.least();
        boolean highest = seen == distribution.most();
        double ratio =
                lowest
                        ? 0
                        : highest
                                ? Double.POSITIVE_INFINITY
                                : Math.exp(
                                        NoncentralHypergeometric.solve(distribution::mean, seen));
        double lower =
                lowest
                        ? 0
                        : Math.exp(
                                NoncentralHypergeometric.solve(
                                        t -> distribution.probability(u -> u >= seen, t), tail));
        double upper =
                highest
                        ? Double.POSITIVE_INFINITY
                        : Math.exp(
                                NoncentralHypergeometric.solve(
                                        t -> distribution.probability(u -> u <= seen, t), tail));
        List<Warning> warnings =
                lowest || highest
                        ? List.of(
                                new Warning(
                                        Warning.Kind.SEPARATED,
                                        "",
                                        "A cell is empty: the odds ratio is nothing or infinite.",
                                        "Show the interval's finite end and the difference."))
                        : List.of();
        return Fit.of(new FisherExact(p, ratio, level, new Interval(lower, upper)), warnings);
    }
}
