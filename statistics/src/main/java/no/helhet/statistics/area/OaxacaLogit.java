package no.helhet.statistics.area;

import no.helhet.statistics.Fit;

/// Parts the difference between two groups' shares by composition and coefficients, with a
/// logistic regression in each: Yun 2004 (Economics Letters 82:275); errors Yun 2005
/// (Hypothesis tests when decomposing differences in the first moment, Journal of Economic
/// and Social Measurement 30:295).
///
/// With F the mean probability over a group's rows, a and b the coefficients of the first
/// group X and the second Z, and r those of reference: explained F(Xr) - F(Zr); unexplained
/// F(Xa) - F(Xr) and F(Zr) - F(Zb); endowments F(Xb) - F(Zb), coefficients F(Za) - F(Zb),
/// interaction the rest.
///
/// A part is shared between the columns by their products of means and coefficients, as in
/// [OaxacaBlinder], over the products' sum: Yun's weights (2004, eq. 6), for the two halves
/// of the unexplained each by its own. The interaction is shared in the same manner, which
/// Yun does not speak of. Weights grow without bound when the products cancel: that is warned
/// of, and when they cancel wholly no column has a share. In contrast to means, parts of
/// columns do not depend on their order, but they are a linearisation.
///
/// Standard errors are by the delta method of first order with analytic derivatives. Unless
/// robust, the coefficients' are from the information; with survey weights they are
/// linearised.
///
/// Not estimable: what [OaxacaBlinder] lists; an outcome other than 0 and 1; separation.
public final class OaxacaLogit {
    private OaxacaLogit() {}

    /// Estimates are differences of probabilities; shares are of the difference between the
    /// groups.
    ///
    /// @param model its outcome 0 or 1, its rows complete
    /// @return not estimable or with warnings as said above, the column named
    public static Fit<OaxacaResult> fit(OaxacaModel model, OaxacaOptions options) {
        return new OaxacaEngine(model, options, new OaxacaLogistic()).run();
    }
}
