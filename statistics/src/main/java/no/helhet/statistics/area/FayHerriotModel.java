package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.linear.PositiveDefinite;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.Arrays;

/// Generalised least squares at a variance between areas, and the equations for that variance. It
/// is
/// computed with an orthonormal basis of the design's columns, so that nothing is lost to columns
/// of
/// large and nearly equal numbers, such as years.
final class FayHerriotModel {
    private static final int STEPS = 120;
    private static final int TRIES = 1000;

    private final double[] direct;
    private final double[] variance;
    /// Of the basis Q, where X = Q R.
    private final double[][] rows;

    /// The inverse of R.
    private final double[][] back;

    /// @param design of full rank
    FayHerriotModel(double[] direct, double[] variance, Design design) {
        this.direct = direct;
        this.variance = variance;
        int p = design.size();
        var columns = new DMatrixRMaj(direct.length, p);
        for (int i = 0; i < direct.length; i++) {
            for (int j = 0; j < p; j++) {
                columns.set(i, j, design.at(i, j));
            }
        }
        var qr = DecompositionFactory_DDRM.qr(direct.length, p);
        qr.decompose(columns);
        this.rows = byRows(qr.getQ(null, true));
        var triangle = qr.getR(null, true);
        CommonOps_DDRM.invert(triangle);
        this.back = byRows(triangle);
    }

    private static double[][] byRows(DMatrixRMaj matrix) {
        var rows = new double[matrix.getNumRows()][matrix.getNumCols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }

    /// The estimate of the variance; nothing when the equation has no root above it. All roots
    /// where the equation falls through zero are tried, and the best likelihood is taken (the
    /// moment equation has one at most).
    double refvar(FayHerriot.Method method) {
        double unit =
                Arrays.stream(variance).sorted().skip(variance.length / 2).findFirst().orElse(1);
        double spread = 0;
        At none = at(0);
        for (int i = 0; i < direct.length; i++) {
            spread = Math.max(spread, none.residual[i] * none.residual[i]);
        }
        double most = Math.log(Math.max(unit, spread) * 1e3 * direct.length);
        double least = Math.log(unit * 1e-10);
        double best = 0;
        double value = height(none, method);
        double before = equation(none, method);
        double from = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= STEPS; k++) {
            double to = least + (most - least) * k / STEPS;
            double after = equation(at(Math.exp(to)), method);
            if (before > 0 && after <= 0) {
                double root =
                        from == Double.NEGATIVE_INFINITY
                                ? Math.exp(to)
                                : Math.exp(
                                        new BrentSolver(1e-15, 1e-300, 1e-300)
                                                .solve(
                                                        TRIES,
                                                        u -> equation(at(Math.exp(u)), method),
                                                        from,
                                                        to));
                double here = height(at(root), method);
                if (method == FayHerriot.Method.FH || here > value) {
                    best = root;
                    value = here;
                }
            }
            before = after;
            from = to;
        }
        return best;
    }

    /// The score of A (halved), or for FH its moment equation: above nothing when A is too small.
    private double equation(At at, FayHerriot.Method method) {
        double quadratic = 0;
        double weighted = 0;
        double trace = 0;
        for (int i = 0; i < direct.length; i++) {
            double scaled = at.residual[i] * at.inverse[i];
            quadratic += scaled * scaled;
            weighted += scaled * at.residual[i];
            trace +=
                    method == FayHerriot.Method.REML
                            ? at.inverse[i] * (1 - at.leverage[i])
                            : at.inverse[i];
        }
        return method == FayHerriot.Method.FH
                ? weighted - (direct.length - rows[0].length)
                : quadratic - trace;
    }

    private double height(At at, FayHerriot.Method method) {
        double likelihood = logLikelihood(at);
        return method == FayHerriot.Method.REML
                ? likelihood - at.information.logDeterminant() / 2
                : likelihood;
    }

