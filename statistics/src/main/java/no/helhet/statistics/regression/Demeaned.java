package no.helhet.statistics.regression;

import no.helhet.statistics.linear.Matrices;

import java.util.stream.IntStream;

/// Columns whose two effects have been taken away, where no closed form is.
///
/// The effect with more levels is taken away exactly; the other's normal equations that are left
/// are solved by conjugate gradients, scaled by the levels' rows, one pass over the rows for each
/// iteration. That is the method of alternating projections with the best acceleration it can have
/// (Gaure 2013, Computational Statistics & Data Analysis 66, 8-18; Hernández-Ramos, Escalante &
/// Raydan 2011 for conjugate gradients). It begins again from what is left, at most thrice, until
/// less than the tolerance is.
///
/// @param columns predictors, then the outcome, without effects
/// @param iterations of the column that took most
/// @param left the largest share of an effect's sums that is left
/// @param lengths Σ of squares around the mean, before
record Demeaned(double[][] columns, int iterations, double left, double[] lengths) {
    private static final int ROUNDS = 4;
    private static final double ROUNDING = 1e-15;

    static Demeaned of(Panel panel, PanelSums sums, double tolerance, int most) {
        boolean firstIsLarge = panel.firstCount() >= panel.secondCount();
        int[] large = firstIsLarge ? panel.first() : panel.second();
        int[] small = firstIsLarge ? panel.second() : panel.first();
        int[] largeCounts = firstIsLarge ? sums.firstCounts() : sums.secondCounts();
        int[] smallCounts = firstIsLarge ? sums.secondCounts() : sums.firstCounts();
        var columns = new double[sums.width()][];
        var steps = new int[columns.length];
        var left = new double[columns.length];
        var lengths = new double[columns.length];
        IntStream.range(0, columns.length)
                .parallel()
                .forEach(
                        k -> {
                            double[] values = panel.columns()[k].toArray();
                            lengths[k] = center(values);
                            var solver = new Solver(large, small, largeCounts, smallCounts, values);
                            solver.run(tolerance, most);
                            columns[k] = values;
                            steps[k] = solver.steps;
                            left[k] = solver.left;
                        });
        return new Demeaned(
                columns,
                IntStream.of(steps).max().orElse(0),
                java.util.Arrays.stream(left).max().orElse(0),
                lengths);
    }

    private static double center(double[] values) {
        double start = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - start;
        }
        double mean = sum / values.length;
        double length = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] - start - mean;
            length += values[i] * values[i];
        }
        return length;
    }

    /// Takes the effects from one column.
    private static final class Solver {
        private final int[] large;
        private final int[] small;
        private final int[] largeCounts;
        private final int[] smallCounts;
        private final double[] values;
        private int steps;
        private double left;

        Solver(int[] large, int[] small, int[] largeCounts, int[] smallCounts, double[] values) {
            this.large = large;
            this.small = small;
            this.largeCounts = largeCounts;
            this.smallCounts = smallCounts;
            this.values = values;
        }

        void run(double tolerance, int most) {
            double rows = 0;
            for (double value : values) {
                rows += value * value;
            }
            takeLarge();
            double begun = 0;
            for (int round = 0; round < ROUNDS; round++) {
                double[] right = smallSums();
                double size = norm(right);
                begun = round == 0 ? size : begun;
                left = begun > 0 ? size / begun : 0;
                if (left <= tolerance && round > 0 || size <= ROUNDING * Math.sqrt(rows)) {
                    left = Math.min(left, tolerance);
                    return;
                }
                if (steps >= most) {
                    return;
                }
                double[] effect = solve(right, begun * tolerance / 2, most);
                for (int i = 0; i < values.length; i++) {
                    values[i] -= effect[small[i]];
                }
                takeLarge();
            }
            left = begun > 0 ? norm(smallSums()) / begun : 0;
        }

        /// Conjugate gradients.
        private double[] solve(double[] right, double enough, int most) {
            int size = right.length;
            var x = new double[size];
            double[] rest = right.clone();
            var direction = new double[size];
            double before = 1;
            for (int step = 0;
                    steps < most && norm(rest) > enough && step < 2 * size + 50;
                    step++) {
                steps++;
                double now = 0;
                for (int s = 0; s < size; s++) {
                    now += rest[s] * rest[s] / smallCounts[s];
                }
                for (int s = 0; s < size; s++) {
                    direction[s] =
                            rest[s] / smallCounts[s]
                                    + (step == 0 ? 0 : now / before * direction[s]);
                }
                double[] image = apply(direction);
                double along = Matrices.dot(direction, image);
                if (!(along > 0)) {
                    return x;
                }
                for (int s = 0; s < size; s++) {
                    x[s] += now / along * direction[s];
                    rest[s] -= now / along * image[s];
                }
                before = now;
            }
            return x;
        }

        /// What the large effect leaves of the small one's sums.
        private double[] apply(double[] effect) {
            var means = new double[largeCounts.length];
            for (int i = 0; i < large.length; i++) {
                means[large[i]] += effect[small[i]];
            }
            for (int l = 0; l < means.length; l++) {
                means[l] /= largeCounts[l];
            }
            var image = new double[effect.length];
            for (int i = 0; i < large.length; i++) {
                image[small[i]] += effect[small[i]] - means[large[i]];
            }
            return image;
        }

        private void takeLarge() {
            var means = new double[largeCounts.length];
            for (int i = 0; i < large.length; i++) {
                means[large[i]] += values[i];
            }
            for (int l = 0; l < means.length; l++) {
                means[l] /= largeCounts[l];
            }
            for (int i = 0; i < large.length; i++) {
                values[i] -= means[large[i]];
            }
        }

        private double[] smallSums() {
            var sums = new double[smallCounts.length];
            for (int i = 0; i < small.length; i++) {
                sums[small[i]] += values[i];
            }
            return sums;
        }

        private static double norm(double[] values) {
            return Math.sqrt(Matrices.dot(values, values));
        }
    }
}
