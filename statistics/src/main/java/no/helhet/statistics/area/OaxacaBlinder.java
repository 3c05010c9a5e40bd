package no.helhet.statistics.area;

import no.helhet.statistics.Fit;

/// Parts the difference between the mean outcomes of two groups by what they are
/// (composition) and by what that is worth (coefficients), with a regression in each: Oaxaca
/// 1973 (International Economic Review 14:693), Blinder 1973 (Journal of Human Resources
/// 8:436).
///
/// With a and b the coefficients and x and z the means of the first and the second group:
///
/// * threefold: endowments (x - z)b, coefficients z(a - b), interaction (x - z)(a - b);
/// * twofold by reference coefficients r: explained (x - z)r, unexplained x(a - r) + z(r -
///   b), for each [OaxacaReference]. Other weights are a matter of [OaxacaReference] alone.
///
/// Each part is also given by column and by set of columns, in the outcome's unit, with two
/// standard errors: with the compositions as known, and with the rows as a sample (Jann 2008,
/// Stata Journal 8:453; Jann 2005, eq. 10). Pooled coefficients vary with both groups'
/// coefficients and, in a sample, with their rows; both are carried along ([OaxacaPooled]).
/// Jann's Stata command takes the same covariances from the joint scores; R's `oaxaca` draws
/// a bootstrap.
///
/// Assumes independent rows and within each group a linear mean. Errors are the classical
/// ones of least squares unless asked to be robust (HC1); with survey weights they are
/// robust. The unexplained part is whatever the columns do not tell, not proof of unequal
/// treatment, and the parts of single levels depend on the level left out unless normalised
/// ([OaxacaOptions]).
///
/// Not estimable: other than two groups, a value or weight that is not a number, a group with
/// no more rows than coefficients, an outcome or column constant or collinear in one group.
/// Warned of: weights of 0, levels of one row, few rows, a row that decides alone.
public final class OaxacaBlinder {
    private OaxacaBlinder() {}

    /// Estimates are in the outcome's unit; shares are of the difference of means.
    ///
    /// @param model its outcome any finite number, its rows complete
    /// @return not estimable or with warnings as said above, the column named
    public static Fit<OaxacaResult> fit(OaxacaModel model, OaxacaOptions options) {
        return new OaxacaEngine(model, options, new OaxacaLeastSquares()).run();
    }
}
