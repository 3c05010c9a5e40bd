package no.helhet.statistics.survey;

/// The logistic distribution, without loss of digits far out.
final class Logit {
    private Logit() {}

    /// 1 / (1 + exp(-x))
    static double of(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    static double density(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    /// log(1 + exp(x))
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
