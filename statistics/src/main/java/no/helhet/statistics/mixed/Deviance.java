package no.helhet.statistics.mixed;

import java.util.Optional;

/// Minus twice the log-likelihood, profiled over the fixed effects, and over the residual variance
/// too (Bates et al. 2015, equations 34 and 41) or at a given one (their equations 31 and 39).
/// Prior
/// weights add - Σ log w, as in lme4.
final class Deviance {
    private final MixedData data;
    private final Elimination elimination;
    private final CovarianceFactor factor;
    private final Criterion criterion;

    Deviance(
            MixedData data, Elimination elimination, CovarianceFactor factor, Criterion criterion) {
        this.data = data;
        this.elimination = elimination;
        this.factor = factor;
        this.criterion = criterion;
    }

    Deviance by(Criterion other) {
        return new Deviance(data, elimination, factor, other);
    }

    CovarianceFactor factor() {
        return factor;
    }

    Elimination elimination() {
        return elimination;
    }

    /// n with ML, n - p with REML.
    int degrees() {
        return data.rows() - (criterion == Criterion.REML ? data.predictors() : 0);
    }

    Optional<Profiled> at(double[] theta) {
        return elimination.profile(factor.lambda(theta));
    }

    /// Without the constants, so that no digits are lost to them.
    double relative(double[] theta) {
        return at(theta)
                .map(p -> determinants(p) + degrees() * Math.log(p.rss() / data.rows()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// @param deviation the residual standard deviation over the scale of the outcome
    double relative(double[] theta, double deviation) {
        double variance = deviation * deviation;
        return at(theta)
                .map(p -> determinants(p) + degrees() * Math.log(variance) + p.rss() / variance)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private double determinants(Profiled p) {
        return p.logDeterminant() + (criterion == Criterion.REML ? p.system().logDeterminant() : 0);
    }

    /// The residual standard deviation over the scale of the outcome.
    double deviation(Profiled p) {
        return Math.sqrt(p.rss() / degrees());
    }

    /// The whole deviance, or REML criterion.
    double value(Profiled p) {
        double degrees = degrees();
        double square = data.scale() * data.scale();
        return determinants(p)
                + (criterion == Criterion.REML ? data.fixed().logDeterminant() : 0)
                + degrees * (1 + Math.log(2 * Math.PI * p.rss() * square / degrees))
                - data.logWeights();
    }
}
