package no.helhet.statistics.area;

import java.util.List;

/// A number with its gradient in everything that was estimated: sums, products and quotients
/// carry it along (forward differentiation), so that a standard error by the delta method is
/// a quadratic form of the gradient.
record OaxacaDelta(double value, double[] gradient) {
    static OaxacaDelta constant(double value, int size) {
        return new OaxacaDelta(value, new double[size]);
    }

    /// Something estimated itself.
    static OaxacaDelta at(double value, int place, int size) {
        var gradient = new double[size];
        gradient[place] = 1;
        return new OaxacaDelta(value, gradient);
    }

    /// The sum of others, each times a number.
    static OaxacaDelta sum(List<OaxacaDelta> terms, double[] factors, int size) {
        double value = 0;
        var gradient = new double[size];
        for (int j = 0; j < factors.length; j++) {
            if (factors[j] == 0) {
                continue;
            }
            value += factors[j] * terms.get(j).value;
            double[] own = terms.get(j).gradient;
            for (int i = 0; i < size; i++) {
                gradient[i] += factors[j] * own[i];
            }
        }
        return new OaxacaDelta(value, gradient);
    }

    OaxacaDelta plus(OaxacaDelta other) {
        return combined(value + other.value, 1, other, 1);
    }

    OaxacaDelta minus(OaxacaDelta other) {
        return combined(value - other.value, 1, other, -1);
    }

    OaxacaDelta times(double factor) {
        return combined(value * factor, factor, this, 0);
    }

    OaxacaDelta times(OaxacaDelta other) {
        return combined(value * other.value, other.value, other, value);
    }

    OaxacaDelta over(OaxacaDelta other) {
        double quotient = value / other.value;
        return combined(quotient, 1 / other.value, other, -quotient / other.value);
    }

    /// Whether it is nothing whatever was estimated.
    boolean isNothing() {
        if (value != 0) {
            return false;
        }
        for (double slope : gradient) {
            if (slope != 0) {
                return false;
            }
        }
        return true;
    }

    private OaxacaDelta combined(double to, double own, OaxacaDelta other, double others) {
        var sum = new double[gradient.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = own * gradient[i] + others * other.gradient[i];
        }
        return new OaxacaDelta(to, sum);
    }
}
