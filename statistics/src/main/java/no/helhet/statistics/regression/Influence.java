package no.helhet.statistics.regression;

import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.Matrices;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// How much a single row decides a fit.
///
/// Leverage h is the row's diagonal of the hat matrix; Cook's distance D = w e² h / (p s² (1 − h)²)
/// (Cook 1977, Technometrics 19, 15-18). A row decides when D is above 1 (Cook & Weisberg 1982,
/// Residuals and Influence in Regression, 3.5), when h is 1 and the row alone tells a coefficient,
/// or when it is an outlier (p below 0.01 after Bonferroni) that alone makes up more than half of
/// the sum of squares.
///
/// @param row number in the data given, from 1
/// @param leverage between 0 and 1
/// @param cook Cook's distance; 0 when the leverage is 1, where it is not defined
/// @param shareOfSquares of Σ w e² that would be gone without the row
public record Influence(int row, double leverage, double cook, double shareOfSquares) {
    private static final double DECIDES = 1;
    private static final double ALONE = 1 - 1e-10;
    private static final double HALF = 0.5;
    private static final double OUTLIER = 0.01;
    private static final int NAMED = 3;
    private static final double EQUAL = 1e-9;

    /// Of every row, in their order.
    public static List<Influence> of(LeastSquares model) {
        var all = new ArrayList<Influence>(model.rows());
        for (int i = 0; i < model.rows(); i++) {
            all.add(of(model, i));
        }
        return all;
    }

    private static Influence of(LeastSquares model, int row) {
        double leverage = model.leverage(row);
        if (leverage > ALONE) {
            return new Influence(model.number(row), 1, 0, 0);
        }
        double variance = model.sumOfSquares() / model.degreesOfFreedom();
        double residual = model.residual(row) * model.root(row);
        double without = residual * residual / (1 - leverage);
        return new Influence(
                model.number(row),
                leverage,
                without * leverage / (1 - leverage) / (variance * model.names().size()),
                Math.min(1, without / model.sumOfSquares()));
    }

    /// Of the rows that decide, those first that decide most.
    static List<Warning> warnings(LeastSquares model) {
        var deciding = new ArrayList<Influence>();
        var columns = new HashMap<Influence, String>();
        for (int i = 0; i < model.rows(); i++) {
            var influence = of(model, i);
            if (influence.leverage == 1) {
                columns.put(influence, told(model, i));
                deciding.add(influence);
            } else if (influence.cook > DECIDES || influence.stands(model)) {
                deciding.add(influence);
            }
        }
        deciding.sort(
                Comparator.comparing((Influence i) -> i.leverage < 1)
                        .thenComparing(Comparator.comparingDouble(Influence::cook).reversed()));
        var warnings = new ArrayList<Warning>();
        for (var influence : deciding.subList(0, Math.min(NAMED, deciding.size()))) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            columns.getOrDefault(influence, ""),
                            "Row %d %s.".formatted(influence.row, influence.does()),
                            "Check its values, and show the result with and without it."));
        }
        if (deciding.size() > NAMED) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            "",
                            "%d more rows decide like these.".formatted(deciding.size() - NAMED),
                            "Merge small levels, leave out predictors, or give more rows."));
        }
        return warnings;
    }

    /// The column whose coefficient rests most on a row of leverage 1.
    private static String told(LeastSquares model, int row) {
        int most = 0;
        double largest = -1;
        for (int k = 0; k < model.names().size(); k++) {
            double[] contrast = model.basis().contrast(k);
            double share =
                    Math.abs(model.basis().dot(row, contrast))
                            / Math.sqrt(Matrices.dot(contrast, contrast));
            if (share > largest + EQUAL) {
                largest = share;
                most = k;
            }
        }
        return model.names().get(most);
    }

    private String does() {
        return leverage == 1
                ? "alone tells a coefficient (leverage 1)"
                : cook > DECIDES
                        ? String.format(
                                Locale.ROOT, "moves the estimates far (Cook's distance %.3g)", cook)
                        : String.format(
                                Locale.ROOT,
                                "alone makes up %.0f %% of the sum of squares",
                                100 * shareOfSquares);
    }

    private boolean stands(LeastSquares model) {
        return shareOfSquares > HALF && outlier(model) < OUTLIER;
    }

    /// p of the outlier test (externally studentised residual), times the number of rows.
    private double outlier(LeastSquares model) {
        int left = model.degreesOfFreedom() - 1;
        if (left < 1) {
            return 1;
        }
        double t = Math.sqrt(left * shareOfSquares / Math.max(1 - shareOfSquares, 1e-300));
        return 2 * model.rows() * TDistribution.of(left).survivalProbability(t);
    }
}
