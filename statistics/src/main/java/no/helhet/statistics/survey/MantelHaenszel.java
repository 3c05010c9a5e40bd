package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Two groups compared within strata and the strata put together (Mantel and Haenszel 1959).
///
/// The odds ratio is Σ ad/n over Σ bc/n, with the log variance of Robins, Breslow and Greenland
/// (1986, Biometrics 42:311-323). The risk ratio is Σ a n₂/n over Σ c n₁/n, its log variance from
/// Greenland and Robins (1985, Biometrics 41:55-68, equation 13). The risk difference is
/// Σ (a n₂ − c n₁)/n over Σ n₁n₂/n, with their variance (equation 4: for strata that are not
/// small) and Sato's (1989, Biometrics 45:1323-1324), which holds for few large strata and for many
/// small ones. The test is that of `mantelhaen.test` in R.
///
/// Assumes that one ratio, or one difference, holds in all strata: see the homogeneity.
///
/// @param strata those that count: both groups present
/// @param chiSquare without continuity correction, one degree of freedom
/// @param correctedChiSquare |Σa − Σe| less ½ where it is at least that
/// @param homogeneity of the odds ratio; null when fewer than two strata tell something of it
public record MantelHaenszel(
        int strata,
        double level,
        Ratio oddsRatio,
        Ratio riskRatio,
        double riskDifference,
        double riskDifferenceError,
        Interval riskDifferenceInterval,
        double satoError,
        Interval satoInterval,
        double chiSquare,
        double p,
        double correctedChiSquare,
        double correctedP,
        @Nullable BreslowDay homogeneity) {
    private static final int NAMED = 20;

    /// Strata with one group alone tell nothing; they are left out and said by name.
    ///
    /// @return not estimable when no stratum has both groups, or all gave the same answer
    /// @throws IllegalArgumentException when the level is not within (0, 1)
    public static Fit<MantelHaenszel> of(List<Stratum> strata, double level) {
        double z = ShareLimits.z(level);
        var warnings = new ArrayList<Warning>();
        var kept = new ArrayList<TwoByTwo>();
        var alone = new ArrayList<String>();
        for (Stratum stratum : strata) {
            if (stratum.table().first() > 0 && stratum.table().second() > 0) {
                kept.add(stratum.table());
            } else {
                alone.add(stratum.name());
            }
        }
        if (!alone.isEmpty()) {
            String names = alone.stream().limit(NAMED).collect(Collectors.joining(", "));
            warnings.add(
                    new Warning(
                            Warning.Kind.EMPTY_GROUP,
                            "",
                            "%d of %d strata have one of the groups alone and are left out: %s."
                                    .formatted(
                                            alone.size(),
                                            strata.size(),
                                            alone.size() > NAMED ? names + " and more" : names),
                            "Join them with strata like them."));
        }
        if (kept.isEmpty()) {
            return Fit.notEstimable(
                    Warning.Kind.EMPTY_GROUP,
                    "",
                    "No stratum has both groups.",
                    "Use wider strata.");
        }
        var informative = kept.stream().filter(t -> !t.emptyMargin()).toList();
        if (informative.isEmpty()) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    "",
                    "Within each stratum all gave the same answer.",
                    "There is nothing to compare within strata.");
        }
        var sums = new MantelHaenszelSums(kept);
        if (!(sums.oddsAbove > 0 && sums.oddsBelow > 0)) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SEPARATED,
                            "",
                            "In every stratum the same cell is empty: the ratio is not finite.",
                            "Show the risk difference instead."));
        }
        if (sums.differenceVariance() == 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SEPARATED,
                            "",
                            "In each stratum each group gave one answer alone: the error of nothing"
                                    + " is not to be believed.",
                            "Show the counts, not an interval."));
        }
        double odds = sums.oddsAbove / sums.oddsBelow;
        double difference = sums.difference();
        double error = Math.sqrt(sums.differenceVariance());
        double sato = Math.sqrt(sums.satoVariance());
        double chiSquare = sums.chiSquare(0);
        double corrected = sums.chiSquare(.5);
        var one = ChiSquaredDistribution.of(1);
        return Fit.of(
                new MantelHaenszel(
                        kept.size(),
                        level,
                        Ratio.of(odds, sums.oddsLogVariance(), z),
                        Ratio.of(sums.riskAbove / sums.riskBelow, sums.riskLogVariance(), z),
                        difference,
                        error,
                        new Interval(difference - z * error, difference + z * error),
                        sato,
                        new Interval(difference - z * sato, difference + z * sato),
                        chiSquare,
                        one.survivalProbability(chiSquare),
                        corrected,
                        one.survivalProbability(corrected),
                        BreslowDay.of(informative, odds)),
                warnings);
    }
}
