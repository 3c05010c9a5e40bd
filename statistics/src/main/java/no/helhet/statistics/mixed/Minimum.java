package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.SymmetricEigen;

import java.util.function.ToDoubleFunction;

/// The minimum of a smooth function of few parameters, by Newton's method: directions of negative
/// curvature are walked down, steps are limited and halved until the function falls (Nocedal and
/// Wright 2006, chapter 3.4). Libraries have optimisers without derivatives, which stop some digits
/// short of where the standard errors of variances need them.
///
/// @param at the parameters
/// @param hessian second derivatives there, by rows
/// @param decrement gradient times inverse Hessian times gradient: twice what is left to fall
/// @param converged whether the decrement is next to nothing and no direction falls
record Minimum(double[] at, double value, double[][] hessian, double decrement, boolean converged) {
    private static final int MOST = 200;

    /// Of deviance: a shift of 1e-5 standard errors.
    private static final double NEAR = 1e-10;

    /// @param f may answer positive infinity where it has no value, not at the start
    static Minimum of(ToDoubleFunction<double[]> f, double[] start) {
        double[] x = start.clone();
        double fx = f.applyAsDouble(x);
        for (int iteration = 0; ; iteration++) {
            var differences = Differences.of(f, x, fx);
            var eigen = SymmetricEigen.of(finite(differences.hessian()));
            double least = 1e-9 * Math.max(1e-3, Math.abs(eigen.values()[0]));
            double decrement = 0;
            double lowest = eigen.values()[x.length - 1];
            var step = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                double slope = 0;
                for (int i = 0; i < x.length; i++) {
                    slope += eigen.vectors()[k][i] * differences.gradient()[i];
                }
                double curvature = Math.max(Math.abs(eigen.values()[k]), least);
                decrement += slope * slope / curvature;
                for (int i = 0; i < x.length; i++) {
                    step[i] -= eigen.vectors()[k][i] * slope / curvature;
                }
            }
            double noise = 1e-11 * (1 + Math.abs(fx));
            boolean near = decrement < NEAR + noise;
            if (near && lowest < -1e-4 * Math.max(1, Math.abs(eigen.values()[0]))) {
                // A saddle or a top: walk off along the direction that falls.
                near = false;
                for (int i = 0; i < x.length; i++) {
                    step[i] = 0.2 * eigen.vectors()[x.length - 1][i];
                }
            }
            double[] next = fall(f, x, fx, limited(step, x), near ? noise : 0, near ? 1 : 40);
            double value = f.applyAsDouble(next);
            if (near || iteration == MOST || next == x) {
                boolean converged = near || decrement < 1e-6;
                return new Minimum(next, value, differences.hessian(), decrement, converged);
            }
            x = next;
            fx = value;
        }
    }

    private static double[] limited(double[] step, double[] x) {
        double factor = 1;
        for (int i = 0; i < x.length; i++) {
            factor = Math.min(factor, (0.6 * Math.abs(x[i]) + 0.3) / Math.abs(step[i]));
        }
        var limited = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            limited[i] = factor * step[i];
        }
        return limited;
    }

    private static double[] fall(
            ToDoubleFunction<double[]> f,
            double[] x,
            double fx,
            double[] step,
            double slack,
            int halvings) {
        double factor = 1;
        for (int k = 0; k < halvings; k++, factor /= 2) {
            var next = x.clone();
            for (int i = 0; i < x.length; i++) {
                next[i] += factor * step[i];
            }
            if (f.applyAsDouble(next) < fx + slack) {
                return next;
            }
        }
        return x;
    }

    private static double[][] finite(double[][] matrix) {
        var copy = new double[matrix.length][matrix.length];
        for (int i = 0; i < copy.length; i++) {
            for (int j = 0; j < copy.length; j++) {
                copy[i][j] = Double.isFinite(matrix[i][j]) ? matrix[i][j] : i == j ? 1 : 0;
            }
        }
        return copy;
    }
}
