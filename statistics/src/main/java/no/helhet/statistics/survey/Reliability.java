package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How much of a scale's variance its items have in common.
///
/// With C the covariances of the k items and R their correlations: raw alpha = k/(k-1) · (1 - tr C
/// / ΣC) (Cronbach 1951, Psychometrika 16:297, eq. 2); standardised alpha the same of R; Guttman's
/// lambda 6 = 1 - Σ(1 - smc) / ΣR, smc the squared multiple correlation of each item with the
/// others (Guttman 1945, Psychometrika 10:255). Alpha is a lower bound of reliability when errors
/// are uncorrelated; it is no proof that the items measure one thing. A negative alpha is shown as
/// it is.
///
/// Items that point against the others are named in a warning and never turned by themselves.
///
/// @param scale its name
/// @param missingRule in words
/// @param rows persons in the data
/// @param used persons that entered the covariances: for the pairwise rule all with any answer
/// @param rawAlpha at most 1
/// @param standardisedAlpha as if all items had the same variance; null when the sum of the
///     standardised items does not vary
/// @param averageCorrelation the mean of the correlations between items
/// @param lambda6 null when an item is a sum of others
/// @param scored persons with a scale score
/// @param meanScore mean of the scale scores, each the mean of a person's answers
/// @param sdScore their standard deviation, divisor n - 1; null with one score
/// @param items in the order of the scale
/// @param complete among those who answered everything; null when they are fewer than two or
///     the sum of the items does not vary among them
/// @param level of the intervals
public record Reliability(
        String scale,
        String missingRule,
        int rows,
        int used,
        double rawAlpha,
        @Nullable Double standardisedAlpha,
        double averageCorrelation,
        @Nullable Double lambda6,
        int scored,
        @Nullable Double meanScore,
        @Nullable Double sdScore,
        List<ItemStatistics> items,
        @Nullable CompleteReliability complete,
        double level) {
    public Reliability {
        items = List.copyOf(items);
    }

    /// Reliability with 95 % intervals.
    public static Fit<Reliability> of(Scale scale, Frame data) {
        return of(scale, data, .95);
    }

    /// No estimate for one item, an item that everyone answered alike or nobody answered, a value
    /// outside the range or infinite, fewer than two persons.
    ///
    /// @param data with a column of numbers for each item; `NaN` is no answer
    /// @param level of the intervals, such as 0.95
    /// @throws IllegalArgumentException when a column is not there
    public static Fit<Reliability> of(Scale scale, Frame data, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("No interval has the level " + level);
        }
        return ReliabilityFit.of(scale, data, level);
    }
}
