package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.SymmetricEigen;

/// Degrees of freedom of a contrast of fixed effects by Satterthwaite's method: the variance v(θ,
/// σ)
/// of the contrast is taken for a multiple of chi-squared with df = 2 v² / (gᵀ A g), where g are
/// the
/// derivatives of v and A is twice the inverse Hessian of the deviance in (θ, σ) (Fai and Cornelius
/// 1996; Kuznetsova, Brockhoff and Christensen 2017, J Stat Softw 82(13), section 2). Directions
/// without curvature are left out (Moore-Penrose), as lmerTest does when a variance is nothing.
final class Satterthwaite {
    private final double deviation;
    private final double[][] covariance;
    private final double[][][] derivatives;
    private final double[][] parameters;

    /// @param theta the optimum
    Satterthwaite(Deviance deviance, double[] theta, Profiled optimum) {
        int k = theta.length;
        int p = optimum.gamma().length;
        this.deviation = deviance.deviation(optimum);
        this.covariance = scaled(optimum, deviation);
        double best = deviance.relative(theta, deviation);
        var inner = Differences.of(t -> deviance.relative(t, deviation), theta, best);
        this.derivatives = new double[k + 1][p][p];
        var hessian = new double[k + 1][k + 1];
        double variance = deviation * deviation;
        for (int i = 0; i < k; i++) {
            System.arraycopy(inner.hessian()[i], 0, hessian[i], 0, k);
            double h = Differences.step(theta[i]);
            for (int times = -2; times <= 2; times++) {
                if (times == 0) {
                    continue;
                }
                var moved = theta.clone();
                moved[i] += times * h;
                var there = deviance.at(moved).orElse(optimum);
                double factor = (Math.abs(times) == 2 ? -1 : 8) * Math.signum(times) / (12 * h);
                hessian[i][k] -= 2 * factor * there.rss() / (variance * deviation);
                add(derivatives[i], factor, scaled(there, deviation));
            }
            hessian[k][i] = hessian[i][k];
        }
        hessian[k][k] =
                6 * optimum.rss() / (variance * variance) - 2 * deviance.degrees() / variance;
        add(derivatives[k], 2 / deviation, covariance);
        this.parameters = covariance(hessian, theta, deviation);
    }

    /// Twice the inverse Hessian; what has no curvature is told by parameters over their size, so
    /// that effects much larger or smaller than the residual are not taken for it.
    private static double[][] covariance(double[][] hessian, double[] theta, double deviation) {
        int k = theta.length;
        var size = new double[k + 1];
        for (int i = 0; i < k; i++) {
            size[i] = Math.abs(theta[i]) + 0.05;
        }
        size[k] = deviation;
        var relative = new double[k + 1][k + 1];
        for (int i = 0; i <= k; i++) {
            for (int j = 0; j <= k; j++) {
                relative[i][j] = hessian[i][j] * size[i] * size[j];
            }
        }
        double[][] inverse = SymmetricEigen.of(relative).power(-1, 1e-10);
        for (int i = 0; i <= k; i++) {
            for (int j = 0; j <= k; j++) {
                inverse[i][j] *= 2 * size[i] * size[j];
            }
        }
        return inverse;
    }

    private static double[][] scaled(Profiled profiled, double deviation) {
        var scaled = new double[profiled.gamma().length][profiled.gamma().length];
        add(scaled, deviation * deviation, profiled.system().inverse());
        return scaled;
    }

    private static void add(double[][] into, double factor, double[][] matrix) {
        for (int i = 0; i < into.length; i++) {
            for (int j = 0; j < into.length; j++) {
                into[i][j] += factor * matrix[i][j];
            }
        }
    }

    /// The covariance of the orthonormal coefficients over the square of the outcome's scale.
    double[][] covariance() {
        return covariance;
    }

    /// @param contrast of the orthonormal coefficients
    double degrees(double[] contrast) {
        var slopes = new double[parameters.length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = product(contrast, derivatives[i], contrast);
        }
        double variance = product(contrast, covariance, contrast);
        return 2 * variance * variance / product(slopes, parameters, slopes);
    }

    /// aᵀ M b
    static double product(double[] a, double[][] matrix, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i] * matrix[i][j] * b[j];
            }
        }
        return sum;
    }
}
