package no.helhet.statistics.mixed;

import no.helhet.statistics.regression.GlmChiSquare;
import no.helhet.statistics.regression.GlmCoefficient;
import no.helhet.statistics.regression.GlmFamily;

import java.util.List;

/// A generalized linear mixed model by maximum likelihood.
///
/// @param nodes of the quadrature; 1 is Laplace
/// @param coefficients for a group whose effects are 0 (conditional, not averaged over groups)
/// @param covariance of the coefficients, by rows: from the Hessian of the deviance over
///     coefficients and covariance parameters together, as `glmer` does
/// @param spreads by term
/// @param effects by term, level and effect
/// @param logLik with all constants (`glmer` with nAGQ = 1)
/// @param logLikAgainstSaturated less that of the model that fits each row exactly: what `glmer`
///     prints for nAGQ above 1. The two are equal for binary outcomes
/// @param aic from logLik
/// @param bic from logLik and the number of rows
/// @param parameters coefficients and covariance parameters
/// @param rows used
/// @param noRandomEffects likelihood ratio against the model without random effects: for one
///     variance with the half-half mixture, else χ² with all degrees of freedom, which is cautious
/// @param evaluations of the deviance with its gradient
public record GeneralizedMixedResult(
        GlmFamily family,
        int nodes,
        List<GlmCoefficient> coefficients,
        List<List<Double>> covariance,
        List<GlmmSpread> spreads,
        List<GlmmEffect> effects,
        double logLik,
        double logLikAgainstSaturated,
        double aic,
        double bic,
        int parameters,
        int rows,
        GlmChiSquare noRandomEffects,
        int evaluations) {

    /// @throws IllegalArgumentException when there is none of that name
    public GlmCoefficient coefficient(String name) {
        return coefficients.get(index(name));
    }

    /// The variance of the first effect of the first term, the intercept in most models.
    public double variance() {
        return spreads.getFirst().deviations().getFirst().variance();
    }

    /// A Wald test that those coefficients are all nothing.
    public GlmChiSquare wald(List<String> names) {
        List<Integer> at = names.stream().map(this::index).toList();
        return GlmChiSquare.wald(
                at.stream().map(i -> coefficients.get(i).estimate()).toList(),
                at.stream()
                        .map(i -> at.stream().map(j -> covariance.get(i).get(j)).toList())
                        .toList());
    }

    /// Against a model with fewer columns on the same rows, by the same number of nodes.
    ///
    /// @throws IllegalArgumentException when rows or nodes differ, or it does not have fewer
    public GlmChiSquare against(GeneralizedMixedResult smaller) {
        if (smaller.rows != rows || smaller.nodes != nodes || smaller.family != family) {
            throw new IllegalArgumentException(
                    "The models are of different rows, families or nodes");
        }
        return GlmChiSquare.likelihoodRatio(
                smaller.logLik, logLik, parameters - smaller.parameters);
    }

    private int index(String name) {
        for (int i = 0; i < coefficients.size(); i++) {
            if (coefficients.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The model has no coefficient %s".formatted(name));
    }
}
