package no.helhet.statistics.mixed;

/// Choices of a generalized linear mixed model.
///
/// @param nodes of the adaptive Gauss-Hermite quadrature; 1 is the Laplace approximation
/// @param confidence of the intervals, such as 0.95
/// @param profile whether the standard deviation of a single random effect gets an interval by
///     profile likelihood, which takes some 15 more fits
public record GlmmOptions(int nodes, double confidence, boolean profile) {
    /// Laplace, 95 per cent, no profile.
    public static final GlmmOptions LAPLACE = new GlmmOptions(1, .95, false);

    private static final int MOST = 51;

    public GlmmOptions {
        if (nodes < 1 || nodes > MOST) {
            throw new IllegalArgumentException(
                    "Nodes are from 1 to %d, not %d".formatted(MOST, nodes));
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("The confidence is between 0 and 1");
        }
    }

    public GlmmOptions withNodes(int more) {
        return new GlmmOptions(more, confidence, profile);
    }
}
