package no.helhet.statistics.regression;

import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What inference by cluster needs of a fit, in the columns of the [Basis] where X'WX is
/// the identity: for each cluster its score Σ x w e, and its share Σ w x x' of the
/// identity. Shares have eigenvalues between 0 and 1; 1 says that the cluster alone tells
/// about a direction.
final class ClusterScores {
    /// Below it, what is left of a direction when the cluster is taken away counts as
    /// nothing, as in `clubSandwich`.
    static final double NOTHING = 1e-12;

    private final String column;
    private final List<String> clusters;
    private final int[] sizes;
    private final double[][] scores;
    private final @Nullable SymmetricEigen[] shares;
    private final double[][][] matrices;
    private double @Nullable [][] pulls;

    /// @param scores by cluster
    /// @param matrices by cluster, each symmetric; their sum is the identity
    ClusterScores(
            String column,
            List<String> clusters,
            int[] sizes,
            double[][] scores,
            double[][][] matrices) {
        this.column = column;
        this.clusters = clusters;
        this.sizes = sizes;
        this.scores = scores;
        this.matrices = matrices;
        shares = new SymmetricEigen[matrices.length];
    }

    static ClusterScores of(LeastSquares model, no.helhet.statistics.Groups clusters) {
        int p = model.basis().size();
        var scores = new double[clusters.count()][p];
        var matrices = new double[clusters.count()][p][p];
        for (int i = 0; i < model.rows(); i++) {
            int j = clusters.at(i);
            double residual = model.root(i) * model.residual(i);
            for (int k = 0; k < p; k++) {
                scores[j][k] += model.basis().at(i, k) * residual;
            }
            model.basis().addOuter(i, 1, matrices[j]);
        }
        return new ClusterScores(
                clusters.name(), clusters.levels(), clusters.sizes(), scores, matrices);
    }

    String column() {
        return column;
    }

    int count() {
        return sizes.length;
    }

    int rows() {
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    int rows(int cluster) {
        return sizes[cluster];
    }

    String name(int cluster) {
        return clusters.get(cluster);
    }

    double[] score(int cluster) {
        return scores[cluster];
    }

    double[][] share(int cluster) {
        return matrices[cluster];
    }

    private SymmetricEigen eigen(int cluster) {
        var known = shares[cluster];
        if (known == null) {
            known = SymmetricEigen.of(matrices[cluster]);
            shares[cluster] = known;
        }
        return known;
    }

    /// (I − share)^exponent; directions that only the cluster tells about become nothing
    /// (Moore-Penrose).
    double[][] rest(int cluster, double exponent) {
        return restAndShare(cluster, exponent, 0);
    }

    /// (I − share)^exponent share^power, in the same way.
    double[][] restAndShare(int cluster, double exponent, int power) {
        var eigen = eigen(cluster);
        int p = eigen.values().length;
        var result = new double[p][p];
        for (int k = 0; k < p; k++) {
            double left = 1 - eigen.values()[k];
            if (left > NOTHING) {
                double[] vector = eigen.vectors()[k];
                double share = power == 0 ? 1 : Math.pow(Math.max(0, eigen.values()[k]), power);
                Matrices.addOuter(result, vector, vector, Math.pow(left, exponent) * share);
            }
        }
        return result;
    }

    /// By cluster, (I − share)⁻¹ score: how it pulls the coefficients of the basis.
    double[][] pulls() {
        var known = pulls;
        if (known == null) {
            known = new double[scores.length][];
            for (int j = 0; j < known.length; j++) {
                known[j] = Matrices.times(rest(j, -1), scores[j]);
            }
            pulls = known;
        }
        return known;
    }

    /// Whether a contrast can be estimated from the other clusters.
    boolean othersTell(int cluster, double[] contrast) {
        var eigen = eigen(cluster);
        double length = Math.sqrt(Matrices.dot(contrast, contrast));
        for (int k = 0; k < eigen.values().length; k++) {
            if (1 - eigen.values()[k] <= NOTHING
                    && Math.abs(Matrices.dot(contrast, eigen.vectors()[k])) > 1e-7 * length) {
                return false;
            }
        }
        return true;
    }

    /// The sandwich of scores as they are, by rows of contrasts: CR0.
    double[][] plain(double[][] contrasts) {
        int p = scores.length == 0 ? 0 : scores[0].length;
        var meat = new double[p][p];
        for (double[] score : scores) {
            Matrices.addOuter(meat, score, score, 1);
        }
        return Matrices.around(contrasts, meat);
    }
}
