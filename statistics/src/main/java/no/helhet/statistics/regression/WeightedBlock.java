package no.helhet.statistics.regression;

import no.helhet.statistics.linear.SymmetricEigen;

import java.util.ArrayList;

/// One cluster of a weighted fit: E e, E E', E X and E W X in the columns of the [Basis].
///
/// With weights, the residuals' working variance in the cluster is
/// G = I − H − H' + X Ω X', H = X X'W, and A = G^(−½) (`clubSandwich`'s default for `lm` with
/// weights: the target is the identity, the weights are not taken for inverse variances). G differs
/// from I only along the columns of X and WX, so that its root is found in those columns: at most
/// 2p of them, however large the cluster.
record WeightedBlock(double[] score, double[][] square, double[][] first, double[][] second) {
    private static final double DEPENDENT = 1e-10;

    static WeightedBlock plain(LeastSquares model, int[] rows, double factor) {
        int p = model.basis().size();
        var score = new double[p];
        var once = new double[p][p];
        var twice = new double[p][p];
        for (int i : rows) {
            double root = model.root(i);
            for (int k = 0; k < p; k++) {
                score[k] += factor * model.basis().at(i, k) * root * model.residual(i);
            }
            model.basis().addOuter(i, factor, once);
            model.basis().addOuter(i, factor * root * root, twice);
        }
        var square = new double[p][p];
        Matrices.add(square, twice, factor);
        return new WeightedBlock(score, square, once, twice);
    }

    static WeightedBlock adjusted(LeastSquares model, int[] rows, double[][] omega) {
        int p = model.basis().size();
        var columns = new double[2 * p][rows.length];
        for (int i = 0; i < rows.length; i++) {
            double root = model.root(rows[i]);
            for (int k = 0; k < p; k++) {
                double value = model.basis().at(rows[i], k);
                columns[k][i] = value / root;
                columns[p + k][i] = value * root;
            }
        }
        double[][] units = units(columns);
        var x = new double[units.length][p];
        var wx = new double[units.length][p];
        var residual = new double[units.length];
        for (int u = 0; u < units.length; u++) {
            for (int k = 0; k < p; k++) {
                x[u][k] = Matrices.dot(units[u], columns[k]);
                wx[u][k] = Matrices.dot(units[u], columns[p + k]);
            }
            for (int i = 0; i < rows.length; i++) {
                residual[u] += units[u][i] * model.residual(rows[i]);
            }
        }
        double[][] hat = Matrices.times(x, Matrices.transpose(wx));
        double[][] variance = Matrices.identity(units.length);
        Matrices.add(variance, hat, -1);
        Matrices.add(variance, Matrices.transpose(hat), -1);
        Matrices.add(variance, Matrices.around(x, omega), 1);
        double[][] estimating = Matrices.times(Matrices.transpose(wx), inverseRoot(variance));
        return new WeightedBlock(
                Matrices.times(estimating, residual),
                Matrices.times(estimating, Matrices.transpose(estimating)),
                Matrices.times(estimating, x),
                Matrices.times(estimating, wx));
    }

    private static double[][] inverseRoot(double[][] variance) {
        var eigen = SymmetricEigen.of(variance);
        var root = new double[variance.length][variance.length];
        for (int k = 0; k < variance.length; k++) {
            if (eigen.values()[k] > ClusterScores.NOTHING) {
                double[] vector = eigen.vectors()[k];
                Matrices.addOuter(root, vector, vector, 1 / Math.sqrt(eigen.values()[k]));
            }
        }
        return root;
    }

    /// Columns of length 1 at right angles that span the same (Gram-Schmidt, twice).
    private static double[][] units(double[][] columns) {
        var units = new ArrayList<double[]>();
        for (double[] column : columns) {
            double[] left = column.clone();
            double length = Math.sqrt(Matrices.dot(left, left));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] unit : units) {
                    double along = Matrices.dot(unit, left);
                    for (int i = 0; i < left.length; i++) {
                        left[i] -= along * unit[i];
                    }
                }
            }
            double rest = Math.sqrt(Matrices.dot(left, left));
            if (rest > DEPENDENT * length) {
                for (int i = 0; i < left.length; i++) {
                    left[i] /= rest;
                }
                units.add(left);
            }
        }
        return units.toArray(new double[0][]);
    }
}
