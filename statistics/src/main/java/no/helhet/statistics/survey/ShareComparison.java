package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import java.util.ArrayList;

/// Two independent shares held against each other.
///
/// The difference has Newcombe's hybrid score interval (1998b, Statistics in Medicine 17:873-890,
/// method 10). The risk ratio's interval is Katz's (1978, Biometrics 34:469-474), the odds ratio's
/// Woolf's (1955, Annals of Human Genetics 19:251-253), both on the log scale; with an empty cell
/// they have none, and nothing is added to the cells: see [FisherExact] then. Cohen's h is
/// 2 asin √p₁ − 2 asin √p₂ (Cohen 1988, equation 6.2.1), in radians.
///
/// @param difference first less second
/// @param newcombe interval for the difference
public record ShareComparison(
        TwoByTwo table,
        double level,
        double firstShare,
        double secondShare,
        Interval firstWilson,
        Interval secondWilson,
        double difference,
        Interval newcombe,
        Ratio riskRatio,
        Ratio oddsRatio,
        double cohensH) {

    /// @return not estimable when one group is empty
    /// @throws IllegalArgumentException when the level is not within (0, 1)
    public static Fit<ShareComparison> of(TwoByTwo table, double level) {
        double z = ShareLimits.z(level);
        var empty = table.emptyGroup();
        if (empty.isPresent()) {
            var w = empty.get();
            return Fit.notEstimable(w.kind(), w.column(), w.what(), w.remedy());
        }
        double a = table.firstYes();
        double b = table.firstNo();
        double c = table.secondYes();
        double d = table.secondNo();
        double p1 = a / table.first();
        double p2 = c / table.second();
        Interval first = ShareLimits.wilson(table.firstYes(), table.first(), level);
        Interval second = ShareLimits.wilson(table.secondYes(), table.second(), level);
        double difference = p1 - p2;
        var newcombe =
                new Interval(
                        difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
                        difference + Math.hypot(first.upper() - p1, p2 - second.lower()));
        double katz = 1 / a - 1.0 / table.first() + 1 / c - 1.0 / table.second();
        double woolf = 1 / a + 1 / b + 1 / c + 1 / d;
        var warnings = new ArrayList<Warning>();
        if (a == 0 || b == 0 || c == 0 || d == 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SEPARATED,
                            "",
                            "A cell of the table is empty: a ratio is nothing or infinite.",
                            "Use the difference, or Fisher's exact odds ratio and its interval."));
        }
        return Fit.of(
                new ShareComparison(
                        table,
                        level,
                        p1,
                        p2,
                        first,
                        second,
                        difference,
                        newcombe,
                        Ratio.of(quotient(p1, p2), katz, z),
                        Ratio.of(quotient(a * d, b * c), woolf, z),
                        2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2))),
                warnings);
    }

    /// Nothing against nothing says as much as 1: no difference is seen.
    private static double quotient(double above, double below) {
        return above == 0 && below == 0 ? 1 : above / below;
    }
}
