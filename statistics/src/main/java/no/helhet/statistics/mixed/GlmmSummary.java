package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;
import no.helhet.statistics.regression.GeneralizedLinearResult;
import no.helhet.statistics.regression.GlmChiSquare;
import no.helhet.statistics.regression.GlmCoefficient;
import no.helhet.statistics.regression.GlmFamily;
import no.helhet.statistics.regression.GlmResponse;
import no.helhet.statistics.regression.GlmScaling;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes the result of a search, and says what is to be known about it.
///
/// @param simple the model without random effects
record GlmmSummary(
        GeneralizedLinearResult simple,
        GlmResponse response,
        Design design,
        List<GlmmTerm> terms,
        GlmmOptions options,
        GlmScaling scaling,
        GlmmRows rows,
        GlmmIntegral integral) {
    /// As lme4's `isSingular`.
    private static final double SINGULAR = 1e-4;

    /// A standard deviation of log odds where a group's outcomes are all alike.
    private static final double ENDLESS = 10;

    Fit<GeneralizedMixedResult> fit(GlmmObjective objective, GlmmDescent descent) {
        var warnings = new ArrayList<>(GlmmCheck.warnings(response, terms));
        int p = design.size();
        response.fewEvents(p).ifPresent(warnings::add);
        int at = p;
        for (GlmmTerm term : terms) {
            if (term.size() == 1 && Math.abs(descent.at[at]) < SINGULAR) {
                descent.settle(at);
            }
            at += term.parameters();
        }
        var answer = new GlmmAnswer(terms, Arrays.copyOfRange(descent.at, p, descent.at.length));
        if (!descent.converged) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The search for the estimate did not come to its end.",
                            "Leave out random slopes or columns, or bring columns to similar"
                                    + " sizes."));
        }
        edge(answer, warnings);
        double[][] inverse = inverse(descent, p, warnings);
        if (inverse.length == 0) {
            for (Warning warning : warnings) {
                if (warning.kind() == Warning.Kind.SEPARATED) {
                    return new NotEstimable<>(warning);
                }
            }
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    "",
                    "The coefficients have no standard errors: the deviance is flat.",
                    "Leave out columns that tell nearly the same.");
        }
        new GlmmInfluence(terms, rows, design.names())
                .warning(objective, descent.hessian, inverse)
                .ifPresent(warnings::add);
        boolean endless = warnings.stream().anyMatch(w -> w.kind() == Warning.Kind.SEPARATED);
        Interval profile = options.profile() && !endless ? profile(descent, p, warnings) : null;
        // the search of the profile has moved the modes
        objective.at(descent.at, new double[descent.at.length]);
        return Fit.of(result(objective, descent, answer, inverse, profile), warnings);
    }

    private GeneralizedMixedResult result(
            GlmmObjective objective,
            GlmmDescent descent,
            GlmmAnswer answer,
            double[][] inverse,
            @Nullable Interval profile) {
        int p = design.size();
        var family = response.family();
        double[] y = response.counts();
        double[] trials = response.trials();
        double logLik = family.constants(y, trials) - descent.value;
        int parameters = descent.at.length;
        double[][] covariance = scaling.covariance(corner(inverse, p));
        double[] beta = scaling.back(Arrays.copyOf(descent.at, p));
        var coefficients = new ArrayList<GlmCoefficient>();
        for (int j = 0; j < p; j++) {
            coefficients.add(
                    GlmCoefficient.of(
                            design.names().get(j),
                            beta[j],
                            Math.sqrt(covariance[j][j]),
                            options.confidence()));
        }
        return new GeneralizedMixedResult(
                family,
                options.nodes(),
                List.copyOf(coefficients),
                Arrays.stream(covariance).map(row -> Arrays.stream(row).boxed().toList()).toList(),
                answer.spreads(family, profile),
                answer.effects(integral.modes(), options.confidence()),
                logLik,
                logLik - family.saturated(y, trials),
                2 * parameters - 2 * logLik,
                Math.log(y.length) * parameters - 2 * logLik,
                parameters,
                y.length,
                integral.parameters() == 1
                        ? GlmChiSquare.oneVariance(simple.logLik(), logLik)
                        : GlmChiSquare.likelihoodRatio(
                                simple.logLik(), logLik, integral.parameters()),
                objective.evaluations());
    }

    private @Nullable Interval profile(GlmmDescent descent, int p, List<Warning> warnings) {
        double factor = terms.getFirst().frame()[0][0];
        var scaled =
                new GlmmProfile(rows, integral, descent.at, descent.value, options.confidence())
                        .interval(Math.abs(descent.at[p]));
        if (scaled.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            terms.getFirst().groups().name(),
                            "The standard deviation has no interval: no value is too large.",
                            "Use larger groups."));
        }
        return scaled.map(i -> new Interval(i.lower() * factor, i.upper() * factor)).orElse(null);
    }

    private void edge(GlmmAnswer answer, List<Warning> warnings) {
        for (int t = 0; t < terms.size(); t++) {
            String column = terms.get(t).groups().name();
            double[] values = SymmetricEigen.of(answer.unitCovariance(t)).values();
            double least = Math.max(0, values[values.length - 1]);
            if (Math.sqrt(least) < SINGULAR) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                column,
                                values.length == 1
                                        ? "The variance between groups is estimated as 0."
                                        : "The random effects vary in fewer directions than asked"
                                                + " for: a variance is 0 or a correlation 1.",
                                values.length == 1
                                        ? "It does not show that groups are alike: see the interval"
                                                + " of the standard deviation, or leave it out."
                                        : "Leave a random slope out."));
            }
            if (response.family() == GlmFamily.BINOMIAL && Math.sqrt(values[0]) > ENDLESS) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SEPARATED,
                                column,
                                "Nearly every group has one outcome alone: the variance grows"
                                        + " without end.",
                                "Use larger groups, or describe the groups without a model."));
            }
        }
    }

    /// The inverse of the Hessian; that of the coefficients' part when the whole has none.
    private static double[][] inverse(GlmmDescent descent, int p, List<Warning> warnings) {
        var whole = PositiveDefinite.of(descent.hessian);
        if (whole.isPresent()) {
            return whole.get().inverse();
        }
        warnings.add(
                new Warning(
                        Warning.Kind.APPROXIMATE,
                        "",
                        "The deviance is flat in the variances: standard errors take them as"
                                + " known.",
                        "Leave out a random effect that hardly varies."));
        return PositiveDefinite.of(corner(descent.hessian, p))
                .map(PositiveDefinite::inverse)
                .orElse(new double[0][]);
    }

    private static double[][] corner(double[][] matrix, int p) {
        var corner = new double[p][];
        for (int j = 0; j < p; j++) {
            corner[j] = Arrays.copyOf(matrix[j], p);
        }
        return corner;
    }
}
