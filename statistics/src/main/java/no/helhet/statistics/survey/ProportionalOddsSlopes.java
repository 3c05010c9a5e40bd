package no.helhet.statistics.survey;

import no.helhet.statistics.linear.PositiveDefinite;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The slopes of the logistic regressions of "above j" for each step of the scale, with their
/// joint covariance, and Wald's test that they are the same (Brant 1990, Biometrics 46:1171,
/// eq. 4 and 5). The weights of two steps j < l are P(above l) (1 - P(above j)), by the
/// separate regressions.
final class ProportionalOddsSlopes {
    private final int steps;
    private final int k;
    private final double[] slopes;
    private final double[][] covariance;

    private ProportionalOddsSlopes(ProportionalOddsRows rows, List<ProportionalOddsNewton> fits) {
        steps = fits.size();
        k = rows.design().size();
        slopes = new double[steps * k];
        covariance = new double[steps * k][steps * k];
        var above = fits.stream().map(f -> f.above(0)).toList();
        var inverse =
                fits.stream().map(f -> Objects.requireNonNull(f.information).inverse()).toList();
        for (int j = 0; j < steps; j++) {
            System.arraycopy(fits.get(j).at, 1, slopes, j * k, k);
            for (int l = 0; l <= j; l++) {
                double[][] meat = meat(rows.size(), fits.get(j), above.get(l), above.get(j));
                double[][] block =
                        PositiveDefinite.product(
                                PositiveDefinite.product(inverse.get(j), meat), inverse.get(l));
                for (int a = 0; a < k; a++) {
                    for (int b = 0; b < k; b++) {
                        covariance[j * k + a][l * k + b] = block[a + 1][b + 1];
                        covariance[l * k + b][j * k + a] = block[a + 1][b + 1];
                    }
                }
            }
        }
    }

    /// @return nothing when one of the regressions has no estimate
    static Optional<List<ProportionalOddsBrant>> of(ProportionalOddsRows rows) {
        var fits = new ArrayList<ProportionalOddsNewton>();
        for (int j = 0; j + 1 < rows.categories(); j++) {
            var newton = new ProportionalOddsNewton(rows.above(j));
            newton.run();
            if (newton.isSeparated()) {
                return Optional.empty();
            }
            fits.add(newton);
        }
        return new ProportionalOddsSlopes(rows, fits).tests(rows.design().names());
    }

    /// The threshold's derivative has the opposite sign of an intercept's.
    private double[][] meat(
            int size, ProportionalOddsNewton scaled, double[] lower, double[] upper) {
        var meat = new double[k + 1][k + 1];
        var row = new double[k + 1];
        row[0] = -1;
        for (int i = 0; i < size; i++) {
            double weight = upper[i] * (1 - lower[i]);
            for (int j = 0; j < k; j++) {
                row[j + 1] = scaled.scaled(i, j);
            }
            for (int a = 0; a <= k; a++) {
                for (int b = 0; b <= k; b++) {
                    meat[a][b] += weight * row[a] * row[b];
                }
            }
        }
        return meat;
    }

    private Optional<List<ProportionalOddsBrant>> tests(List<String> names) {
        var tests = new ArrayList<ProportionalOddsBrant>();
        var all = java.util.stream.IntStream.range(0, k).toArray();
        for (int j = -1; j < k; j++) {
            var test = test(j < 0 ? "" : names.get(j), j < 0 ? all : new int[] {j});
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
        }
        return Optional.of(tests);
    }

    /// Each later slope less the first.
    private Optional<ProportionalOddsBrant> test(String name, int[] columns) {
        int size = (steps - 1) * columns.length;
        var apart = new double[size];
        var place = new int[size];
        var first = new int[size];
        for (int s = 1, at = 0; s < steps; s++) {
            for (int column : columns) {
                place[at] = s * k + column;
                first[at] = column;
                apart[at] = slopes[place[at]] - slopes[column];
                at++;
            }
        }
        var spread = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                spread[a][b] =
                        covariance[place[a]][place[b]]
                                - covariance[place[a]][first[b]]
                                - covariance[first[a]][place[b]]
                                + covariance[first[a]][first[b]];
            }
        }
        return PositiveDefinite.of(spread)
                .map(
                        definite -> {
                            double chi = definite.quadratic(apart);
                            return new ProportionalOddsBrant(
                                    name,
                                    chi,
                                    size,
                                    ChiSquaredDistribution.of(size).survivalProbability(chi));
                        });
    }
}
