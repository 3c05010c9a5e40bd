package no.helhet.statistics.regression;

import java.util.List;

/// A generalized linear model by maximum likelihood.
///
/// @param coefficients by the design's columns
/// @param covariance of the coefficients, by rows: the inverse of the information Xᵀ W X
/// @param logLik with all constants, as R's `logLik`
/// @param deviance twice the distance to the model that fits each row exactly
/// @param aic -2 logLik + 2 parameters
/// @param bic -2 logLik + log(rows) parameters
/// @param dispersion Pearson's χ² divided by rows less parameters: 1 when the outcome varies as
///     the family says; null without degrees of freedom
/// @param rows used
/// @param iterations Newton steps
public record GeneralizedLinearResult(
        GlmFamily family,
        List<GlmCoefficient> coefficients,
        List<List<Double>> covariance,
        double logLik,
        double deviance,
        double aic,
        double bic,
        @org.jspecify.annotations.Nullable Double dispersion,
        int rows,
        int iterations) {

    /// @throws IllegalArgumentException when there is none of that name
    public GlmCoefficient coefficient(String name) {
        return coefficients.get(index(name));
    }

    /// A Wald test that those coefficients are all nothing.
    public GlmChiSquare wald(List<String> names) {
        int[] at = names.stream().mapToInt(this::index).toArray();
        return GlmChiSquare.wald(
                java.util.Arrays.stream(at).mapToObj(i -> coefficients.get(i).estimate()).toList(),
                java.util.Arrays.stream(at)
                        .mapToObj(
                                i ->
                                        java.util.Arrays.stream(at)
                                                .mapToObj(j -> covariance.get(i).get(j))
                                                .toList())
                        .toList());
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
