package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Logistic regression (binary or grouped) and Poisson regression, by maximum likelihood: Newton's
/// method with the canonical link (McCullagh & Nelder 1989, section 2.5), as R's `glm`, stopped
/// when no linear predictor moves by more than 1e-9 of its size.
///
/// Rows are independent of each other; the outcome varies as the family says. Standard errors are
/// from the information at the estimate, intervals are Wald's.
///
/// No estimate exists when a sum of columns parts the outcomes (Albert & Anderson 1984, Biometrika
/// 71:1): each step then moves on by about one and the likelihood hardly grows. That is told as
/// [Warning.Kind#SEPARATED] with the column that moves most; R's `glm` gives a large coefficient.
public final class GeneralizedLinearModel {
    private static final double COOK = 1;
    private static final double DISPERSED = 2;

    /// The leverage of a row that its own coefficient fits exactly.
    private static final double ALONE = 1 - 1e-8;

    private GeneralizedLinearModel() {}

    /// With intervals of 95 per cent.
    public static Fit<GeneralizedLinearResult> fit(GlmResponse response, Design design) {
        return fit(response, design, .95);
    }

    /// @param confidence of the intervals, such as 0.95
    /// @throws IllegalArgumentException when the outcome and the design have unequal rows
    public static Fit<GeneralizedLinearResult> fit(
            GlmResponse response, Design design, double confidence) {
        if (response.size() != design.rows()) {
            throw new IllegalArgumentException(
                    "%s has %d rows, the design %d"
                            .formatted(response.name(), response.size(), design.rows()));
        }
        var problem = DesignCheck.problem(design);
        if (problem.isPresent()) {
            return new no.helhet.statistics.NotEstimable<>(problem.get());
        }
        int p = design.size();
        var scaling = GlmScaling.of(design);
        int[] order = new int[design.rows()];
        Arrays.setAll(order, i -> i);
        var newton = new GlmNewton(response, scaling, order, p);
        boolean reached = newton.run();
        if (newton.endless) {
            return separated(design, newton, scaling);
        }
        if (newton.information == null) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    "",
                    "The information has no inverse.",
                    "Leave out predictors that tell nearly the same.");
        }
        var warnings = new ArrayList<Warning>();
        if (!reached) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The estimate still moved after %d steps.".formatted(newton.iterations),
                            "Leave out predictors, or give more rows."));
        }
        var result = result(response, design, confidence, scaling, newton);
        response.fewEvents(design.size()).ifPresent(warnings::add);
        look(response, design, result, newton, warnings);
        return Fit.of(result, warnings);
    }

    private static GeneralizedLinearResult result(
            GlmResponse response,
            Design design,
            double confidence,
            GlmScaling scaling,
            GlmNewton newton) {
        int n = design.rows();
        int p = design.size();
        double[] beta = scaling.back(newton.coefficients);
        double[][] covariance =
                scaling.covariance(Objects.requireNonNull(newton.information).inverse());
        var coefficients = new ArrayList<GlmCoefficient>();
        for (int j = 0; j < p; j++) {
            coefficients.add(
                    GlmCoefficient.of(
                            design.names().get(j),
                            beta[j],
                            Math.sqrt(covariance[j][j]),
                            confidence));
        }
        var family = response.family();
        double[] y = response.counts();
        double[] trials = response.trials();
        double logLik = newton.logLik + family.constants(y, trials);
        double pearson = 0;
        int told = 0;
        for (int i = 0; i < n; i++) {
            told += trials == null || trials[i] > 0 ? 1 : 0;
            if (newton.weight[i] > 0) {
                pearson += newton.residual[i] * newton.residual[i] / newton.weight[i];
            }
        }
        return new GeneralizedLinearResult(
                family,
                List.copyOf(coefficients),
                Arrays.stream(covariance).map(GeneralizedLinearModel::list).toList(),
                logLik,
                Math.max(0, 2 * (family.saturated(y, trials) - logLik)),
                2 * p - 2 * logLik,
                Math.log(n) * p - 2 * logLik,
                told > p ? pearson / (told - p) : null,
                n,
                newton.iterations);
    }

    /// Cook's distance, one step (Pregibon 1981, Annals of Statistics 9:705), and over-dispersion.
    private static void look(
            GlmResponse response,
            Design design,
            GeneralizedLinearResult result,
            GlmNewton newton,
            List<Warning> warnings) {
        int p = design.size();
        double[] levers = newton.leverages();
        int row = -1;
        int alone = 0;
        int last = -1;
        double worst = COOK;
        for (int i = 0; i < response.size(); i++) {
            if (newton.weight[i] <= 0) {
                continue;
            }
            double lever = levers[i];
            if (lever > ALONE) {
                alone++;
                last = i;
                continue;
            }
            double cook =
                    newton.residual[i]
                            * newton.residual[i]
                            / newton.weight[i]
                            * lever
                            / (p * (1 - lever) * (1 - lever));
            if (cook > worst) {
                worst = cook;
                row = i;
            }
        }
        if (row >= 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            response.name(),
                            String.format(
                                    Locale.ROOT,
                                    "Row %d moves the coefficients much (Cook's distance %.2f).",
                                    row + 1,
                                    worst),
                            "Look at the row, and fit the model without it as well."));
        }
        if (alone > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            decided(design, last).orElse(response.name()),
                            alone == 1
                                    ? "Row %d alone decides a coefficient.".formatted(last + 1)
                                    : "%d rows, such as row %d, decide a coefficient each."
                                            .formatted(alone, last + 1),
                            "Put the row's category together with another, or leave the column"
                                    + " out."));
        }
        Double dispersion = result.dispersion();
        if (!response.isBinary() && dispersion != null && dispersion > DISPERSED) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            response.name(),
                            String.format(
                                    Locale.ROOT,
                                    "The outcome varies %.1f times as much as the family says.",
                                    dispersion),
                            "The standard errors are too small: let groups or rows have random"
                                    + " effects."));
        }
    }

    /// The column that is nothing in every other row.
    private static Optional<String> decided(Design design, int row) {
        for (int j = 0; j < design.size(); j++) {
            boolean only = design.at(row, j) != 0;
            for (int i = 0; only && i < design.rows(); i++) {
                only = i == row || design.at(i, j) == 0;
            }
            if (only) {
                return Optional.of(design.names().get(j));
            }
        }
        return Optional.empty();
    }

    private static Fit<GeneralizedLinearResult> separated(
            Design design, GlmNewton newton, GlmScaling scaling) {
        int column = 0;
        double most = -1;
        for (int j = 0; j < design.size(); j++) {
            boolean only = design.size() == 1;
            double moves = Math.abs(newton.step[j]);
            if ((j != scaling.constant() || only) && moves > most) {
                most = moves;
                column = j;
            }
        }
        return Fit.notEstimable(
                Warning.Kind.SEPARATED,
                design.names().get(column),
                "For some of its values the outcome is always the same, so the coefficient grows"
                        + " without end.",
                "Put categories together, leave the column out, or give more rows.");
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
