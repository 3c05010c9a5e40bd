package no.helhet.statistics.agreement;

import org.jspecify.annotations.Nullable;

/// What candidates are judged by.
///
/// @param name of the column
/// @param weight 0 or more; only the proportions matter
/// @param highest the best judgement there is, above 0; the lowest is 0
/// @param gate the mean judgement that a candidate must reach to be chosen at all; null
///     for none
public record Criterion(String name, double weight, double highest, @Nullable Double gate) {
    public Criterion {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("The weight of %s is %s".formatted(name, weight));
        }
        if (!(highest > 0) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException(
                    "The highest judgement of %s is %s".formatted(name, highest));
        }
    }
}
