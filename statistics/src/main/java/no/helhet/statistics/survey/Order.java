package no.helhet.statistics.survey;

import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The values of a column in ascending order, missing ones left out.
final class Order {
    private final double[] sorted;

    Order(Numbers column) {
        sorted = Arrays.stream(column.toArray()).filter(v -> v == v).sorted().toArray();
    }

    /// As R's `quantile` does by itself (type 7 of Hyndman & Fan 1996, The American Statistician
    /// 50:361); null for no values.
    @Nullable Double quantile(double share) {
        if (sorted.length == 0) {
            return null;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place + 4 * Math.ulp(place));
        int above = Math.min(below + 1, sorted.length - 1);
        double part = Math.max(0, place - below);
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }
}
