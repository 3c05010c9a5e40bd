package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

/// The coefficients that differences in composition are valued by in a twofold decomposition.
public enum OaxacaReference {
    /// Those of the second group (Oaxaca 1973; Blinder 1973).
    SECOND,
    /// Those of the first group.
    FIRST,
    /// The mean of both (Reimers 1983).
    HALF,
    /// Both, weighted by their share of the rows, or of the survey weights (Cotton 1988).
    SHARE,
    /// One regression of both groups (Neumark 1988; Oaxaca & Ransom 1994). Some of the
    /// difference between the groups slips into the coefficients: the explained part is then
    /// too large.
    POOLED,
    /// One regression of both groups with a column that tells them apart (Jann 2008; Fortin
    /// 2008), which mends that. Its intercept is the first group's, as in R's `oaxaca`.
    POOLED_WITH_GROUP;

    /// How much of the first group's coefficients the reference holds; null when they come
    /// from a pooled regression.
    ///
    /// @param share the first group's share of rows or weights
    public @Nullable Double weight(double share) {
        return switch (this) {
            case SECOND -> 0.0;
            case FIRST -> 1.0;
            case HALF -> 0.5;
            case SHARE -> share;
            case POOLED, POOLED_WITH_GROUP -> null;
        };
    }
}
