package no.helhet.statistics.agreement;

/// The weights in common use; see [CategoryWeights] for one's own.
public enum Weighting {
    /// Only the same level agrees.
    UNWEIGHTED,
    /// `equal` in R's irr.
    LINEAR,
    /// `squared` in R's irr.
    QUADRATIC;

    public CategoryWeights of(int levels) {
        return switch (this) {
            case UNWEIGHTED -> CategoryWeights.unweighted(levels);
            case LINEAR -> CategoryWeights.linear(levels);
            case QUADRATIC -> CategoryWeights.quadratic(levels);
        };
    }
}
