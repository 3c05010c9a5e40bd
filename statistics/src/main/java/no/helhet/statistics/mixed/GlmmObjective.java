package no.helhet.statistics.mixed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Half the deviance of all blocks and its gradient. Blocks are worked on by several threads and
/// summed in their order: the digits do not depend on the threads.
final class GlmmObjective {
    private static final int WORTH_THREADS = 20_000;
    private static final int MANY = 4_000_000;

    private final GlmmRows rows;
    private final GlmmIntegral integral;
    private final double[] values;
    private final double[] scores;
    private final int all;
    private final double[] held;
    private final int size;
    private int evaluations;
    private double[] curvatures = {};

    /// @param held the last parameters, when they are not to be looked for
    GlmmObjective(GlmmRows rows, GlmmIntegral integral, double... held) {
        this.rows = rows;
        this.integral = integral;
        this.held = held.clone();
        all = rows.columns + integral.parameters();
        size = all - held.length;
        values = new double[rows.blocks()];
        scores = new double[rows.blocks() * all];
    }

    int size() {
        return size;
    }

    int evaluations() {
        return evaluations;
    }

    /// @param gradient is filled
    /// @return infinite where there is no value
    double at(double[] parameters, double[] gradient) {
        evaluations++;
        var full = Arrays.copyOf(parameters, all);
        System.arraycopy(held, 0, full, size, held.length);
        integral.prepare(full);
        var blocks = IntStream.range(0, values.length);
        (rows.order.length < WORTH_THREADS ? blocks : blocks.parallel())
                .forEach(b -> values[b] = integral.block(b, full, scores, b * all));
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int b = 0; b < values.length; b++) {
            sum += values[b];
            for (int k = 0; k < size; k++) {
                gradient[k] += scores[b * all + k];
            }
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }

    /// A block's part of the last gradient.
    double[] score(int block) {
        return Arrays.copyOfRange(scores, block * all, (block + 1) * all);
    }

    /// The Hessian by differences of the exact gradient: central ones, or forward ones from a
    /// gradient that is known.
    double[][] hessian(double[] at, double[] known, boolean central) {
        double step = central ? 2e-4 : 1e-4;
        var hessian = new double[size][size];
        var up = new double[size];
        var down = known;
        boolean each = central && (long) values.length * size * size <= MANY;
        curvatures = new double[each ? values.length * size * size : 0];
        for (int j = 0; j < size; j++) {
            double[] moved = at.clone();
            moved[j] += step;
            at(moved, up);
            if (central) {
                keep(each, j, 1 / (2 * step));
                down = new double[size];
                moved[j] = at[j] - step;
                at(moved, down);
                keep(each, j, -1 / (2 * step));
            }
            for (int k = 0; k < size; k++) {
                hessian[j][k] = (up[k] - down[k]) / (central ? 2 * step : step);
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                hessian[j][k] = hessian[k][j] = (hessian[j][k] + hessian[k][j]) / 2;
            }
        }
        return hessian;
    }

    private void keep(boolean each, int parameter, double factor) {
        for (int b = 0; each && b < values.length; b++) {
            for (int k = 0; k < size; k++) {
                curvatures[(b * size + parameter) * size + k] += factor * scores[b * all + k];
            }
        }
    }

    /// A block's part of the last central Hessian; nothing when there were too many to keep.
    Optional<double[][]> curvature(int block) {
        if (curvatures.length == 0) {
            return Optional.empty();
        }
        var part = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                part[j][k] =
                        (curvatures[(block * size + j) * size + k]
                                        + curvatures[(block * size + k) * size + j])
                                / 2;
            }
        }
        return Optional.of(part);
    }
}
