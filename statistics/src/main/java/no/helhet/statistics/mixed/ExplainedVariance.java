package no.helhet.statistics.mixed;

import no.helhet.statistics.Numbers;

/// R² of a mixed model (Nakagawa and Schielzeth 2013, Methods in Ecology and Evolution 4:133-142,
/// equations 29 and 30; with random slopes Johnson 2014, ibid. 5:944-946: the mean over the rows of
/// zᵀΣz). The variance of the fixed part has n - 1 below it, as in MuMIn.
///
/// @param fixed variance of Xβ over the rows
/// @param random variance of all groups' effects
/// @param residual σ²
/// @param marginal share of the fixed part
/// @param conditional share of the fixed part and the groups together
public record ExplainedVariance(
        double fixed, double random, double residual, double marginal, double conditional) {
    public static ExplainedVariance of(LinearMixedModel model) {
        double[] linear = model.design().times(model.estimates());
        double mean = Numbers.owning("", linear).mean();
        double fixed = 0;
        for (double value : linear) {
            fixed += (value - mean) * (value - mean) / (linear.length - 1);
        }
        double random = 0;
        for (int t = 0; t < model.terms().size(); t++) {
            RandomTerm term = model.terms().get(t);
            for (int a = 0; a < term.size(); a++) {
                for (int b = 0; b < term.size(); b++) {
                    random += model.covariance(t, a, b) * meanProduct(term, a, b);
                }
            }
        }
        double residual = model.sigma() * model.sigma();
        double total = fixed + random + residual;
        return new ExplainedVariance(
                fixed, random, residual, fixed / total, (fixed + random) / total);
    }

    private static double meanProduct(RandomTerm term, int a, int b) {
        int n = term.groups().size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += value(term, a, i) * value(term, b, i);
        }
        return sum / n;
    }

    private static double value(RandomTerm term, int effect, int row) {
        return effect == 0 ? 1 : term.slopes().get(effect - 1).at(row);
    }
}
