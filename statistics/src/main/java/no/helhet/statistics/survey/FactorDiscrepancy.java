package no.helhet.statistics.survey;

import no.helhet.statistics.linear.SymmetricEigen;

/// The maximum likelihood discrepancy of one factor as a function of the uniquenesses alone, with
/// gradient and Hessian in their logarithms. With θ₁ ≥ … ≥ θₖ and ω the eigenvalues and vectors of
/// Ψ^-½ R Ψ^-½, f = Σₘ (θₘ - log θₘ - 1) over m > 1 (Jöreskog 1967, Psychometrika 32:443;
/// Clarke 1970, British Journal of Mathematical and Statistical Psychology 23:43).
final class FactorDiscrepancy {
    private final double[] logUniqueness;
    private final SymmetricEigen eigen;

    FactorDiscrepancy(double[][] correlation, double[] logUniqueness) {
        int n = correlation.length;
        this.logUniqueness = logUniqueness;
        var scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] =
                        correlation[i][j] * Math.exp(-(logUniqueness[i] + logUniqueness[j]) / 2);
            }
        }
        eigen = SymmetricEigen.of(scaled);
    }

    double value() {
        double sum = 0;
        for (int m = 1; m < logUniqueness.length; m++) {
            double theta = eigen.values()[m];
            sum += theta > 0 ? theta - Math.log(theta) - 1 : Double.POSITIVE_INFINITY;
        }
        return sum;
    }

    double[] gradient() {
        int n = logUniqueness.length;
        var gradient = new double[n];
        for (int m = 1; m < n; m++) {
            for (int i = 0; i < n; i++) {
                double w = eigen.vectors()[m][i];
                gradient[i] += (1 - eigen.values()[m]) * w * w;
            }
        }
        return gradient;
    }

    /// The exact second derivatives; the terms within m > 1 fold into a product of two sums, so
    /// that equal eigenvalues do no harm.
    double[][] hessian() {
        int n = logUniqueness.length;
        double first = eigen.values()[0];
        double[] w = eigen.vectors()[0];
        var hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double plain = 0;
                double weighted = 0;
                double across = 0;
                for (int m = 1; m < n; m++) {
                    double theta = eigen.values()[m];
                    double both = eigen.vectors()[m][i] * eigen.vectors()[m][j];
                    plain += both;
                    weighted += theta * both;
                    across += (1 - theta) * (theta + first) / (first - theta) * both;
                }
                hessian[i][j] = plain * weighted + across * w[i] * w[j];
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    /// The expected second derivatives at a model that fits: never indefinite.
    double[][] approximateHessian() {
        int n = logUniqueness.length;
        var hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double w = (i == j ? 1 : 0) - eigen.vectors()[0][i] * eigen.vectors()[0][j];
                hessian[i][j] = w * w;
            }
        }
        return hessian;
    }

    /// The loadings that go with the uniquenesses, their sum not negative.
    double[] loadings() {
        int n = logUniqueness.length;
        var loadings = new double[n];
        double length = Math.sqrt(Math.max(eigen.values()[0] - 1, 0));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            loadings[i] = length * eigen.vectors()[0][i] * Math.exp(logUniqueness[i] / 2);
            sum += loadings[i];
        }
        for (int i = 0; i < n && sum < 0; i++) {
            loadings[i] = -loadings[i];
        }
        return loadings;
    }
}
