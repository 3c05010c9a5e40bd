package no.helhet.statistics.mixed;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Groupings that cross: the one with most groups is eliminated group by group into the others that
/// its rows touch; the others are one dense Cholesky factor.
final class CrossedElimination implements Elimination {
    /// The largest number of effects in all groupings but the one with most groups.
    static final int MOST = 3000;

    private static final int CHEAP = 300;

    /// More multiplications than this are not spent on leaving out groups: some ten seconds.
    private static final double MOST_OPERATIONS = 1e10;

    private final MixedData data;
    private final List<Level> levels;
    private final Level leaf;
    private final int p;

    /// Effects of the dense part.
    private final int dense;

    /// Where a level's effects begin in the dense part.
    private final int[] starts;

    /// Cross products of dense effects, fixed columns and outcome: by rows, lower part.
    private final double[] rest;

    /// By leaf: the dense effects that its rows touch, ascending, then fixed columns and outcome.
    private final int[][] touched;

    /// By leaf: cross products of its effects with themselves and with those touched.
    private final double[][] sums;

    CrossedElimination(MixedData data) {
        this.data = data;
        this.levels = data.levels();
        this.leaf = levels.getFirst();
        this.p = data.predictors();
        this.starts = new int[levels.size() + 1];
        for (int l = 1; l < levels.size(); l++) {
            starts[l + 1] = starts[l] + levels.get(l).count() * levels.get(l).size();
        }
        this.dense = starts[levels.size()];
        int n = dense + p + 1;
        this.rest = new double[n * n];
        this.touched = new int[leaf.count()][];
        this.sums = new double[leaf.count()][];
        add(data, rowsByLeaf(data.rows()));
    }

    static long dense(List<Level> levels) {
        return levels.stream().skip(1).mapToLong(l -> (long) l.count() * l.size()).sum();
    }

    private int[][] rowsByLeaf(int n) {
        var sizes = new int[leaf.count()];
        for (int code : leaf.codes()) {
            sizes[code]++;
        }
        var rows = new int[sizes.length][];
        Arrays.setAll(rows, g -> new int[sizes[g]]);
        for (int i = n - 1; i >= 0; i--) {
            int g = leaf.codes()[i];
            rows[g][--sizes[g]] = i;
        }
        return rows;
    }

    private void add(MixedData data, int[][] rows) {
        int n = dense + p + 1;
        int q = leaf.size();
        int effects = levels.stream().skip(1).mapToInt(Level::size).sum();
        var index = new int[effects + p + 1];
        var value = new double[index.length];
        var place = new int[n];
        for (int g = 0; g < rows.length; g++) {
            var seen = new java.util.TreeSet<Integer>();
            for (int i : rows[g]) {
                columns(data, i, index, value);
                for (int k : index) {
                    seen.add(k);
                }
            }
            touched[g] = seen.stream().mapToInt(Integer::intValue).toArray();
            for (int k = 0; k < touched[g].length; k++) {
                place[touched[g][k]] = k;
            }
            int width = q + touched[g].length;
            sums[g] = new double[q * width];
            for (int i : rows[g]) {
                columns(data, i, index, value);
                double weight = data.weight(i);
                for (int a = 0; a < q; a++) {
                    double factor = weight * leaf.z()[a][i];
                    for (int b = 0; b < q; b++) {
                        sums[g][a * width + b] += factor * leaf.z()[b][i];
                    }
                    for (int k = 0; k < index.length; k++) {
                        sums[g][a * width + q + place[index[k]]] += factor * value[k];
                    }
                }
                for (int a = 0; a < index.length; a++) {
                    for (int b = 0; b <= a; b++) {
                        rest[index[a] * n + index[b]] += weight * value[a] * value[b];
                    }
                }
            }
        }
    }

    /// The columns of a row that are not nothing: dense effects, fixed columns, outcome; ascending.
    private void columns(MixedData data, int row, int[] index, double[] value) {
        int at = 0;
        for (int l = 1; l < levels.size(); l++) {
            Level level = levels.get(l);
            for (int a = 0; a < level.size(); a++) {
                index[at] = starts[l] + level.codes()[row] * level.size() + a;
                value[at++] = level.z()[a][row];
            }
        }
        for (int j = 0; j < p; j++) {
            index[at] = dense + j;
            value[at++] = data.fixed().q()[j][row];
        }
        index[at] = dense + p;
        value[at] = data.outcome()[row];
    }

    /// Leaves eliminated: L and H of each, and what is left, in Λ's coordinates.
    private record Left(
            double logDeterminant, double[][] lower, double[][] half, double[] matrix) {}

