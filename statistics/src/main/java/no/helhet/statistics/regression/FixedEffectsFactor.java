package no.helhet.statistics.regression;

/// What a clustered variance with fixed effects is multiplied with: G clusters, N rows, K
/// coefficients that count. Software differs here more than anywhere else.
public enum FixedEffectsFactor {
    /// G/(G − 1): CR1 of `clubSandwich`, `plm::vcovHC(type = "sss")` apart; the standard here.
    CLUSTERS,
    /// G/(G − 1) (N − 1)/(N − K), K without the effects that lie within clusters: what Stata's
    /// `reghdfe` and R's `fixest` do.
    NESTED,
    /// The same with all effects counted in K: CR1S of a regression on dummies, Stata's `regress,
    /// cluster()` and R's `estimatr::lm_robust(se_type = "stata")`.
    ALL
}
