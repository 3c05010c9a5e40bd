package no.helhet.statistics.regression;

import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

/// Newton's method (which is iteratively reweighted least squares, the links being canonical) on
/// scaled columns, each step halved until the likelihood grows.
final class GlmNewton {
    /// A step that moves no row's linear predictor by more than this share of its size (and 1) has
    /// come to the end.
    private static final double SMALL = 1e-9;

    /// After so many steps a likelihood that hardly grows is that of an estimate without end.
    private static final int ENOUGH = 30;

    private static final double FLAT = 1e-9;
    private static final double LONG = .1;

    /// As near as rounding lets some designs come.
    private static final double ROUNDED = 1e-6;

    private static final int STEPS = 300;

    final double[] eta;
    final double[] residual;
    final double[] weight;
    final double[] third;
    private final GlmFamily family;
    private final double[] x;
    private final double[] y;
    private final double @Nullable [] trials;
    private final double[] offset;
    private final int p;

    double[] coefficients;
    double[] step;
    double logLik;

    /// The longest way that the last step would move a row's linear predictor.
    private double largest;

    /// Whether the estimate has no end: steps stay long while the likelihood hardly grows.
    boolean endless;

    int iterations;
    @Nullable PositiveDefinite information;

    GlmNewton(GlmResponse response, GlmScaling scaling, int[] order, int p) {
        family = response.family();
        x = scaling.rows(order);
        y = response.counts();
        trials = response.trials();
        offset = response.offset();
        this.p = p;
        int n = y.length;
        eta = new double[n];
        residual = new double[n];
        weight = new double[n];
        third = new double[n];
        coefficients = new double[p];
        step = new double[p];
        if (scaling.constant() >= 0) {
            coefficients[scaling.constant()] = start();
        }
    }

    /// The overall share or rate on the scale of the linear predictor.
    private double start() {
        double events = 0;
        double of = 0;
        for (int i = 0; i < y.length; i++) {
            events += y[i];
            of +=
                    family == GlmFamily.POISSON
                            ? Math.exp(offset[i])
                            : trials == null ? 1 : trials[i];
        }
        return family == GlmFamily.POISSON
                ? Math.log(events / of)
                : Math.log(events / (of - events));
    }

    /// @return whether the end was reached
    boolean run() {
        logLik = at(coefficients);
        while (iterations < STEPS) {
            information = PositiveDefinite.of(information()).orElse(null);
            if (information == null) {
                endless = iterations > 5 && largest > LONG;
                return false;
            }
            iterations++;
            step = information.solve(score());
            double reach = reach(step);
            double before = logLik;
            double share = 1;
            var next = new double[p];
            double value;
            while (true) {
                for (int j = 0; j < p; j++) {
                    next[j] = coefficients[j] + share * step[j];
                }
                value = at(next);
                if (value >= logLik - 1e-10 * Math.abs(logLik) || share < 1e-10) {
                    break;
                }
                share /= 2;
            }
            coefficients = next;
            logLik = value;
            boolean flat = iterations >= ENOUGH && logLik - before < FLAT * (1 + Math.abs(logLik));
            if (reach < SMALL || (flat && reach < ROUNDED)) {
                information = PositiveDefinite.of(information()).orElse(null);
                return information != null;
            }
            if (flat) {
                endless = largest > LONG;
                return false;
            }
        }
        return false;
    }

    private double at(double[] beta) {
        for (int i = 0; i < y.length; i++) {
            double sum = offset[i];
            for (int j = 0; j < p; j++) {
                sum += x[i * p + j] * beta[j];
            }
            eta[i] = sum;
        }
        double value = family.evaluate(0, y.length, eta, y, trials, residual, weight, third);
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private double[] score() {
        var score = new double[p];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p; j++) {
                score[j] += residual[i] * x[i * p + j];
            }
        }
        return score;
    }

    private double[][] information() {
        var matrix = new double[p][p];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p; j++) {
                double factor = weight[i] * x[i * p + j];
                for (int k = 0; k <= j; k++) {
                    matrix[j][k] += factor * x[i * p + k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < j; k++) {
                matrix[k][j] = matrix[j][k];
            }
        }
        return matrix;
    }

    /// Sets [#largest].
    ///
    /// @return the largest move of a row's linear predictor against its size
    private double reach(double[] move) {
        double reach = 0;
        largest = 0;
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                sum += x[i * p + j] * move[j];
            }
            largest = Math.max(largest, Math.abs(sum));
            reach = Math.max(reach, Math.abs(sum) / (1 + Math.abs(eta[i])));
        }
        return reach;
    }

    /// Each row's weighted leverage, its part of the trace of the hat matrix.
    double[] leverages() {
        double[][] inverse = java.util.Objects.requireNonNull(information).inverse();
        var leverages = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                double along = 0;
                for (int k = 0; k < p; k++) {
                    along += inverse[j][k] * x[i * p + k];
                }
                sum += along * x[i * p + j];
            }
            leverages[i] = weight[i] * sum;
        }
        return leverages;
    }
}
