package no.helhet.statistics.regression;

import java.util.Arrays;
import java.util.List;

/// Variances and covariances of estimates.
///
/// @param names of the estimates
/// @param rows symmetric, in the order of the names
public record Covariance(List<String> names, List<List<Double>> rows) {
    public Covariance {
        names = List.copyOf(names);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Covariance of(List<String> names, double[][] matrix) {
        return new Covariance(
                names, Arrays.stream(matrix).map(r -> Arrays.stream(r).boxed().toList()).toList());
    }

    public double at(int row, int column) {
        return rows.get(row).get(column);
    }

    /// @throws IllegalArgumentException when there is no such estimate
    public double standardError(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no coefficient %s".formatted(name));
        }
        return Math.sqrt(at(index, index));
    }
}
