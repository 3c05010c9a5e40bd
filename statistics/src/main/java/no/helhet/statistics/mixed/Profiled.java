package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Optional;

/// The penalised least squares problem at one Λ, random effects eliminated and fixed effects solved
/// (Bates et al. 2015, equations 18 to 28).
///
/// @param logDeterminant log |ΛᵀZᵀWZΛ + I|
/// @param system RxᵀRx
/// @param gamma coefficients of the orthonormal fixed columns
/// @param rss penalised weighted residual sum of squares
record Profiled(double logDeterminant, PositiveDefinite system, double[] gamma, double rss) {
    /// @param system (p+1) by (p+1), by rows, lower part; outcome last
    static Optional<Profiled> of(double logDeterminant, double[] system, int p) {
        var xx = new double[p][p];
        var xy = new double[p];
        int width = p + 1;
        for (int i = 0; i < p; i++) {
            xy[i] = system[p * width + i];
            for (int j = 0; j <= i; j++) {
                xx[i][j] = system[i * width + j];
                xx[j][i] = xx[i][j];
            }
        }
        double yy = system[p * width + p];
        return PositiveDefinite.of(xx)
                .flatMap(
                        definite -> {
                            double rss = yy - definite.quadratic(xy);
                            return rss > 0
                                    ? Optional.of(
                                            new Profiled(
                                                    logDeterminant,
                                                    definite,
                                                    definite.solve(xy),
                                                    rss))
                                    : Optional.empty();
                        });
    }
}
