package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Pearson's test that two columns are independent (1900, Philosophical Magazine 50:157-175):
/// Σ (n − e)² / e over the cells, with (r − 1)(c − 1) degrees of freedom. Yates' correction (1934)
/// takes min(½, |n − e|) off each difference, as R's `chisq.test`, and is for two by two alone.
///
/// @param statistic Σ (n − e)² / e
/// @param degreesOfFreedom (r − 1)(c − 1)
/// @param p probability of so large a statistic when the columns are independent
/// @param corrected whether Yates' correction was made
/// @param cramersV √(uncorrected statistic / (N min(r − 1, c − 1))), from 0 to 1
/// @param expected by rows: row total times column total over all
/// @param residuals by rows: standardised as in Agresti (2013), equation 3.13; beyond ±2 or so the
///     cell stands out
public record ChiSquare(
        double statistic,
        int degreesOfFreedom,
        double p,
        boolean corrected,
        double cramersV,
        List<List<Double>> expected,
        List<List<Double>> residuals) {

    /// @param yates whether to correct; heeded for two by two alone
    /// @return not estimable with one row, one column, or one of them empty; a warning names an
    ///     expected count under 5
    public static Fit<ChiSquare> of(CrossTable table, boolean yates) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        if (rows < 2 || columns < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    rows < 2 ? table.rowName() : table.columnName(),
                    "There is a single level.",
                    "Compare at least two.");
        }
        double all = table.total();
        for (int i = 0; i < rows; i++) {
            if (table.rowTotal(i) == 0) {
                return empty(table.rowName(), table.rows().get(i));
            }
        }
        for (int j = 0; j < columns; j++) {
            if (table.columnTotal(j) == 0) {
                return empty(table.columnName(), table.columns().get(j));
            }
        }
        boolean correct = yates && rows == 2 && columns == 2;
        var expected = new ArrayList<List<Double>>();
        var residuals = new ArrayList<List<Double>>();
        double pearson = 0;
        double statistic = 0;
        double least = Double.POSITIVE_INFINITY;
        String leastCell = "";
        int small = 0;
        for (int i = 0; i < rows; i++) {
            double share = table.rowTotal(i) / all;
            var expectedRow = new ArrayList<Double>();
            var residualRow = new ArrayList<Double>();
            for (int j = 0; j < columns; j++) {
                double e = share * table.columnTotal(j);
                double difference = table.at(i, j) - e;
                double off = Math.abs(difference);
                pearson += difference * difference / e;
                double left = correct ? off - Math.min(.5, off) : off;
                statistic += left * left / e;
                expectedRow.add(e);
                residualRow.add(
                        difference / Math.sqrt(e * (1 - share) * (1 - table.columnTotal(j) / all)));
                small += e < 5 ? 1 : 0;
                if (e < least) {
                    least = e;
                    leastCell = table.rows().get(i) + " and " + table.columns().get(j);
                }
            }
            expected.add(List.copyOf(expectedRow));
            residuals.add(List.copyOf(residualRow));
        }
        int freedom = (rows - 1) * (columns - 1);
        var warnings = new ArrayList<Warning>();
        if (small > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            table.columnName(),
                            String.format(
                                    Locale.ROOT,
                                    "%d of %d cells expect fewer than 5, the least %.2g (%s).",
                                    small,
                                    rows * columns,
                                    least,
                                    leastCell),
                            rows == 2 && columns == 2
                                    ? "Use Fisher's exact p."
                                    : "Join rare answers, or read the p as a rough one."));
        }
        return Fit.of(
                new ChiSquare(
                        statistic,
                        freedom,
                        ChiSquaredDistribution.of(freedom).survivalProbability(statistic),
                        correct,
                        Math.sqrt(
                                pearson / all / (IntStream.of(rows, columns).min().orElse(2) - 1)),
                        List.copyOf(expected),
                        List.copyOf(residuals)),
                warnings);
    }

    private static Fit<ChiSquare> empty(String column, String level) {
        return Fit.notEstimable(
                Warning.Kind.EMPTY_GROUP,
                column,
                "The level %s has no counts.".formatted(level),
                "Leave the level out.");
    }
}
