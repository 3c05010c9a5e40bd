package no.helhet.statistics.regression;

import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.IntStream;

/// What weights may be.
final class Weights {
    private Weights() {}

    static Optional<Warning> problem(Numbers weights) {
        boolean any = false;
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.at(i);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.WEIGHTS,
                                weights.name(),
                                "The weight of row %d is %s.".formatted(i + 1, weight),
                                "Give finite weights of at least 0."));
            }
            any |= weight > 0;
        }
        return any
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.WEIGHTS,
                                weights.name(),
                                "All weights are 0.",
                                "Give a weight above 0 to the rows that count."));
    }

    /// The rows with a weight above 0; null when all have.
    static int @Nullable [] positive(Numbers weights) {
        int[] rows = IntStream.range(0, weights.size()).filter(i -> weights.at(i) > 0).toArray();
        return rows.length == weights.size() ? null : rows;
    }

    static Warning leftOut(Numbers weights, int[] kept) {
        return new Warning(
                Warning.Kind.WEIGHTS,
                weights.name(),
                "%d of %d rows have the weight 0 and are left out."
                        .formatted(weights.size() - kept.length, weights.size()),
                "See that they are meant not to count.");
    }
}
