package no.helhet.statistics.agreement;

import java.util.Arrays;

/// How much two ratings count as agreement: 1 on the same level, less the further they
/// are apart.
public final class CategoryWeights {
    private static final String UNWEIGHTED = "unweighted";

    private final String name;
    private final double[][] weights;

    private CategoryWeights(String name, double[][] weights) {
        this.name = name;
        this.weights = weights;
    }

    /// Only the same level agrees: w = 1 when i = j, else 0.
    public static CategoryWeights unweighted(int levels) {
        return of(UNWEIGHTED, levels, (i, j) -> i == j ? 1 : 0);
    }

    /// w = 1 - |i - j| / (k - 1), Cicchetti & Allison 1971; levels stand equally far
    /// apart.
    public static CategoryWeights linear(int levels) {
        return of("linear", levels, (i, j) -> 1 - Math.abs(i - j) / (levels - 1.0));
    }

    /// w = 1 - (i - j)² / (k - 1)², Fleiss & Cohen 1973; levels stand equally far apart.
    public static CategoryWeights quadratic(int levels) {
        return of(
                "quadratic",
                levels,
                (i, j) -> 1 - (double) (i - j) * (i - j) / ((levels - 1.0) * (levels - 1.0)));
    }

    /// Weights of one's own.
    ///
    /// @param weights by rows; square, symmetric, 1 on the diagonal, none above 1
    /// @throws IllegalArgumentException when they are not
    public static CategoryWeights of(double[][] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (weights[i].length != weights.length || weights[i][i] != 1) {
                throw new IllegalArgumentException(
                        "Weights must be square with 1 on the diagonal: row " + (i + 1));
            }
            for (int j = 0; j < i; j++) {
                if (weights[i][j] != weights[j][i]
                        || !(weights[i][j] <= 1)
                        || Double.isInfinite(weights[i][j])) {
                    throw new IllegalArgumentException(
                            "Weights must be symmetric, finite and at most 1: row " + (i + 1));
                }
            }
        }
        return new CategoryWeights(
                "custom", Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new));
    }

    private static CategoryWeights of(String name, int levels, Weight weight) {
        var weights = new double[levels][levels];
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                weights[i][j] = i == j ? 1 : weight.at(i, j);
            }
        }
        return new CategoryWeights(name, weights);
    }

    public String name() {
        return name;
    }

    boolean isWeighted() {
        return !name.equals(UNWEIGHTED);
    }

    /// Number of levels.
    public int size() {
        return weights.length;
    }

    public double at(int i, int j) {
        return weights[i][j];
    }

    /// Σ over j of w(i, j) times share(j), for each i.
    double[] times(double[] shares) {
        var sums = new double[shares.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[i] += weights[i][j] * shares[j];
            }
        }
        return sums;
    }

    double total() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    }

    /// Σ over i and j of share(i) w(i, j) share(j).
    double quadraticForm(double[] shares) {
        double[] sums = times(shares);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += shares[i] * sums[i];
        }
        return total;
    }

    @FunctionalInterface
    private interface Weight {
        double at(int i, int j);
    }
}
