package no.helhet.statistics.regression;

import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/// What is counted, with its canonical link: the log-likelihood and its derivatives by the linear
/// predictor η (McCullagh & Nelder 1989, Generalized Linear Models, tables 2.1 and 4.1).
public enum GlmFamily {
    /// Successes among trials, logit link: η = log p/(1-p).
    BINOMIAL {
        @Override
        public double evaluate(
                int from,
                int to,
                double[] eta,
                double[] y,
                double @Nullable [] trials,
                double[] residual,
                double[] weight,
                double[] third) {
            return trials == null
                    ? binary(from, to, eta, y, residual, weight, third)
                    : grouped(from, to, eta, y, trials, residual, weight, third);
        }

        @Override
        double constant(double y, double n) {
            return n == 1
                    ? 0
                    : Gamma.logGamma(n + 1) - Gamma.logGamma(y + 1) - Gamma.logGamma(n - y + 1);
        }

        @Override
        double saturated(double y, double n) {
            return timesLog(y, y / n) + timesLog(n - y, (n - y) / n);
        }
    },

    /// Counts, log link: η = log of the mean.
    POISSON {
        @Override
        public double evaluate(
                int from,
                int to,
                double[] eta,
                double[] y,
                double @Nullable [] trials,
                double[] residual,
                double[] weight,
                double[] third) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double mean = Math.exp(eta[i]);
                residual[i] = y[i] - mean;
                weight[i] = mean;
                third[i] = mean;
                sum += y[i] * eta[i] - mean;
            }
            return sum;
        }

        @Override
        double constant(double y, double n) {
            return -Gamma.logGamma(y + 1);
        }

        @Override
        double saturated(double y, double n) {
            return timesLog(y, y) - y;
        }
    };

    /// So many factors between 1 and 2 have a product that a double holds.
    private static final int FACTORS = 512;

    /// Rows from a place to before another, for each: the residual dl/dη, the weight -d²l/dη² and
    /// -d³l/dη³.
    ///
    /// @param trials null when each row is one trial
    /// @return the sum of the log-likelihood without its constants (see [#constants])
    public abstract double evaluate(
            int from,
            int to,
            double[] eta,
            double[] y,
            double @Nullable [] trials,
            double[] residual,
            double[] weight,
            double[] third);

    /// The part of the log-likelihood that no parameter changes: binomial coefficients, factorials.
    public double constants(double[] y, double @Nullable [] trials) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += constant(y[i], trials == null ? 1 : trials[i]);
        }
        return sum;
    }

    /// The log-likelihood of the model that fits each row exactly, constants included.
    public double saturated(double[] y, double @Nullable [] trials) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double n = trials == null ? 1 : trials[i];
            sum += constant(y[i], n) + saturated(y[i], n);
        }
        return sum;
    }

    abstract double constant(double y, double n);

    abstract double saturated(double y, double n);

    private static double binary(
            int from,
            int to,
            double[] eta,
            double[] y,
            double[] residual,
            double[] weight,
            double[] third) {
        double sum = 0;
        for (int begin = from; begin < to; begin += FACTORS) {
            int end = Math.min(to, begin + FACTORS);
            double product = 1;
            for (int i = begin; i < end; i++) {
                double value = eta[i];
                double small = Math.exp(-Math.abs(value));
                double share = 1 / (1 + small);
                double p = value >= 0 ? share : small * share;
                double variance = small * share * share;
                residual[i] = y[i] - p;
                weight[i] = variance;
                third[i] = variance * (1 - 2 * p);
                sum += y[i] * value - Math.max(value, 0);
                product *= 1 + small;
            }
            sum -= Math.log(product);
        }
        return sum;
    }

    private static double grouped(
            int from,
            int to,
            double[] eta,
            double[] y,
            double[] trials,
            double[] residual,
            double[] weight,
            double[] third) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = eta[i];
            double small = Math.exp(-Math.abs(value));
            double share = 1 / (1 + small);
            double p = value >= 0 ? share : small * share;
            double variance = trials[i] * small * share * share;
            residual[i] = y[i] - trials[i] * p;
            weight[i] = variance;
            third[i] = variance * (1 - 2 * p);
            sum += y[i] * value - trials[i] * (Math.max(value, 0) + Math.log1p(small));
        }
        return sum;
    }

    private static double timesLog(double factor, double of) {
        return factor == 0 ? 0 : factor * Math.log(of);
    }
}
