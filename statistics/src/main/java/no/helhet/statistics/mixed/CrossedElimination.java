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
    private final CrossedSums crossed;
    private final List<Level> levels;
    private final Level leaf;
    private final int p;
    private final int dense;
    private final int[] starts;

    CrossedElimination(MixedData data) {
        this.data = data;
        crossed = new CrossedSums(data);
        levels = crossed.levels;
        leaf = crossed.leaf;
        p = crossed.p;
        dense = crossed.dense;
        starts = crossed.starts;
    }

    static long dense(List<Level> levels) {
        return levels.stream().skip(1).mapToLong(l -> (long) l.count() * l.size()).sum();
    }

    /// Leaves eliminated: L and H of each, and what is left, in Λ's coordinates.
    private record Left(
            double logDeterminant, double[][] lower, double[][] half, double[] matrix) {}

    private Left leaves(double[][][] lambda) {
        int n = dense + p + 1;
        int q = leaf.size();
        var matrix = crossed.rest.clone();
        var lower = new double[crossed.sums.length][q * q];
        var half = new double[crossed.sums.length][];
        double logDeterminant = 0;
        for (int g = 0; g < crossed.sums.length; g++) {
            int[] columns = crossed.touched[g];
            half[g] = new double[q * columns.length];
            logDeterminant +=
                    new Block(lambda[0], q + columns.length)
                            .eliminate(crossed.sums[g], 0, lower[g], 0, half[g], 0);
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
            int rest = crossed.touched[g].length;
            int others = rest - p - 1;
            double[] half = left.half()[g];
            var u = new double[q];
            for (int a = 0; a < q; a++) {
                u[a] = half[a * rest + rest - 1];
                for (int k = 0; k < rest - 1; k++) {
                    double known = k < others ? effects[crossed.touched[g][k]] : gamma[k - others];
                    u[a] -= half[a * rest + k] * known;
                }
            }
            Block.back(left.lower()[g], 0, q, u);
            System.arraycopy(Block.times(lambda, u), 0, modes[0], g * q, q);
            var outer = new double[others][others];
            for (int i = 0; i < others; i++) {
                for (int j = 0; j < others; j++) {
                    outer[i][j] = covariance[crossed.touched[g][i] * dense + crossed.touched[g][j]];
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
