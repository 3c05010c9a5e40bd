package no.helhet.statistics.regression;

import no.helhet.statistics.Groups;

import java.util.Arrays;

/// The sandwich over clusters, and what its own distribution is made of, in the columns of the
/// [Basis]. E = x'w A is what a cluster's residuals are multiplied with, A after
/// [ClusterEstimator].
///
/// The working model is that rows are independent with equal variance, as `clubSandwich` has it for
/// `lm` with and without weights. The variance of a contrast c is Σ (c'E e)²; under the working
/// model its mean is tr P and its variance 2 tr P², where for clusters j and k
/// P = δ EE' − (EX)(EWX)' − (EWX)(EX)' + (EX) Ω (EX)', Ω = Σ x w² x' (Pustejovsky & Tipton 2018,
/// section 3.2; unweighted, this is EE' − (EX)(EX)'). Satterthwaite's degrees of freedom are
/// (tr P)²/tr P². tr P² is summed without going through pairs of clusters.
final class ClusterSandwich {
    private final double[][] scores;
    private final double[][][] squares;
    private final double[][][] first;
    private final double[][][] second;
    private final double[][] kernel;

    private ClusterSandwich(
            double[][] scores,
            double[][][] squares,
            double[][][] first,
            double[][][] second,
            double[][] omega) {
        this.scores = scores;
        this.squares = squares;
        this.first = first;
        this.second = second;
        int p = omega.length;
        kernel = new double[2 * p][2 * p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(omega[i], 0, kernel[i], 0, p);
            kernel[i][p + i] = -1;
            kernel[p + i][i] = -1;
        }
    }

    /// Of a fit without weights.
    ///
    /// @param factor of the scores; not used for CR2
    static ClusterSandwich unweighted(
            ClusterScores clusters, ClusterEstimator estimator, double factor) {
        int count = clusters.count();
        var scores = new double[count][];
        var squares = new double[count][][];
        var first = new double[count][][];
        int p = clusters.score(0).length;
        for (int j = 0; j < count; j++) {
            double[][] adjust;
            if (estimator == ClusterEstimator.CR2) {
                adjust = clusters.rest(j, -0.5);
            } else {
                adjust = new double[p][p];
                Matrices.add(adjust, Matrices.identity(p), factor);
            }
            scores[j] = Matrices.times(adjust, clusters.score(j));
            first[j] = Matrices.times(adjust, clusters.share(j));
            squares[j] = Matrices.around(adjust, clusters.share(j));
        }
        return new ClusterSandwich(scores, squares, first, first, Matrices.identity(p));
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
        var squares = new double[count][][];
        var first = new double[count][][];
        var second = new double[count][][];
        int[][] members = members(groups);
        for (int j = 0; j < count; j++) {
            var block =
                    estimator == ClusterEstimator.CR2
                            ? WeightedBlock.adjusted(model, members[j], omega)
                            : WeightedBlock.plain(model, members[j], factor);
            scores[j] = block.score();
            squares[j] = block.square();
            first[j] = block.first();
            second[j] = block.second();
        }
        return new ClusterSandwich(scores, squares, first, second, omega);
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

    /// Σ tr P of a contrast: its variance's mean under the working model, σ² = 1.
    double expected(double[] contrast) {
        return expected(new double[][] {contrast})[0][0];
    }

    /// The same for several contrasts at once.
    double[][] expected(double[][] contrasts) {
        int q = contrasts.length;
        var sum = new double[q][q];
        for (int j = 0; j < scores.length; j++) {
            var part = new Part(j, contrasts);
            for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                    sum[s][t] += part.own[s][t] + part.cross(s, t);
                }
            }
        }
        return sum;
    }

    /// Satterthwaite's degrees of freedom of a contrast's variance.
    double degreesOfFreedom(double[] contrast) {
        double mean = expected(contrast);
        return 2 * mean * mean / totalVariance(new double[][] {contrast});
    }

    /// Σ over s, t of Var(D_st), D the covariance of the contrasts under the working model: tr(P_st
    /// P_ts) + tr(P_ss P_tt) summed over pairs of clusters.
    double totalVariance(double[][] contrasts) {
        int q = contrasts.length;
        var products = new double[q][q][2 * scores[0].length][2 * scores[0].length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            var part = new Part(j, contrasts);
            for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                    Matrices.addOuter(products[s][t], part.vectors[s], part.vectors[t], 1);
                    double st = part.cross(s, t);
                    double ts = part.cross(t, s);
                    sum += part.own[s][t] * (part.own[s][t] + st + ts);
                    sum +=
                            part.own[s][s] * part.own[t][t]
                                    + part.own[s][s] * part.cross(t, t)
                                    + part.own[t][t] * part.cross(s, s);
                }
            }
        }
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                double[][] st = Matrices.times(kernel, products[s][t]);
                double[][] ts = Matrices.times(kernel, products[t][s]);
                sum += Matrices.traceOfProduct(ts, ts) + Matrices.traceOfProduct(st, ts);
            }
        }
        return sum;
    }

    /// What one cluster adds to P, for several contrasts.
    private final class Part {
        private final double[][] own;
        private final double[][] vectors;

        Part(int cluster, double[][] contrasts) {
            own = Matrices.around(contrasts, squares[cluster]);
            vectors = new double[contrasts.length][];
            for (int s = 0; s < contrasts.length; s++) {
                double[] left = Matrices.times(contrasts[s], first[cluster]);
                double[] right = Matrices.times(contrasts[s], second[cluster]);
                vectors[s] = Arrays.copyOf(left, 2 * left.length);
                System.arraycopy(right, 0, vectors[s], left.length, right.length);
            }
        }

        double cross(int s, int t) {
            return Matrices.dot(vectors[s], Matrices.times(kernel, vectors[t]));
        }
    }
}
