package no.helhet.statistics.regression;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

/// What may be chosen about a [PermutationTest].
///
/// @param exposure what a cluster's treatment is multiplied with in each row, such as 1 from the
///     month that it began and 0 before; null for 1 everywhere
/// @param blocks within which the treatment was given, such as counties; null for one block
/// @param weights of rows; null for equal weights
/// @param draws when there are more than [Resampling#MOST] assignments
/// @param seed of the draws
public record PermutationOptions(
        @Nullable Numbers exposure,
        @Nullable Groups blocks,
        @Nullable Numbers weights,
        int draws,
        long seed) {
    /// One block, exposed everywhere, equal weights, 9999 draws.
    public static final PermutationOptions STANDARD =
            new PermutationOptions(null, null, null, 9999, 1);

    public PermutationOptions {
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "There must be at least 1 draw, not %d".formatted(draws));
        }
    }

    public PermutationOptions within(Groups other) {
        return new PermutationOptions(exposure, other, weights, draws, seed);
    }

    public PermutationOptions exposed(Numbers other) {
        return new PermutationOptions(other, blocks, weights, draws, seed);
    }
}
