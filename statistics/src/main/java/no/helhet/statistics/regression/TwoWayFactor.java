package no.helhet.statistics.regression;

/// What each of the three parts of a two-way clustered variance is multiplied with, G clusters, N
/// rows, p coefficients.
public enum TwoWayFactor {
    /// G/(G − 1) (N − 1)/(N − p), G being each part's own: Cameron, Gelbach & Miller (2011); R's
    /// `sandwich::vcovCL` (type HC1).
    EACH,
    /// The same with the smaller of the two numbers of clusters in all three parts: Stata's
    /// `reghdfe` and `ivreg2`.
    SMALLEST,
    /// G/(G − 1), each part's own: `sandwich::vcovCL` with type HC0.
    CLUSTERS,
    /// 1
    NONE
}
