package no.helhet.statistics.regression;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// The ways in which values can be given to clusters anew, within blocks: each value as often as
/// before. Clusters with equal values are not told apart.
final class Assignments {
    private static final double LARGEST = 1e300;

    private final double[] values;
    private final int[][] blocks;

    /// @param values by cluster
    /// @param blocks numbers of the clusters in each block
    Assignments(double[] values, int[][] blocks) {
        this.values = values.clone();
        this.blocks = blocks;
    }

    /// How many there are, those given among them; a large number is not exact, and at most 1e300.
    double count() {
        double count = 1;
        for (int[] block : blocks) {
            double[] sorted = sorted(block);
            int same = 0;
            for (int i = 0; i < sorted.length; i++) {
                same = i > 0 && sorted[i] == sorted[i - 1] ? same + 1 : 1;
                count = Math.min(LARGEST, count * ((i + 1.0) / same));
            }
        }
        return count < 1e15 ? Math.rint(count) : count;
    }

    /// Goes through all; the array given is used again.
    void forEach(Consumer<double[]> use) {
        go(0, values.clone(), use);
    }

    private void go(int from, double[] current, Consumer<double[]> use) {
        if (from == blocks.length) {
            use.accept(current);
            return;
        }
        int[] block = blocks[from];
        double[] order = sorted(block);
        do {
            for (int i = 0; i < block.length; i++) {
                current[block[i]] = order[i];
            }
            go(from + 1, current, use);
        } while (next(order));
    }

    /// The next in lexicographic order (Knuth, The Art of Computer Programming 4A, 7.2.1.2, L).
    private static boolean next(double[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i] >= order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j] <= order[i]) {
            j--;
        }
        swap(order, i, j);
        for (int a = i + 1, b = order.length - 1; a < b; a++, b--) {
            swap(order, a, b);
        }
        return true;
    }

    /// Shuffles the values within blocks.
    void draw(SplittableRandom random, double[] current) {
        for (int[] block : blocks) {
            for (int i = block.length - 1; i > 0; i--) {
                swap(current, block[i], block[random.nextInt(i + 1)]);
            }
        }
    }

    private double[] sorted(int[] block) {
        double[] sorted = Arrays.stream(block).mapToDouble(j -> values[j]).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void swap(double[] array, int i, int j) {
        double kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }
}
