package no.helhet.statistics.regression;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Rows with two effects and a cluster, as columns of codes. The last of the columns of numbers is
/// the outcome.
///
/// @param columns predictors, then the outcome
/// @param first code of the first effect by row
/// @param levels names of the clusters
record Panel(
        Numbers[] columns,
        int[] first,
        int[] second,
        int[] clusters,
        int firstCount,
        int secondCount,
        List<String> levels) {
    /// Rows are always split alike, so that sums do not depend on the number of processors.
    private static final int PARTS = 2;

    private static final int SMALL = 50_000;

    /// Rows gone through at a time: so few that their codes stay in the processor's cache.
    static final int BLOCK = 2048;

    static Panel of(
            Numbers outcome, List<Numbers> predictors, Groups first, Groups second, Groups by) {
        var columns = predictors.toArray(new Numbers[predictors.size() + 1]);
        columns[predictors.size()] = outcome;
        return new Panel(
                columns,
                first.toArray(),
                second.toArray(),
                by.toArray(),
                first.count(),
                second.count(),
                by.levels());
    }

    int rows() {
        return first.length;
    }

    int predictors() {
        return columns.length - 1;
    }

    int clusterCount() {
        return levels.size();
    }

    /// A row without an effect or a cluster, or a value that is not finite.
    @Nullable Warning problem(Groups... groups) {
        int[][] codes = {first, second, clusters};
        for (int g = 0; g < codes.length; g++) {
            for (int i = 0; i < codes[g].length; i++) {
                if (codes[g][i] < 0) {
                    return new Warning(
                            Warning.Kind.MISSING,
                            groups[g].name(),
                            "Row %d has no value.".formatted(i + 1),
                            "Leave out rows without a value before the fit.");
                }
            }
        }
        for (Numbers column : columns) {
            for (int i = 0; i < column.size(); i++) {
                if (!Double.isFinite(column.at(i))) {
                    return new Warning(
                            Warning.Kind.NOT_FINITE,
                            column.name(),
                            "Row %d is not a finite number.".formatted(i + 1),
                            "Correct the value, or leave the row out.");
                }
            }
        }
        return null;
    }

    /// Runs a task on each part of the rows; answers in the order of the parts.
    <T> List<T> parts(BiFunction<Integer, Integer, T> task) {
        int n = rows();
        if (n < SMALL) {
            return List.of(task.apply(0, n));
        }
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(
                        k ->
                                task.apply(
                                        (int) ((long) n * k / PARTS),
                                        (int) ((long) n * (k + 1) / PARTS)))
                .toList();
    }

    /// Without the rows that are alone with an effect, again and again until none is: they are told
    /// by their effect and say nothing (Correia 2015). This itself when there are none.
    Panel withoutSingletons() {
        var keep = new boolean[rows()];
        Arrays.fill(keep, true);
        boolean again = true;
        int left = rows();
        while (again) {
            var one = new int[firstCount];
            var two = new int[secondCount];
            for (int i = 0; i < keep.length; i++) {
                if (keep[i]) {
                    one[first[i]]++;
                    two[second[i]]++;
                }
            }
            int before = left;
            if (singles(one) || singles(two)) {
                for (int i = 0; i < keep.length; i++) {
                    if (keep[i] && (one[first[i]] == 1 || two[second[i]] == 1)) {
                        keep[i] = false;
                        left--;
                    }
                }
            }
            again = left < before;
        }
        return left == rows() ? this : keep(keep, left);
    }

    private static boolean singles(int[] counts) {
        for (int count : counts) {
            if (count == 1) {
                return true;
            }
        }
        return false;
    }

    private Panel keep(boolean[] keep, int left) {
        int[] rows = IntStream.range(0, keep.length).filter(i -> keep[i]).toArray();
        var cut = new Numbers[columns.length];
        Arrays.setAll(cut, k -> columns[k].keep(rows));
        var one = new int[left];
        var two = new int[left];
        var by = new int[left];
        for (int i = 0; i < left; i++) {
            one[i] = first[rows[i]];
            two[i] = second[rows[i]];
            by[i] = clusters[rows[i]];
        }
        int[] used = IntStream.range(0, levels.size()).toArray();
        int count = compact(by, used);
        return new Panel(
                cut,
                one,
                two,
                by,
                compact(one, new int[firstCount]),
                compact(two, new int[secondCount]),
                Arrays.stream(used).limit(count).mapToObj(levels::get).toList());
    }

    /// Numbers the codes that are left from 0.
    ///
    /// @param old takes the old code of each new one
    private static int compact(int[] codes, int[] old) {
        var seen = new boolean[old.length];
        for (int code : codes) {
            seen[code] = true;
        }
        var to = new int[old.length];
        int count = 0;
        for (int code = 0; code < seen.length; code++) {
            if (seen[code]) {
                to[code] = count;
                old[count++] = code;
            }
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = to[codes[i]];
        }
        return count;
    }

    /// Whether each level of an effect lies within one cluster.
    boolean nested(int[] effect, int count) {
        var of = new int[count];
        Arrays.fill(of, -1);
        for (int i = 0; i < effect.length; i++) {
            if (of[effect[i]] < 0) {
                of[effect[i]] = clusters[i];
            } else if (of[effect[i]] != clusters[i]) {
                return false;
            }
        }
        return true;
    }

    /// Parts of the panel that no level of either effect joins: in each, one effect is given by the
    /// others.
    int components() {
        var parent = IntStream.range(0, firstCount + secondCount).toArray();
        int components = parent.length;
        for (int i = 0; i < first.length; i++) {
            int a = root(parent, first[i]);
            int b = root(parent, firstCount + second[i]);
            if (a != b) {
                parent[a] = b;
                components--;
            }
        }
        return components;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
