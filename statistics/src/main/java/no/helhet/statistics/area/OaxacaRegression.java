package no.helhet.statistics.area;

import no.helhet.statistics.Fit;

/// How the outcome follows the columns.
interface OaxacaRegression {
    Fit<OaxacaSolution> solve(OaxacaHalf half);

    /// The mean outcome at a linear predictor.
    double mean(double predictor);

    /// Its derivative.
    double curvature(double predictor);

    boolean isLinear();
}
