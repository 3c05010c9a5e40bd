package no.helhet.statistics.survey;

import org.jspecify.annotations.Nullable;

/// What one item adds to its scale; answers to a reversed item are counted the other way round.
///
/// @param item its column
/// @param reversed whether it was turned
/// @param answered persons with an answer; where only complete persons count, those
/// @param mean in the unit of the answers
/// @param sd standard deviation, divisor n - 1
/// @param correlationWithScore with the scale score, of which it is itself a part
/// @param correlationWithRest with the sum of the other items, from the covariances (`r.drop` in
///     psych): (Σⱼ cᵢⱼ - cᵢᵢ) / √(cᵢᵢ · variance of the rest)
/// @param alphaIfDropped raw alpha of the others; null with two items
/// @param shareLowest of those who answered, 0 to 1, with the lowest answer there is after turning;
///     null when the range is not known
/// @param shareHighest the same for the highest
public record ItemStatistics(
        String item,
        boolean reversed,
        int answered,
        double mean,
        double sd,
        @Nullable Double correlationWithScore,
        @Nullable Double correlationWithRest,
        @Nullable Double alphaIfDropped,
        @Nullable Double shareLowest,
        @Nullable Double shareHighest) {}
