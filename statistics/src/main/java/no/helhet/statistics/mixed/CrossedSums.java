package no.helhet.statistics.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Sums over the rows of groupings that cross, made once for [CrossedElimination]. The leaf is the
/// grouping with most groups; the effects of the others are the dense part.
final class CrossedSums {
    final List<Level> levels;
    final Level leaf;

    /// Fixed columns.
    final int p;

    /// Effects of the dense part.
    final int dense;

    /// Where a level's effects begin in the dense part.
    final int[] starts;

    /// Cross products of dense effects, fixed columns and outcome: by rows, lower part.
    final double[] rest;

    /// By leaf: the dense effects that its rows touch, ascending, then fixed columns and outcome.
    final int[][] touched;

    /// By leaf: cross products of its effects with themselves and with those touched.
    final double[][] sums;

    CrossedSums(MixedData data) {
        levels = data.levels();
        leaf = levels.getFirst();
        p = data.predictors();
        starts = new int[levels.size() + 1];
        for (int l = 1; l < levels.size(); l++) {
            starts[l + 1] = starts[l] + levels.get(l).count() * levels.get(l).size();
        }
        dense = starts[levels.size()];
        int n = dense + p + 1;
        rest = new double[n * n];
        touched = new int[leaf.count()][];
        sums = new double[leaf.count()][];
        add(data, rowsByLeaf(data.rows()));
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
            var seen = new TreeSet<Integer>();
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
}
