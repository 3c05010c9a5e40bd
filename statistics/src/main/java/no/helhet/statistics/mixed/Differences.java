package no.helhet.statistics.mixed;

import java.util.function.ToDoubleFunction;

/// Derivatives by central differences of the fourth order; mixed second derivatives by Richardson's
/// extrapolation. Steps follow the size of each parameter: a variance of next to nothing still has
/// curvature.
///
/// @param gradient first derivatives
/// @param hessian second derivatives, by rows
record Differences(double[] gradient, double[][] hessian) {
    /// Wide enough that rounding does not drown the curvature, with an error of its fourth power.
    private static final double STEP = 6e-3;

    static double step(double x) {
        return STEP * (Math.abs(x) + 0.05);
    }

    static Differences of(ToDoubleFunction<double[]> f, double[] x, double fx) {
        int n = x.length;
        var gradient = new double[n];
        var hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            double h = step(x[i]);
            double a = at(f, x, i, -2 * h);
            double b = at(f, x, i, -h);
            double c = at(f, x, i, h);
            double d = at(f, x, i, 2 * h);
            gradient[i] = (a - 8 * b + 8 * c - d) / (12 * h);
            hessian[i][i] = (-a + 16 * b - 30 * fx + 16 * c - d) / (12 * h * h);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double near = mixed(f, x, i, j, 1);
                double far = mixed(f, x, i, j, 2);
                hessian[i][j] = (4 * near - far) / 3;
                hessian[j][i] = hessian[i][j];
            }
        }
        return new Differences(gradient, hessian);
    }

    private static double mixed(ToDoubleFunction<double[]> f, double[] x, int i, int j, int times) {
        double hi = times * step(x[i]);
        double hj = times * step(x[j]);
        var y = x.clone();
        double sum = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int other = -1; other <= 1; other += 2) {
                y[i] = x[i] + sign * hi;
                y[j] = x[j] + other * hj;
                sum += sign * other * f.applyAsDouble(y);
            }
        }
        return sum / (4 * hi * hj);
    }

    private static double at(ToDoubleFunction<double[]> f, double[] x, int i, double step) {
        var y = x.clone();
        y[i] += step;
        return f.applyAsDouble(y);
    }
}
