package no.helhet.statistics.agreement;

/// How far two ratings are apart for [KrippendorffAlpha]: the difference functions of
/// Krippendorff 2011, section E.
public enum Metric {
    /// 1 when they differ.
    NOMINAL,
    /// The square of the number of ratings between the two: Σ n(g) from c to k less half
    /// of the two ends, which is the distance of their mid-ranks.
    ORDINAL,
    /// (c - k)²
    INTERVAL,
    /// ((c - k) / (c + k))², for numbers that are not negative.
    RATIO
}
