package no.helhet.statistics.mixed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One grouping, or groups within groups within groups: each group is eliminated into those it lies
/// in, the finest first, so that one evaluation costs as many small blocks as there are groups
/// however many the rows are.
final class ChainElimination implements Elimination {
    /// Above this many numbers the sums for leaving out a group are not kept.
    private static final long MOST = 20_000_000;

    private final List<Level> levels;
    private final int p;

    /// Where a level's columns begin in a row of [levels, fixed columns, outcome].
    private final int[] starts;

    private final int total;

    /// By level: cross products of a group's effects with themselves and every column after them.
    private final double[][] sums;

    /// By level and coarser level: the group that a group lies in.
    private final int[][][] within;

    /// Cross products of fixed columns and outcome; by uppermost group when those are kept.
    private final double[] top;

    private final boolean byGroup;

    ChainElimination(MixedData data) {
        this.levels = data.levels();
        this.p = data.predictors();
        int k = levels.size();
        this.starts = new int[k + 1];
        for (int l = 0; l < k; l++) {
            starts[l + 1] = starts[l] + levels.get(l).size();
        }
        this.total = starts[k] + p + 1;
        this.sums = new double[k][];
        this.within = new int[k][k][];
        for (int l = 0; l < k; l++) {
            sums[l] = new double[levels.get(l).count() * levels.get(l).size() * width(l)];
            for (int m = l + 1; m < k; m++) {
                within[l][m] = new int[levels.get(l).count()];
            }
        }
        int square = (p + 1) * (p + 1);
        this.byGroup = (long) levels.getLast().count() * square <= MOST;
        this.top = new double[byGroup ? levels.getLast().count() * square : square];
        add(data);
    }

    private int width(int level) {
        return total - starts[level];
    }

    private void add(MixedData data) {
        int k = levels.size();
        var columns = new double[total][];
        var codes = new int[k][];
        for (int l = 0; l < k; l++) {
            codes[l] = levels.get(l).codes();
            System.arraycopy(levels.get(l).z(), 0, columns, starts[l], levels.get(l).size());
        }
        System.arraycopy(data.fixed().q(), 0, columns, starts[k], p);
        columns[total - 1] = data.outcome();
        var row = new double[total];
        for (int i = 0; i < data.rows(); i++) {
            for (int c = 0; c < total; c++) {
                row[c] = columns[c][i];
            }
            double weight = data.weight(i);
            for (int l = 0; l < k; l++) {
                int group = codes[l][i];
                int width = total - starts[l];
                int end = starts[l + 1];
                int at = group * (end - starts[l]) * width;
                double[] into = sums[l];
                for (int a = starts[l]; a < end; a++) {
                    double factor = weight * row[a];
                    for (int c = starts[l]; c < total; c++) {
                        into[at++] += factor * row[c];
                    }
                }
                for (int m = l + 1; m < k; m++) {
                    within[l][m][group] = codes[m][i];
                }
            }
            int at = byGroup ? codes[k - 1][i] * (p + 1) * (p + 1) : 0;
            for (int a = 0; a <= p; a++) {
                double factor = weight * row[starts[k] + a];
                for (int b = 0; b <= a; b++) {
                    top[at + a * (p + 1) + b] += factor * row[starts[k] + b];
                }
            }
        }
    }

    /// L and H of every group.
    private record Factors(double logDeterminant, double[][] lower, double[][] half) {}

    /// @param system takes away what the eliminated effects explain; one for each uppermost group
    ///     when it is long enough, else one for all
    private Factors eliminate(double[][][] lambda, double[] system) {
        int k = levels.size();
        var work = new double[k][];
        var lower = new double[k][];
        var half = new double[k][];
        double logDeterminant = 0;
        for (int l = 0; l < k; l++) {
            work[l] = l == 0 ? sums[0] : sums[l].clone();
        }
        for (int l = 0; l < k; l++) {
            int q = levels.get(l).size();
            int count = levels.get(l).count();
            int rest = width(l) - q;
            lower[l] = new double[count * q * q];
            half[l] = new double[count * q * rest];
            var block = new Block(lambda[l], width(l));
            for (int g = 0; g < count; g++) {
                int at = g * q * rest;
                logDeterminant +=
                        block.eliminate(
                                work[l], g * q * width(l), lower[l], g * q * q, half[l], at);
                for (int m = l + 1; m < k; m++) {
                    takeAway(half[l], at, q, rest, l, m, work[m], within[l][m][g]);
                }
                int group = system.length == top.length && byGroup ? uppermost(l, g) : 0;
                takeAway(half[l], at, q, rest, system, group * (p + 1) * (p + 1));
            }
        }
        return new Factors(logDeterminant, lower, half);
    }

