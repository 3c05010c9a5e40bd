package no.helhet.statistics.area;

/// How a difference is decomposed.
///
/// @param confidence of the intervals, such as 0.95
/// @param normalise whether the dummies of each factor are measured against the mean of
///     all its levels, and the level without a column has a part too (Gardeazabal & Ugidos
///     2004, Review of Economics and Statistics 86:1034; Yun 2005, Economic Inquiry 43:766).
///     Without it, the parts that the coefficients of a factor's levels have, and the
///     intercept's, depend on which level was left out; sums of the parts do not.
/// @param robust whether standard errors hold when the spread around the regression
///     varies (HC1 for least squares, n/(n-1) for logit). With survey weights they always do.
public record OaxacaOptions(double confidence, boolean normalise, boolean robust) {
    /// Intervals of 95 per cent, dummies as they are, classical errors.
    public static final OaxacaOptions STANDARD = new OaxacaOptions(.95, false, false);

    public OaxacaOptions {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("The confidence lies between 0 and 1");
        }
    }

    /// The same, with the dummies of factors normalised.
    public OaxacaOptions normalised() {
        return new OaxacaOptions(confidence, true, robust);
    }

    /// The same, with errors that hold under uneven spread.
    public OaxacaOptions robustly() {
        return new OaxacaOptions(confidence, normalise, true);
    }
}
