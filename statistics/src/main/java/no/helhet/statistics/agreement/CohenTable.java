package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two raters' ratings counted: shares of all units.
///
/// @param n units
/// @param cells first rater by rows
record CohenTable(int n, int[][] cells, double[] first, double[] second) {
    static CohenTable of(Ratings pair) {
        int k = pair.levels().size();
        int n = pair.units().size();
        var cells = new int[k][k];
        for (int u = 0; u < n; u++) {
            cells[pair.code(u, 0)][pair.code(u, 1)]++;
        }
        return of(n, cells);
    }

    private static CohenTable of(int n, int[][] cells) {
        var first = new double[cells.length];
        var second = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                first[i] += cells[i][j];
                second[j] += cells[i][j];
            }
        }
        for (int i = 0; i < cells.length; i++) {
            first[i] /= n;
            second[i] /= n;
        }
        return new CohenTable(n, cells, first, second);
    }

    Fit<CohenKappa> kappa(Ratings pair, CategoryWeights w, double level) {
        if (n < 2) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    String.join(" and ", pair.raters()),
                    "The two have rated one unit in common.",
                    "Give more units that both have rated.");
        }
        var constant = RatingChecks.<CohenKappa>categories(pair);
        if (constant.isPresent()) {
            return constant.get();
        }
        int k = cells.length;
        if (w.size() != k) {
            throw new IllegalArgumentException(
                    "There are %d levels and weights for %d".formatted(k, w.size()));
        }
        double po = observed(w);
        double pe = expected(w);
        if (!(1 - pe > 1e-12)) {
            return Fit.notEstimable(
                    Warning.Kind.WEIGHTS,
                    "",
                    "With these weights chance alone agrees fully.",
                    "Give weights that tell the levels apart.");
        }
        double kappa = (po - pe) / (1 - pe);
        double[] rowMean = w.times(second);
        double[] columnMean = w.times(first);
        // both sums are taken about their means, pe and c: nothing is lost when they are small
        double c = po * pe - 2 * pe + po;
        double none = 0;
        double here = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double sum = rowMean[i] + columnMean[j];
                double a = w.at(i, j) - sum + pe;
                none += first[i] * second[j] * a * a;
                double b = w.at(i, j) * (1 - pe) - sum * (1 - po) - c;
                here += cells[i][j] / (double) n * b * b;
            }
        }
        double nullError = Math.sqrt(none / n) / (1 - pe);
        double error = Math.sqrt(here / n) / ((1 - pe) * (1 - pe));
        @Nullable Double z = nullError > RatingChecks.NO_ERROR ? kappa / nullError : null;
        var warnings = new ArrayList<>(RatingChecks.warnings(pair));
        RatingChecks.certain(String.join(" and ", pair.raters()), error).ifPresent(warnings::add);
        if (w.isWeighted()) {
            RatingChecks.order(pair).ifPresent(warnings::add);
        }
        double chance = w.total() / ((double) k * k);
        double ac = Linearised.of(pair, w).gwet(level).value();
        return Fit.of(
                new CohenKappa(
                        pair.raters().get(0),
                        pair.raters().get(1),
                        w.name(),
                        n,
                        pair.levels(),
                        Arrays.stream(cells)
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList(),
                        po,
                        pe,
                        kappa,
                        nullError,
                        z,
                        z == null ? null : Normal.twoSided(z),
                        error,
                        Normal.interval(kappa, error, level),
                        w.isWeighted() ? null : (overlap() - pe) / (1 - pe),
                        (po - chance) / (1 - chance),
                        ac,
                        categories(pair.levels())),
                warnings);
    }

    private double observed(CategoryWeights w) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                sum += w.at(i, j) * cells[i][j];
            }
        }
        return sum / n;
    }

    private double expected(CategoryWeights w) {
        double[] sums = w.times(second);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            total += first[i] * sums[i];
        }
        return total;
    }

    private double overlap() {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.min(first[i], second[i]);
        }
        return sum;
    }

    private List<CohenKappa.Category> categories(List<String> levels) {
        var categories = new ArrayList<CohenKappa.Category>();
        for (int i = 0; i < cells.length; i++) {
            double a = first[i];
            double b = second[i];
            double both = cells[i][i] / (double) n;
            double chance = a * b + (1 - a) * (1 - b);
            categories.add(
                    new CohenKappa.Category(
                            levels.get(i),
                            (int) Math.round(a * n),
                            (int) Math.round(b * n),
                            a + b == 0 ? null : 2 * both / (a + b),
                            1 - chance < 1e-12
                                    ? null
                                    : (1 - a - b + 2 * both - chance) / (1 - chance)));
        }
        return List.copyOf(categories);
    }
}
