package no.helhet.statistics.regression;

/// How a row's squared residual stands for its variance, h being its leverage.
public enum Heteroskedasticity {
    /// e² (White 1980, Econometrica 48, 817-838): too small in small samples.
    HC0,
    /// e² n/(n − p) (Hinkley 1977).
    HC1,
    /// e²/(1 − h): unbiased when the variance is equal after all (MacKinnon & White 1985).
    HC2,
    /// e²/(1 − h)²: nearly the jackknife, best in small samples (MacKinnon & White 1985; Long &
    /// Ervin 2000, The American Statistician 54, 217-224).
    HC3
}