    private Left leaves(double[][][] lambda) {
        int n = dense + p + 1;
        int q = leaf.size();
        var matrix = rest.clone();
        var lower = new double[sums.length][q * q];
        var half = new double[sums.length][];
        double logDeterminant = 0;
        for (int g = 0; g < sums.length; g++) {
            int[] columns = touched[g];
            half[g] = new double[q * columns.length];
            logDeterminant +=
                    new Block(lambda[0], q + columns.length)
                            .eliminate(sums[g], 0, lower[g], 0, half[g], 0);
            for (int k = 0; k < q; k++) {
                int from = k * columns.length;
                for (int a = 0; a < columns.length; a++) {
                    double factor = half[g][from + a];
                    int into = columns[a] * n;
                    for (int b = 0; b <= a; b++) {
                        matrix[into + columns[b]] -= factor * half[g][from + b];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j * n + i] = matrix[i * n + j];
            }
        }
        scale(lambda, matrix);
        return new Left(logDeterminant, lower, half, matrix);
    }

    /// ΛᵀMΛ over the dense effects.
    private void scale(double[][][] lambda, double[] matrix) {
        int n = dense + p + 1;
        for (int l = 1; l < levels.size(); l++) {
            int q = levels.get(l).size();
            for (int from = starts[l]; from < starts[l + 1]; from += q) {
                for (int a = 0; a < q; a++) {
                    for (int i = 0; i < n; i++) {
                        double sum = 0;
                        for (int k = a; k < q; k++) {
                            sum += matrix[i * n + from + k] * lambda[l][k][a];
                        }
                        matrix[i * n + from + a] = sum;
                    }
                }
                for (int a = 0; a < q; a++) {
                    for (int i = 0; i < n; i++) {
                        double sum = 0;
                        for (int k = a; k < q; k++) {
                            sum += matrix[(from + k) * n + i] * lambda[l][k][a];
                        }
                        matrix[(from + a) * n + i] = sum;
                    }
                }
            }
        }
    }

    private DMatrixRMaj penalised(Left left) {
        var a = new DMatrixRMaj(dense, dense);
        for (int i = 0; i < dense; i++) {
            System.arraycopy(left.matrix(), i * (dense + p + 1), a.data, i * dense, dense);
            a.data[i * dense + i] += 1;
        }
        return a;
    }

    @Override
    public Optional<Profiled> profile(double[][][] lambda) {
        return reduced(lambda).flatMap(r -> Profiled.of(r.logDeterminant(), r.system(), p));
    }

    @Override
    public boolean isCheap() {
        return dense <= CHEAP;
    }

    /// All random effects eliminated.
    private record Reduced(double logDeterminant, double[] system) {}

    private Optional<Reduced> reduced(double[][][] lambda) {
        var left = leaves(lambda);
        int n = dense + p + 1;
        var cholesky = DecompositionFactory_DDRM.chol(dense, true);
        if (!cholesky.decompose(penalised(left))) {
            return Optional.empty();
        }
        double[] lower = cholesky.getT(null).data;
        double logDeterminant = left.logDeterminant();
        var columns = new double[p + 1][dense];
        for (int i = 0; i < dense; i++) {
            int row = i * dense;
            logDeterminant += 2 * Math.log(lower[row + i]);
            for (int c = 0; c <= p; c++) {
                double sum = left.matrix()[(dense + c) * n + i];
                double[] column = columns[c];
                for (int k = 0; k < i; k++) {
                    sum -= lower[row + k] * column[k];
                }
                column[i] = sum / lower[row + i];
            }
        }
        var system = new double[(p + 1) * (p + 1)];
        for (int a = 0; a <= p; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = left.matrix()[(dense + a) * n + dense + b];
                for (int k = 0; k < dense; k++) {
                    sum -= columns[a][k] * columns[b][k];
                }
                system[a * (p + 1) + b] = sum;
            }
        }
        return Optional.of(new Reduced(logDeterminant, system));
    }

    /// Groups that cross do not add up: the sums are made again without the rows of each.
    @Override
    public List<double[]> without(double[][][] lambda) {
        int groups = levels.getLast().count();
        double columns = levels.stream().mapToInt(Level::size).sum() + p + 1;
        double cost = Math.pow(dense, 3) / 3 + data.rows() * columns * columns;
        if (groups * cost > MOST_OPERATIONS) {
            return List.of();
        }
        var systems = new ArrayList<double[]>();
        for (int g = 0; g < groups; g++) {
            var left = new CrossedElimination(data.without(g)).reduced(lambda);
            if (left.isEmpty()) {
                return List.of();
            }
            systems.add(left.get().system());
        }
        return systems;
    }

