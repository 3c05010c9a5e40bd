package no.helhet.statistics.mixed;

import no.helhet.statistics.Interval;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.regression.GlmFamily;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The random effects' part of a result, from the parameters that were found.
final class GlmmAnswer {
    private final List<GlmmTerm> terms;
    private final double[] theta;

    /// @param theta each term's lower triangle by columns, as the optimisation sees them
    GlmmAnswer(List<GlmmTerm> terms, double[] theta) {
        this.terms = terms;
        this.theta = theta;
    }

    /// The factor T of a term's covariance T Tᵀ.
    private double[][] factor(int term) {
        int at = 0;
        for (int t = 0; t < term; t++) {
            at += terms.get(t).parameters();
        }
        int q = terms.get(term).size();
        var factor = new double[q][q];
        for (int c = 0; c < q; c++) {
            for (int r = c; r < q; r++) {
                factor[r][c] = theta[at++];
            }
        }
        return factor;
    }

    private static double[][] covariance(double[][] factor) {
        int q = factor.length;
        var covariance = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                for (int k = 0; k < q; k++) {
                    covariance[i][j] += factor[i][k] * factor[j][k];
                }
            }
        }
        return covariance;
    }

    /// The covariance of a term's effects as the optimisation sees them.
    double[][] unitCovariance(int term) {
        return covariance(factor(term));
    }

    /// That of the effects of the columns as they were given.
    private double[][] givenCovariance(int term) {
        return covariance(PositiveDefinite.product(terms.get(term).frame(), factor(term)));
    }

    List<GlmmSpread> spreads(GlmFamily family, @Nullable Interval profile) {
        var intercepts = new double[terms.size()];
        double total = 0;
        for (int t = 0; t < terms.size(); t++) {
            intercepts[t] = givenCovariance(t)[0][0];
            total += intercepts[t];
        }
        var spreads = new ArrayList<GlmmSpread>();
        for (int t = 0; t < terms.size(); t++) {
            var term = terms.get(t);
            double[][] covariance = givenCovariance(t);
            var deviations = new ArrayList<GlmmSpread.Deviation>();
            var correlations = new ArrayList<GlmmSpread.Correlation>();
            for (int i = 0; i < term.size(); i++) {
                double variance = covariance[i][i];
                deviations.add(
                        new GlmmSpread.Deviation(
                                term.effects().get(i),
                                variance,
                                Math.sqrt(variance),
                                GlmmHeterogeneity.medianRatio(variance),
                                profile));
                for (int j = 0; j < i; j++) {
                    double product = Math.sqrt(variance * covariance[j][j]);
                    correlations.add(
                            new GlmmSpread.Correlation(
                                    term.effects().get(j),
                                    term.effects().get(i),
                                    product > 0
                                            ? Math.clamp(covariance[i][j] / product, -1, 1)
                                            : null));
                }
            }
            boolean latent = family == GlmFamily.BINOMIAL;
            double shared = 0;
            for (int o = 0; o < terms.size(); o++) {
                if (o == t || term.groups().nestedIn(terms.get(o).groups())) {
                    shared += intercepts[o];
                }
            }
            int fewest = Integer.MAX_VALUE;
            for (int size : term.groups().sizes()) {
                fewest = Math.min(fewest, size);
            }
            spreads.add(
                    new GlmmSpread(
                            term.groups().name(),
                            term.groups().count(),
                            fewest,
                            List.copyOf(deviations),
                            List.copyOf(correlations),
                            latent
                                    ? GlmmHeterogeneity.latentShare(
                                            intercepts[t], total - intercepts[t])
                                    : null,
                            latent ? GlmmHeterogeneity.latentShare(shared, total - shared) : null));
        }
        return List.copyOf(spreads);
    }

    List<GlmmEffect> effects(GlmmModes modes, double confidence) {
        double quantile =
                NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        var effects = new ArrayList<GlmmEffect>();
        for (int t = 0; t < terms.size(); t++) {
            var term = terms.get(t);
            int[] sizes = term.groups().sizes();
            for (int level = 0; level < sizes.length; level++) {
                for (int e = 0; e < term.size(); e++) {
                    double value = modes.values()[t][level * term.size() + e];
                    double sd = modes.deviations()[t][level * term.size() + e];
                    effects.add(
                            new GlmmEffect(
                                    term.groups().name(),
                                    term.groups().level(level),
                                    term.effects().get(e),
                                    sizes[level],
                                    value,
                                    sd,
                                    new Interval(value - quantile * sd, value + quantile * sd)));
                }
            }
        }
        return List.copyOf(effects);
    }
}
