package no.helhet.statistics.mixed;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Random effects in the units of the data.
final class RandomEffects {
    private RandomEffects() {}

    static double normal(double confidence) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    }

    /// Σ = σ² B Λ Λᵀ Bᵀ
    static double[][] covariance(Level level, double[][] lambda, double sigma) {
        int q = level.size();
        var inner = new double[q * q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                for (int k = 0; k <= Math.min(i, j); k++) {
                    inner[i * q + j] += lambda[i][k] * lambda[j][k];
                }
            }
        }
        return back(level, inner, sigma * sigma);
    }

    private static double[][] back(Level level, double[] inner, double factor) {
        int q = level.size();
        var outer = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double sum = 0;
                for (int k = 0; k < q; k++) {
                    for (int m = 0; m < q; m++) {
                        sum += level.back()[i][k] * inner[k * q + m] * level.back()[j][m];
                    }
                }
                outer[i][j] = factor * sum;
            }
        }
        return outer;
    }

    static List<VarianceComponent> components(Level level, double[][] lambda, double sigma) {
        double[][] covariance = covariance(level, lambda, sigma);
        var names = level.term().names();
        String groups = level.term().groups().name();
        var list = new ArrayList<VarianceComponent>();
        for (int i = 0; i < names.size(); i++) {
            double variance = Math.max(covariance[i][i], 0);
            list.add(
                    new VarianceComponent(
                            groups, names.get(i), null, variance, Math.sqrt(variance)));
        }
        if (level.term().correlated()) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    double product = Math.sqrt(covariance[i][i] * covariance[j][j]);
                    @Nullable Double correlation =
                            product > 0 ? Math.clamp(covariance[i][j] / product, -1, 1) : null;
                    list.add(
                            new VarianceComponent(
                                    groups,
                                    names.get(i),
                                    names.get(j),
                                    covariance[i][j],
                                    correlation));
                }
            }
        }
        return list;
    }

    static List<GroupEffect> effects(
            Level level,
            double[] modes,
            double[][] covariances,
            double scale,
            double sigma,
            double normal) {
        int q = level.size();
        var names = level.term().names();
        var list = new ArrayList<GroupEffect>(level.count() * q);
        for (int g = 0; g < level.count(); g++) {
            double[][] covariance = back(level, covariances[g], sigma * sigma);
            for (int i = 0; i < q; i++) {
                double estimate = 0;
                for (int k = 0; k < q; k++) {
                    estimate += level.back()[i][k] * modes[g * q + k] * scale;
                }
                double deviation = Math.sqrt(Math.max(covariance[i][i], 0));
                list.add(
                        new GroupEffect(
                                level.term().groups().name(),
                                level.term().groups().level(g),
                                names.get(i),
                                estimate,
                                deviation,
                                estimate - normal * deviation,
                                estimate + normal * deviation));
            }
        }
        return list;
    }

    /// Adds Zb to the sum of each row.
    static void add(List<RandomTerm> terms, List<GroupEffect> effects, double[] sum) {
        int at = 0;
        for (RandomTerm term : terms) {
            int q = term.size();
            for (int i = 0; i < sum.length; i++) {
                int from = at + term.groups().at(i) * q;
                sum[i] += effects.get(from).estimate();
                for (int j = 1; j < q; j++) {
                    sum[i] += effects.get(from + j).estimate() * term.slopes().get(j - 1).at(i);
                }
            }
            at += term.groups().count() * q;
        }
    }
}
