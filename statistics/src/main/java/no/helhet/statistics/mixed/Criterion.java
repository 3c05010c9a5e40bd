package no.helhet.statistics.mixed;

/// What a linear mixed model is fitted by.
public enum Criterion {
    /// Restricted maximum likelihood (Patterson and Thompson 1971): variances as they are when the
    /// fixed effects cost degrees of freedom. Models with unlike fixed effects are not compared.
    REML,
    /// Maximum likelihood: variances too small with few groups, but models can be compared.
    ML
}