    @Override
    public Conditional conditional(double[][][] lambda, double[] gamma) {
        var left = leaves(lambda);
        int n = dense + p + 1;
        var solver = LinearSolverFactory_DDRM.symmPosDef(dense);
        if (!solver.setA(penalised(left))) {
            throw new IllegalStateException("The optimum is not positive definite");
        }
        var inverse = new DMatrixRMaj(dense, dense);
        solver.invert(inverse);
        var right = new double[dense];
        for (int i = 0; i < dense; i++) {
            right[i] = left.matrix()[(dense + p) * n + i];
            for (int j = 0; j < p; j++) {
                right[i] -= left.matrix()[(dense + j) * n + i] * gamma[j];
            }
        }
        var effects = new double[dense];
        for (int i = 0; i < dense; i++) {
            for (int k = 0; k < dense; k++) {
                effects[i] += inverse.data[i * dense + k] * right[k];
            }
        }
        var modes = new double[levels.size()][];
        var covariances = new double[levels.size()][][];
        raw(lambda, inverse.data, effects);
        for (int l = 1; l < levels.size(); l++) {
            int q = levels.get(l).size();
            modes[l] = Arrays.copyOfRange(effects, starts[l], starts[l + 1]);
            covariances[l] = new double[levels.get(l).count()][q * q];
            for (int g = 0; g < covariances[l].length; g++) {
                for (int a = 0; a < q; a++) {
                    int from = starts[l] + g * q;
                    System.arraycopy(
                            inverse.data, (from + a) * dense + from, covariances[l][g], a * q, q);
                }
            }
        }
        leafEffects(lambda[0], left, inverse.data, effects, gamma, modes, covariances);
        return new Conditional(modes, covariances);
    }

    /// Effects and their covariance from those of unit variance: b = Λu.
    private void raw(double[][][] lambda, double[] covariance, double[] effects) {
        for (int l = 1; l < levels.size(); l++) {
            int q = levels.get(l).size();
            for (int from = starts[l]; from < starts[l + 1]; from += q) {
                for (int a = q - 1; a >= 0; a--) {
                    double effect = 0;
                    for (int k = 0; k <= a; k++) {
                        effect += lambda[l][a][k] * effects[from + k];
                    }
                    effects[from + a] = effect;
                    for (int i = 0; i < dense; i++) {
                        double sum = 0;
                        for (int k = 0; k <= a; k++) {
                            sum += lambda[l][a][k] * covariance[i * dense + from + k];
                        }
                        covariance[i * dense + from + a] = sum;
                    }
                }
                for (int a = q - 1; a >= 0; a--) {
                    for (int i = 0; i < dense; i++) {
                        double sum = 0;
                        for (int k = 0; k <= a; k++) {
                            sum += lambda[l][a][k] * covariance[(from + k) * dense + i];
                        }
                        covariance[(from + a) * dense + i] = sum;
                    }
                }
            }
        }
    }

    private void leafEffects(
            double[][] lambda,
            Left left,
            double[] covariance,
            double[] effects,
            double[] gamma,
            double[][] modes,
            double[][][] covariances) {
        int q = leaf.size();
        modes[0] = new double[leaf.count() * q];
        covariances[0] = new double[leaf.count()][q * q];
        for (int g = 0; g < leaf.count(); g++) {
            int rest = touched[g].length;
            int others = rest - p - 1;
            double[] half = left.half()[g];
            var u = new double[q];
            for (int a = 0; a < q; a++) {
                u[a] = half[a * rest + rest - 1];
                for (int k = 0; k < rest - 1; k++) {
                    double known = k < others ? effects[touched[g][k]] : gamma[k - others];
                    u[a] -= half[a * rest + k] * known;
                }
            }
            Block.back(left.lower()[g], 0, q, u);
            System.arraycopy(Block.times(lambda, u), 0, modes[0], g * q, q);
            var outer = new double[others][others];
            for (int i = 0; i < others; i++) {
                for (int j = 0; j < others; j++) {
                    outer[i][j] = covariance[touched[g][i] * dense + touched[g][j]];
                }
            }
            int[] onto = java.util.stream.IntStream.range(0, others).toArray();
            double[][] joint = Block.joint(lambda, left.lower()[g], 0, half, 0, rest, onto, outer);
            for (int a = 0; a < q; a++) {
                System.arraycopy(joint[a], 0, covariances[0][g], a * q, q);
            }
        }
    }
}
