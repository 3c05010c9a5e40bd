package no.helhet.statistics.mixed;

import java.util.List;
import java.util.Optional;

/// Sums over the rows, made once; for any Λ the random effects are then eliminated without looking
/// at the rows again.
interface Elimination {
    /// @return nothing when the system is not positive definite to working precision
    Optional<Profiled> profile(double[][][] lambda);

    /// Whether one evaluation takes milliseconds.
    boolean isCheap();

    /// Random effects given the outcome, in the coordinates of the levels.
    Conditional conditional(double[][][] lambda, double[] gamma);

    /// The system of the fixed effects, (p+1) by (p+1), lower part, without each group of the last
    /// level in turn; none when that would cost more than the fit.
    List<double[]> without(double[][][] lambda);

    /// @param modes by level: of each group, each effect
    /// @param covariances by level and group: by rows, to be multiplied by σ²
    record Conditional(double[][] modes, double[][][] covariances) {}
}
