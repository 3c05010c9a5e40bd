package no.helhet.statistics.regression;

import no.helhet.statistics.Groups;

/// The sandwich over clusters, and what its own distribution is made of, in the columns of the
/// [Basis]. E = x'w A is what a cluster's residuals are multiplied with, A after
/// [ClusterEstimator].
///
/// The working model is that rows are independent with equal variance, as `clubSandwich` has it for
/// `lm` with and without weights. The variance of a contrast c is Σ (c'E e)²; under the working
/// model its mean is tr P and its variance 2 tr P², where for clusters j and k
/// P = δ EE' − (EX)(EWX)' − (EWX)(EX)' + (EX) Ω (EX)', Ω = Σ x w² x' (Pustejovsky & Tipton 2018,
/// section 3.2; unweighted, this is EE' − (EX)(EX)'). Satterthwaite's degrees of freedom are
/// (tr P)²/tr P². The blocks of P on its diagonal are kept as they are, not as such a difference,
/// which loses its digits where a cluster nearly alone tells a column.
final class ClusterSandwich {
    /// Of the variance without what the fit takes up: below it, its mean is rounding.
    static final double TOLD = 1e-10;

    private final double[][] scores;
    private final double[][][] diagonal;
    private final double[][][] first;
    private final double[][][] second;
    private final double[][] omega;

    /// @param scores E e by cluster
    /// @param diagonal P by cluster
    /// @param first EX by cluster
    /// @param second EWX by cluster
    private ClusterSandwich(
            double[][] scores,
            double[][][] diagonal,
            double[][][] first,
            double[][][] second,
            double[][] omega) {
        this.scores = scores;
        this.diagonal = diagonal;
        this.first = first;
        this.second = second;
        this.omega = omega;
    }

    /// Of a fit without weights.
    ///
    /// @param factor of the scores; not used for CR2
    static ClusterSandwich unweighted(
            ClusterScores clusters, ClusterEstimator estimator, double factor) {
        int count = clusters.count();
        var scores = new double[count][];
        var diagonal = new double[count][][];
        var first = new double[count][][];
        int p = clusters.score(0).length;
        for (int j = 0; j < count; j++) {
            if (estimator == ClusterEstimator.CR2) {
                scores[j] = Matrices.times(clusters.rest(j, -0.5), clusters.score(j));
                first[j] = clusters.restAndShare(j, -0.5, 1);
                diagonal[j] = clusters.restAndShare(j, 0, 1);
            } else {
                scores[j] = clusters.score(j).clone();
                first[j] = new double[p][p];
                diagonal[j] = new double[p][p];
                for (int k = 0; k < p; k++) {
                    scores[j][k] *= factor;
                }
                Matrices.add(first[j], clusters.share(j), factor);
                double[][] share = clusters.share(j);
                Matrices.add(diagonal[j], share, factor * factor);
                Matrices.add(diagonal[j], Matrices.times(share, share), -factor * factor);
            }
        }
        return new ClusterSandwich(scores, diagonal, first, first, Matrices.identity(p));
    }

    static ClusterSandwich of(
            LeastSquares model, Groups groups, ClusterScores clusters, ClusterEstimator estimator) {
        double factor = estimator.factor(clusters.count(), model.rows(), model.names().size());
        if (!model.isWeighted()) {
            return unweighted(clusters, estimator, factor);
        }
        int p = model.basis().size();
        var omega = new double[p][p];
        for (int i = 0; i < model.rows(); i++) {
            model.basis().addOuter(i, model.root(i) * model.root(i), omega);
        }
        int count = clusters.count();
        var scores = new double[count][];
        var diagonal = new double[count][][];
        var first = new double[count][][];
        var second = new double[count][][];
        int[][] members = members(groups);
        for (int j = 0; j < count; j++) {
            var block =
                    WeightedBlock.of(
                            model,
                            members[j],
                            omega,
                            estimator == ClusterEstimator.CR2 ? null : Double.valueOf(factor));
            scores[j] = block.score();
            diagonal[j] = block.diagonal();
            first[j] = block.first();
            second[j] = block.second();
        }
        return new ClusterSandwich(scores, diagonal, first, second, omega);
    }

    /// Rows by cluster.
    static int[][] members(Groups groups) {
        var members = new int[groups.count()][];
        int[] sizes = groups.sizes();
        for (int j = 0; j < sizes.length; j++) {
            members[j] = new int[sizes[j]];
        }
        var filled = new int[sizes.length];
        for (int i = 0; i < groups.size(); i++) {
            int j = groups.at(i);
            members[j][filled[j]++] = i;
        }
        return members;
    }

    /// Variances and covariances of contrasts, given by rows.
    double[][] covariance(double[][] contrasts) {
        int p = scores[0].length;
        var meat = new double[p][p];
        for (double[] score : scores) {
            Matrices.addOuter(meat, score, score, 1);
        }
        return Matrices.around(contrasts, meat);
    }

    /// Whether clusters tell the variance of a contrast: whether its mean under the working
    /// model is more than rounding.
    boolean tells(double[] contrast) {
        double mean = expected(new double[][] {contrast})[0][0];
        return mean > TOLD * Matrices.quadratic(contrast, omega);
    }

    /// The mean of the covariance of contrasts under the working model, σ² = 1.
    double[][] expected(double[][] contrasts) {
        int q = contrasts.length;
        var sum = new double[q][q];
        for (double[][] block : diagonal) {
            Matrices.add(sum, Matrices.around(contrasts, block), 1);
        }
        return sum;
    }

    /// Satterthwaite's degrees of freedom of a contrast's variance.
    double degreesOfFreedom(double[] contrast) {
        var one = new double[][] {contrast};
        double mean = expected(one)[0][0];
        return 2 * mean * mean / totalVariance(one);
    }

    /// Σ over s, t of Var(D_st), D the covariance of the contrasts under the working model: tr(P_st
    /// P_ts) + tr(P_ss P_tt) summed over pairs of clusters.
    double totalVariance(double[][] contrasts) {
        int q = contrasts.length;
        double sum = 0;
        var pairs = new ClusterPairs(omega, scores.length, q);
        for (int j = 0; j < scores.length; j++) {
            double[][] own = Matrices.around(contrasts, diagonal[j]);
            for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                    sum += own[s][t] * own[s][t] + own[s][s] * own[t][t];
                }
            }
            pairs.put(j, Matrices.times(contrasts, first[j]), Matrices.times(contrasts, second[j]));
        }
        return sum + pairs.sum();
    }
}
