package no.helhet.statistics.regression;

import no.helhet.statistics.linear.Matrices;
import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// One cluster of a weighted fit, in the columns of the [Basis].
///
/// With weights, the residuals' working variance in the cluster is
/// G = I − H − H' + X Ω X', H = X X'W, and A = G^(−½) (`clubSandwich`'s default for `lm` with
/// weights: the target is the identity, the weights are not taken for inverse variances). G differs
/// from I only along the columns of X and WX, so that its root is found in those columns: at most
/// 2p of them, however large the cluster.
///
/// @param score E e
/// @param diagonal E G E', the cluster's own block of P
/// @param first E X
/// @param second E W X
record WeightedBlock(double[] score, double[][] diagonal, double[][] first, double[][] second) {
    private static final double ROUNDING = 1e-14;
    private static final int PASSES = 3;

    /// @param factor that stands for A; null for CR2
    static WeightedBlock of(
            LeastSquares model, int[] rows, double[][] omega, @Nullable Double factor) {
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
        double[][] estimating = Matrices.transpose(wx);
        if (factor == null) {
            estimating = Matrices.times(estimating, inverseRoot(variance));
        } else {
            Matrices.add(estimating, estimating, factor - 1);
        }
        return new WeightedBlock(
                Matrices.times(estimating, residual),
                Matrices.around(estimating, variance),
                Matrices.times(estimating, x),
                Matrices.times(estimating, wx));
    }

    private static double[][] inverseRoot(double[][] variance) {
        var eigen = SymmetricEigen.of(variance);
        var root = new double[variance.length][variance.length];
        double least = Math.max(ClusterScores.NOTHING, ROUNDING * eigen.values()[0]);
        for (int k = 0; k < variance.length; k++) {
            if (eigen.values()[k] > least) {
                double[] vector = eigen.vectors()[k];
                Matrices.addOuter(root, vector, vector, 1 / Math.sqrt(eigen.values()[k]));
            }
        }
        return root;
    }

    /// Columns of length 1 at right angles that span at least the same (Gram-Schmidt, until it no
    /// longer changes). A direction too many does no harm, one too few would.
    private static double[][] units(double[][] columns) {
        int rows = columns[0].length;
        if (rows <= columns.length) {
            return Matrices.identity(rows);
        }
        var units = new ArrayList<double[]>();
        for (double[] column : columns) {
            double[] left = column.clone();
            double length = Math.sqrt(Matrices.dot(left, left));
            for (int pass = 0; pass < PASSES && length > 0; pass++) {
                for (double[] unit : units) {
                    double along = Matrices.dot(unit, left);
                    for (int i = 0; i < rows; i++) {
                        left[i] -= along * unit[i];
                    }
                }
                double rest = Math.sqrt(Matrices.dot(left, left));
                if (!(rest > ROUNDING * length)) {
                    length = 0;
                }
                for (int i = 0; i < rows && length > 0; i++) {
                    left[i] /= rest;
                }
                length = Math.min(length, 1);
            }
            if (length > 0) {
                units.add(left);
            }
        }
        return units.toArray(new double[0][]);
    }
}
