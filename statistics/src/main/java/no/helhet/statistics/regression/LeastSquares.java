package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Ordinary and weighted least squares: b minimises Σ w (y − x'b)², by a QR decomposition of W^½ X.
///
/// Weights are of precision (the variance of a row is σ²/w), as in R's `lm`; a row with weight 0 is
/// left out and said, and does not count in the degrees of freedom. What the fit says about its
/// uncertainty is asked for apart: [#classical] assumes that rows are independent with equal
/// variance; see [RobustErrors] and [ClusterInference] for when they are not.
///
/// Source: Golub & Van Loan, Matrix Computations, 4th ed., 5.3; names and degrees of freedom as in
/// R's `summary.lm`.
public final class LeastSquares {
    private static final double EXACT = 1e-24;

    private final String outcome;
    private final Design design;
    private final double[] y;
    private final double[] roots;
    private final boolean weighted;
    private final int @Nullable [] kept;
    private final int @Nullable [] numbers;
    private final int given;
    private final Basis basis;
    private final double[] inBasis;
    private final double[] coefficients;
    private final double[] residuals;
    private final double squares;

    private LeastSquares(
            String outcome,
            Design design,
            double[] y,
            double[] roots,
            boolean weighted,
            int @Nullable [] kept,
            int @Nullable [] numbers,
            int given) {
        this.outcome = outcome;
        this.design = design;
        this.y = y;
        this.roots = roots;
        this.weighted = weighted;
        this.kept = kept;
        this.numbers = numbers;
        this.given = given;
        basis = Basis.of(design, roots);
        var scaled = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            scaled[i] = roots[i] * y[i];
        }
        inBasis = basis.project(scaled);
        residuals = new double[y.length];
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double left = scaled[i] - basis.dot(i, inBasis);
            sum += left * left;
            residuals[i] = left / roots[i];
        }
        squares = sum;
        coefficients = basis.back(inBasis);
    }

    /// Ordinary least squares.
    ///
    /// @param outcome one value for each row of the design, none missing
    public static Fit<LeastSquares> fit(Numbers outcome, Design design) {
        return fit(outcome, design, null);
    }

    /// @param weights one for each row, at least 0; null for equal weights
    /// @throws IllegalArgumentException when outcome, design and weights differ in length
    public static Fit<LeastSquares> fit(Numbers outcome, Design design, @Nullable Numbers weights) {
        return fit(outcome, design, weights, null);
    }

    /// @param weights one for each row, at least 0; null for equal weights
    /// @param numbers of the rows in the data that they were chosen from, from 0: what is said of a
    ///     row names it so; null when all rows are here
    /// @throws IllegalArgumentException when outcome, design, weights and numbers differ in length
    public static Fit<LeastSquares> fit(
            Numbers outcome, Design design, @Nullable Numbers weights, int @Nullable [] numbers) {
        if (numbers != null && numbers.length != outcome.size()) {
            throw new IllegalArgumentException(
                    "The outcome has %d rows, their numbers are %d"
                            .formatted(outcome.size(), numbers.length));
        }
        if (outcome.size() != design.rows() || weights != null && weights.size() != design.rows()) {
            throw new IllegalArgumentException(
                    "The outcome has %d rows, the design %d"
                            .formatted(outcome.size(), design.rows()));
        }
        var warnings = new ArrayList<Warning>();
        int @Nullable [] kept = null;
        var given = outcome;
        var used = weights;
        if (weights != null) {
            var wrong = Weights.problem(weights);
            if (wrong.isPresent()) {
                return new NotEstimable<>(wrong.get());
            }
            kept = Weights.positive(weights);
            if (kept != null) {
                warnings.add(Weights.leftOut(weights, kept));
                design = design.keep(kept);
                given = outcome.keep(kept);
                used = weights.keep(kept);
            }
        }
        var problem = extent(given, design, used);
        if (problem != null) {
            return new NotEstimable<>(problem);
        }
        var roots = new double[given.size()];
        Arrays.fill(roots, 1);
        for (int i = 0; used != null && i < roots.length; i++) {
            roots[i] = Math.sqrt(used.at(i));
        }
        problem = problem(given, design);
        if (problem == null && used != null) {
            problem = weighted(design, roots, used.name());
        }
        if (problem != null) {
            return new NotEstimable<>(problem);
        }
        var model =
                new LeastSquares(
                        outcome.name(),
                        design,
                        given.toArray(),
                        roots,
                        used != null,
                        kept,
                        numbers == null ? null : numbers.clone(),
                        outcome.size());
        if (!(model.squares > EXACT * model.total(false))) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    outcome.name(),
                    "The predictors tell it exactly: nothing is left to judge uncertainty by.",
                    "Leave out the predictor that the outcome is made of.");
        }
        warnings.addAll(Influence.warnings(model));
        return Fit.of(model, warnings);
    }

    private static @Nullable Warning extent(
            Numbers outcome, Design design, @Nullable Numbers weights) {
        var problem = Extent.problem(outcome.name(), largest(outcome));
        for (int k = 0; k < design.size() && problem == null; k++) {
            var column = Numbers.owning(design.names().get(k), design.column(k));
            problem = Extent.problem(column.name(), largest(column));
        }
        return problem == null && weights != null
                ? Extent.problem(weights.name(), largest(weights))
                : problem;
    }

    /// Of the finite values.
    private static double largest(Numbers column) {
        double largest = 0;
        for (int i = 0; i < column.size(); i++) {
            double size = Math.abs(column.at(i));
            if (size > largest && size < Double.POSITIVE_INFINITY) {
                largest = size;
            }
        }
        return largest;
    }

    private static @Nullable Warning problem(Numbers outcome, Design design) {
        for (int i = 0; i < outcome.size(); i++) {
            if (!Double.isFinite(outcome.at(i))) {
                return new Warning(
                        Warning.Kind.NOT_FINITE,
                        outcome.name(),
                        "Row %d is not a finite number.".formatted(i + 1),
                        "Correct the value, or leave the row out.");
            }
        }
        if (design.size() == 0) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    "",
                    "The design has no columns.",
                    "Give it an intercept or a predictor.");
        }
        var problem = DesignCheck.problem(design);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (design.rows() == design.size()) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    "",
                    "There are as many coefficients as rows (%d).".formatted(design.rows()),
                    "Leave out predictors, or give more rows.");
        }
        return outcome.isConstant()
                ? new Warning(
                        Warning.Kind.CONSTANT,
                        outcome.name(),
                        "The outcome has the same value in every row.",
                        "Choose an outcome that varies.")
                : null;
    }

    /// A column that only rows of next to no weight tell from the others.
    private static @Nullable Warning weighted(Design design, double[] roots, String weights) {
        var scaled = Design.builder(design.rows());
        for (int k = 0; k < design.size(); k++) {
            double[] column = design.column(k);
            for (int i = 0; i < column.length; i++) {
                column[i] *= roots[i];
            }
            scaled.numeric(Numbers.owning(design.names().get(k), column));
        }
        var dependent = DesignCheck.dependent(scaled.build());
        return dependent.isEmpty()
                ? null
                : new Warning(
                        Warning.Kind.COLLINEAR,
                        design.names().get(dependent.getFirst()),
                        "Under the weights in %s it is a sum of the columns before it."
                                .formatted(weights),
                        "Leave it out, or see whether some rows are meant to weigh so little.");
    }

    /// Standard errors, R² and F under independent rows of equal variance (precision by weight).
    ///
    /// @param level of the intervals, such as 0.95
    public LeastSquaresResult classical(double level) {
        double variance = squares / degreesOfFreedom();
        var rows = new ArrayList<Coefficient>();
        for (int j = 0; j < coefficients.length; j++) {
            double[] contrast = basis.contrast(j);
            rows.add(
                    Coefficient.of(
                            design.names().get(j),
                            coefficients[j],
                            Math.sqrt(variance * Matrices.dot(contrast, contrast)),
                            degreesOfFreedom(),
                            level));
        }
        return LeastSquaresResult.of(this, rows);
    }

    public String outcome() {
        return outcome;
    }

    /// Names of the coefficients, in the design's order.
    public List<String> names() {
        return design.names();
    }

    /// Rows that were used.
    public int rows() {
        return y.length;
    }

    /// Rows less coefficients.
    public int degreesOfFreedom() {
        return y.length - coefficients.length;
    }

    public double estimate(int column) {
        return coefficients[column];
    }

    /// @throws IllegalArgumentException when there is no such coefficient
    public double estimate(String name) {
        return coefficients[design.indexOf(name)];
    }

    /// Outcome less fitted, of a row that was used.
    public double residual(int row) {
        return residuals[row];
    }

    /// Between 0 and 1: how much a row decides its own fitted value.
    public double leverage(int row) {
        return Math.min(1, basis.leverage(row));
    }

    /// Σ w e²
    public double sumOfSquares() {
        return squares;
    }

    /// The standard deviation of a row of weight 1: √(Σ w e² / (rows − coefficients)).
    public double residualStandardDeviation() {
        return Math.sqrt(squares / degreesOfFreedom());
    }

    public boolean isWeighted() {
        return weighted;
    }

    /// Those of the rows that were used.
    ///
    /// @param groups one for each row given to the fit
    Groups used(Groups groups) {
        if (groups.size() != given) {
            throw new IllegalArgumentException(
                    "%s has %d rows, the model %d".formatted(groups.name(), groups.size(), given));
        }
        return kept == null ? groups : groups.keep(kept);
    }

    /// The number in the given data of a row that was used.
    int given(int row) {
        return kept == null ? row : kept[row];
    }

    /// The number, from 1, that a row that was used is named by.
    int number(int row) {
        return (numbers == null ? given(row) : numbers[given(row)]) + 1;
    }

    Basis basis() {
        return basis;
    }

    Design design() {
        return design;
    }

    /// The square root of a row's weight.
    double root(int row) {
        return roots[row];
    }

    /// Σ w (y − mean)², or Σ w y² when not around the mean.
    double total(boolean aroundMean) {
        double weights = 0;
        double mean = 0;
        if (aroundMean) {
            for (int i = 0; i < y.length; i++) {
                double weight = roots[i] * roots[i];
                weights += weight;
                mean += weight * y[i];
            }
            mean /= weights;
        }
        double center = mean;
        return IntStream.range(0, y.length)
                .mapToDouble(i -> roots[i] * (y[i] - center))
                .map(v -> v * v)
                .sum();
    }
}