    private int uppermost(int level, int group) {
        return level == levels.size() - 1 ? group : within[level][levels.size() - 1][group];
    }

    private void takeAway(
            double[] half, int at, int q, int rest, int l, int m, double[] work, int group) {
        int offset = starts[m] - starts[l + 1];
        int width = rest - offset;
        int own = levels.get(m).size();
        for (int k = 0; k < q; k++) {
            int from = at + k * rest + offset;
            for (int a = 0; a < own; a++) {
                double factor = half[from + a];
                int into = (group * own + a) * width;
                for (int c = 0; c < width; c++) {
                    work[into + c] -= factor * half[from + c];
                }
            }
        }
    }

    private void takeAway(double[] half, int at, int q, int rest, double[] system, int into) {
        for (int k = 0; k < q; k++) {
            int from = at + (k + 1) * rest - p - 1;
            for (int a = 0; a <= p; a++) {
                double factor = half[from + a];
                for (int b = 0; b <= a; b++) {
                    system[into + a * (p + 1) + b] -= factor * half[from + b];
                }
            }
        }
    }

    @Override
    public Optional<Profiled> profile(double[][][] lambda) {
        var system = together();
        var factors = eliminate(lambda, system);
        return Profiled.of(factors.logDeterminant(), system, p);
    }

    @Override
    public boolean isCheap() {
        return true;
    }

    private double[] together() {
        var system = new double[(p + 1) * (p + 1)];
        for (int i = 0; i < top.length; i++) {
            system[i % system.length] += top[i];
        }
        return system;
    }

    /// What a group adds to the system is taken away from the whole.
    @Override
    public List<double[]> without(double[][][] lambda) {
        if (!byGroup) {
            return List.of();
        }
        var systems = top.clone();
        eliminate(lambda, systems);
        int square = (p + 1) * (p + 1);
        var all = new double[square];
        for (int i = 0; i < systems.length; i++) {
            all[i % square] += systems[i];
        }
        var list = new ArrayList<double[]>();
        for (int from = 0; from < systems.length; from += square) {
            var left = all.clone();
            for (int i = 0; i < square; i++) {
                left[i] -= systems[from + i];
            }
            list.add(left);
        }
        return list;
    }

    @Override
    public Conditional conditional(double[][][] lambda, double[] gamma) {
        var factors = eliminate(lambda, together());
        int k = levels.size();
        var modes = new double[k][];
        var covariances = new double[k][][];
        var joints = new double[k][][][];
        for (int l = k - 1; l >= 0; l--) {
            int q = levels.get(l).size();
            int count = levels.get(l).count();
            int rest = width(l) - q;
            int outer = rest - p - 1;
            modes[l] = new double[count * q];
            covariances[l] = new double[count][];
            joints[l] = new double[count][][];
            int[] onto = java.util.stream.IntStream.range(0, outer).toArray();
            for (int g = 0; g < count; g++) {
                var known = new double[rest - 1];
                for (int m = l + 1, at = 0; m < k; m++) {
                    int size = levels.get(m).size();
                    System.arraycopy(modes[m], within[l][m][g] * size, known, at, size);
                    at += size;
                }
                System.arraycopy(gamma, 0, known, outer, p);
                var u = new double[q];
                for (int a = 0; a < q; a++) {
                    int from = g * q * rest + a * rest;
                    u[a] = factors.half()[l][from + rest - 1];
                    for (int c = 0; c < rest - 1; c++) {
                        u[a] -= factors.half()[l][from + c] * known[c];
                    }
                }
                Block.back(factors.lower()[l], g * q * q, q, u);
                System.arraycopy(Block.times(lambda[l], u), 0, modes[l], g * q, q);
                double @Nullable [][] above =
                        l == k - 1 ? new double[0][0] : joints[l + 1][within[l][l + 1][g]];
                joints[l][g] =
                        Block.joint(
                                lambda[l],
                                factors.lower()[l],
                                g * q * q,
                                factors.half()[l],
                                g * q * rest,
                                rest,
                                onto,
                                java.util.Objects.requireNonNull(above));
                covariances[l][g] = corner(joints[l][g], q);
            }
        }
        return new Conditional(modes, covariances);
    }

    private static double[] corner(double[][] joint, int q) {
        var corner = new double[q * q];
        for (int a = 0; a < q; a++) {
            System.arraycopy(joint[a], 0, corner, a * q, q);
        }
        return corner;
    }
}