    double logLikelihood(At at) {
        double sum = 0;
        for (int i = 0; i < direct.length; i++) {
            sum +=
                    Math.log(2 * Math.PI / at.inverse[i])
                            + at.residual[i] * at.residual[i] * at.inverse[i];
        }
        return -sum / 2;
    }

    At at(double refvar) {
        int p = rows[0].length;
        var inverse = new double[direct.length];
        var normal = new double[p][p];
        var right = new double[p];
        for (int i = 0; i < direct.length; i++) {
            inverse[i] = 1 / (refvar + variance[i]);
            for (int j = 0; j < p; j++) {
                right[j] += rows[i][j] * inverse[i] * direct[i];
                for (int k = 0; k < p; k++) {
                    normal[j][k] += rows[i][j] * inverse[i] * rows[i][k];
                }
            }
        }
        var information =
                PositiveDefinite.of(normal)
                        .orElseThrow(
                                () -> new IllegalStateException("The design lost its full rank"));
        double[] coefficients = information.solve(right);
        var residual = new double[direct.length];
        var leverage = new double[direct.length];
        for (int i = 0; i < direct.length; i++) {
            double fitted = 0;
            for (int j = 0; j < p; j++) {
                fitted += rows[i][j] * coefficients[j];
            }
            residual[i] = direct[i] - fitted;
            leverage[i] = information.quadratic(rows[i]) * inverse[i];
        }
        return new At(refvar, information, coefficients, inverse, residual, leverage);
    }

    /// The regression at a variance.
    final class At {
        private final double refvar;
        private final PositiveDefinite information;
        private final double[] coefficients;
        private final double[] inverse;
        private final double[] residual;
        private final double[] leverage;
        private final double sum;
        private final double squares;
        private final double trace;

        private At(
                double refvar,
                PositiveDefinite information,
                double[] coefficients,
                double[] inverse,
                double[] residual,
                double[] leverage) {
            this.refvar = refvar;
            this.information = information;
            this.coefficients = coefficients;
            this.inverse = inverse;
            this.residual = residual;
            this.leverage = leverage;
            double all = 0;
            double squared = 0;
            double traced = 0;
            for (int i = 0; i < inverse.length; i++) {
                all += inverse[i];
                squared += inverse[i] * inverse[i];
                traced += leverage[i] * inverse[i];
            }
            this.sum = all;
            this.squares = squared;
            this.trace = traced;
        }

        double refvar() {
            return refvar;
        }

        double coefficient(int j) {
            double sum = 0;
            for (int k = j; k < coefficients.length; k++) {
                sum += back[j][k] * coefficients[k];
            }
            return sum;
        }

        double standardError(int j) {
            return Math.sqrt(information.quadratic(back[j]));
        }

        double residual(int i) {
            return residual[i];
        }

        /// Cook's distance with the variances as known; infinite when an area alone decides a
        /// coefficient.
        double distance(int i) {
            double left = 1 - leverage[i];
            return left < 1e-10
                    ? Double.POSITIVE_INFINITY
                    : residual[i]
                            * residual[i]
                            * inverse[i]
                            * leverage[i]
                            / (left * left * coefficients.length);
        }

        double mse(int i, FayHerriot.Method method) {
            double share = variance[i] * inverse[i];
            double g1 = variance[i] * (1 - share);
            double g2 = share * share * leverage[i] / inverse[i];
            double ofRefvar =
                    method == FayHerriot.Method.FH ? 2 * inverse.length / (sum * sum) : 2 / squares;
            double g3 = share * share * ofRefvar * inverse[i];
            return g1 + g2 + 2 * g3 - bias(method) * share * share;
        }

        /// Of the estimate of A.
        private double bias(FayHerriot.Method method) {
            return switch (method) {
                case REML -> 0;
                case ML -> -trace / squares;
                case FH -> 2 * (inverse.length * squares - sum * sum) / (sum * sum * sum);
            };
        }
    }
}
