package no.helhet.statistics.mixed;

import java.util.List;
import java.util.Optional;

/// Sums over the rows, made once; for any Λ the random effects are then eliminated without looking
/// at the rows again.
interface Elimination {
    /// @return nothing when the system is not positive definite to working precision
    Optional<Profiled> profile(double[][][] lambda);

    /// Random effects given the outcome, in the coordinates of the levels.
    Conditional conditional(double[][][] lambda, double[] gamma);

    /// What each group of the uppermost level adds to the system of the fixed effects, (p+1) by
    /// (p+1), lower part; none when groups do not add up (crossed) or are too many.
    List<double[]> contributions(double[][][] lambda);

    /// @param modes by level: of each group, each effect
    /// @param covariances by level and group: by rows, to be multiplied by σ²
    record Conditional(double[][] modes, double[][][] covariances) {}
}
