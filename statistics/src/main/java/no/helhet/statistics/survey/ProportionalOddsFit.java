package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// From the maximum to the result.
final class ProportionalOddsFit {
    private static final double COOK = 1;
    private static final double CLEARLY = .01;

    private final ProportionalOddsRows rows;
    private final double confidence;
    private final ProportionalOddsNewton newton;
    private final List<Warning> warnings;

    ProportionalOddsFit(ProportionalOddsRows rows, double confidence) {
        this.rows = rows;
        this.confidence = confidence;
        newton = ProportionalOddsNewton.of(rows);
        warnings = new ArrayList<>(rows.warnings());
    }

    Fit<ProportionalOddsResult> run() {
        if (newton.isSeparated()) {
            return Fit.notEstimable(
                    Warning.Kind.SEPARATED,
                    rows.design().size() == 0
                            ? rows.outcome()
                            : rows.design().names().get(newton.runaway()),
                    "For some of its values the answer is always at one end, so the coefficient"
                            + " grows without end.",
                    "Put categories together, leave the column out, or give more rows.");
        }
        if (!newton.isReached()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The estimate still moved after %d steps."
                                    .formatted(newton.iterations()),
                            "Leave out columns, or give more rows."));
        }
        influence();
        var brant = brant();
        return Fit.of(result(brant), warnings);
    }

    private ProportionalOddsResult result(@Nullable List<ProportionalOddsBrant> brant) {
        int cuts = rows.categories() - 1;
        int k = rows.design().size();
        double[][] back = newton.columns().back();
        var estimates = new double[cuts + k];
        Arrays.setAll(
                estimates,
                a -> {
                    double sum = 0;
                    for (int b = 0; b < estimates.length; b++) {
                        sum += back[a][b] * newton.parameters()[b];
                    }
                    return sum;
                });
        double[][] covariance =
                PositiveDefinite.product(
                        PositiveDefinite.product(back, newton.covariance()), transposed(back));
        var thresholds = new ArrayList<ProportionalOddsThreshold>();
        for (int c = 0; c < cuts; c++) {
            thresholds.add(
                    new ProportionalOddsThreshold(
                            rows.order().get(c) + "|" + rows.order().get(c + 1),
                            estimates[c],
                            Math.sqrt(covariance[c][c])));
        }
        var coefficients = new ArrayList<ProportionalOddsCoefficient>();
        for (int j = 0; j < k; j++) {
            coefficients.add(
                    ProportionalOddsCoefficient.of(
                            rows.design().names().get(j),
                            estimates[cuts + j],
                            Math.sqrt(covariance[cuts + j][cuts + j]),
                            confidence));
        }
        double chi =
                rows.isWeighted()
                        ? wald(estimates, covariance)
                        : Math.max(0, 2 * (newton.logLikelihood() - newton.nullLogLikelihood()));
        return new ProportionalOddsResult(
                rows.outcome(),
                categories(),
                thresholds,
                coefficients,
                rows.isWeighted(),
                newton.logLikelihood(),
                newton.nullLogLikelihood(),
                chi,
                k,
                k == 0 ? null : ChiSquaredDistribution.of(k).survivalProbability(chi),
                rows.isWeighted() ? null : 2 * (cuts + k - newton.logLikelihood()),
                rows.size(),
                newton.iterations(),
                Arrays.stream(covariance).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                brant);
    }

    /// Of all coefficients.
    private double wald(double[] estimates, double[][] covariance) {
        int cuts = rows.categories() - 1;
        int k = rows.design().size();
        var own = new double[k][];
        for (int j = 0; j < k; j++) {
            own[j] = Arrays.copyOfRange(covariance[cuts + j], cuts, cuts + k);
        }
        double[] slopes = Arrays.copyOfRange(estimates, cuts, cuts + k);
        return PositiveDefinite.of(own).map(v -> v.quadratic(slopes)).orElse(0.0);
    }

    private List<ProportionalOddsCategory> categories() {
        double[] sums = rows.sums();
        var categories = new ArrayList<ProportionalOddsCategory>();
        for (int j = 0; j < rows.categories(); j++) {
            int count = rows.counts()[j];
            categories.add(
                    new ProportionalOddsCategory(
                            rows.order().get(j), count, sums[j] / rows.size()));
        }
        return categories;
    }

    private void influence() {
        double worst = COOK;
        int row = -1;
        for (int i = 0; i < rows.size(); i++) {
            double cook = newton.influence(i);
            if (cook > worst) {
                worst = cook;
                row = i;
            }
        }
        if (row >= 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            rows.outcome(),
                            "Row %d moves the coefficients much (Cook's distance %s)."
                                    .formatted(
                                            rows.numbers()[row] + 1,
                                            worst > 1000
                                                    ? "above 1000"
                                                    : String.format(Locale.ROOT, "%.1f", worst)),
                            "Look at the row, and fit the model without it as well."));
        }
    }

    private @Nullable List<ProportionalOddsBrant> brant() {
        if (rows.categories() == 2 || rows.design().size() == 0 || rows.isWeighted()) {
            return null;
        }
        var brant = ProportionalOddsSlopes.of(rows);
        if (brant.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            rows.outcome(),
                            "Whether the odds are proportional could not be tested: above some step"
                                    + " of the scale a column tells the answer exactly.",
                            "Put categories together that few chose."));
            return null;
        }
        var tests = brant.get();
        if (tests.getFirst().p() < CLEARLY) {
            var worst =
                    tests.stream()
                            .skip(1)
                            .min(java.util.Comparator.comparing(ProportionalOddsBrant::p))
                            .orElseThrow();
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            worst.column(),
                            "The odds are not proportional: the column matters more at some steps"
                                    + String.format(
                                            Locale.ROOT,
                                            " of the scale than at others (Brant's test, p ="
                                                    + " %.2g).",
                                            tests.getFirst().p()),
                            "Show logistic regressions of each step as well."));
        }
        return tests;
    }

    private static double[][] transposed(double[][] matrix) {
        var transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
