package no.helhet.statistics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of one to three dimensions with every sum in it. Filled on the innermost codes; sums
/// follow.
public final class Tabulation {
    static final int LARGEST = 3;
    private static final int MOST_CELLS = 4_000_000;

    private final List<Dimension> dimensions;
    private final Dimension[] three;
    private final long[] values;
    private final int[] persons;
    private final long[] largest;
    private boolean counted;
    private boolean contributed;

    private Tabulation(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        three = new Dimension[LARGEST];
        long cells = 1;
        for (int i = 0; i < three.length; i++) {
            three[i] = i < dimensions.size() ? dimensions.get(i) : Dimension.NONE;
            cells *= three[i].size();
        }
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "A table of %d cells is larger than %d: divide it"
                            .formatted(cells, MOST_CELLS));
        }
        values = new long[(int) cells];
        persons = new int[(int) cells];
        largest = new long[(int) cells * LARGEST];
    }

    /// An empty table.
    ///
    /// @throws IllegalArgumentException for none or more than three dimensions
    public static Tabulation of(Dimension... dimensions) {
        if (dimensions.length < 1 || dimensions.length > LARGEST) {
            throw new IllegalArgumentException("A table has one to three dimensions");
        }
        return new Tabulation(List.of(dimensions));
    }

    /// Counts so many more persons there.
    ///
    /// @param at an innermost code of each dimension
    /// @throws IllegalArgumentException for a negative count, or a table that holds amounts
    public Tabulation add(long count, String... at) {
        if (count < 0 || contributed) {
            throw new IllegalArgumentException(
                    "Counts are not negative, and do not stand in a table of amounts");
        }
        counted = true;
        spread(at, cell -> values[cell] += count);
        return this;
    }

    /// Adds what one person contributes to a sum, such as an amount in øre.
    ///
    /// @param at an innermost code of each dimension
    /// @throws IllegalArgumentException for a negative amount, or a table that holds counts
    public Tabulation contribute(long amount, String... at) {
        if (amount < 0 || counted) {
            throw new IllegalArgumentException(
                    "Amounts are not negative, and do not stand in a table of counts");
        }
        contributed = true;
        spread(
                at,
                cell -> {
                    values[cell] += amount;
                    persons[cell]++;
                    keepLargest(cell * LARGEST, amount);
                });
        return this;
    }

    private void keepLargest(int from, long amount) {
        long rest = amount;
        for (int i = from; i < from + LARGEST; i++) {
            if (rest > largest[i]) {
                long smaller = largest[i];
                largest[i] = rest;
                rest = smaller;
            }
        }
    }

    private void spread(String[] at, java.util.function.IntConsumer to) {
        var leaf = nodes(at);
        for (int i = 0; i < leaf.length; i++) {
            var under = three[i].leavesUnder(leaf[i]);
            if (under.length != 1 || under[0] != leaf[i]) {
                throw new IllegalArgumentException(
                        "%s is a sum: count on the codes within it".formatted(at[i]));
            }
        }
        for (int a : three[0].path(leaf[0], -1)) {
            for (int b : three[1].path(leaf[1], -1)) {
                for (int c : three[2].path(leaf[2], -1)) {
                    to.accept(cell(a, b, c));
                }
            }
        }
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /// What stands there before anything is hidden.
    public long value(String... at) {
        var n = nodes(at);
        return values[cell(n[0], n[1], n[2])];
    }

    int[] nodes(String... at) {
        if (at.length != dimensions.size()) {
            throw new IllegalArgumentException(
                    "The table has %d dimensions, not %d".formatted(dimensions.size(), at.length));
        }
        var nodes = new int[LARGEST];
        for (int i = 0; i < at.length; i++) {
            nodes[i] = three[i].node(at[i]);
        }
        return nodes;
    }

    /// What stands on the innermost codes.
    Map<List<String>, Long> counts() {
        var counts = new LinkedHashMap<List<String>, Long>();
        for (int[] leaf : leaves(new int[LARGEST])) {
            int cell = cell(leaf[0], leaf[1], leaf[2]);
            counts.put(codes(cell), values[cell]);
        }
        return counts;
    }

    /// Whether one of the codes has nothing in the whole table.
    boolean isEmptyCode(List<String> at) {
        for (int i = 0; i < at.size(); i++) {
            var n = new int[LARGEST];
            n[i] = three[i].node(at.get(i));
            if (values[cell(n[0], n[1], n[2])] == 0) {
                return true;
            }
        }
        return false;
    }

    /// How many of the codes are sums of others.
    int sums(List<String> at) {
        int sums = 0;
        for (int i = 0; i < at.size(); i++) {
            sums += three[i].isSum(at.get(i)) ? 1 : 0;
        }
        return sums;
    }

    /// What an innermost cell with something in it holds on average, rounded up; 0 for none.
    long mean() {
        var there = counts().values().stream().filter(v -> v > 0).toList();
        return there.isEmpty() ? 0 : (values[0] + there.size() - 1) / there.size();
    }

    /// The innermost cells within one, as nodes.
    List<int[]> leaves(int[] at) {
        var leaves = new ArrayList<int[]>();
        for (int a : three[0].leavesUnder(at[0])) {
            for (int b : three[1].leavesUnder(at[1])) {
                for (int c : three[2].leavesUnder(at[2])) {
                    leaves.add(new int[] {a, b, c});
                }
            }
        }
        return leaves;
    }

    boolean isUnder(int[] leaf, int[] at) {
        for (int i = 0; i < LARGEST; i++) {
            if (!three[i].isUnder(leaf[i], at[i])) {
                return false;
            }
        }
        return true;
    }

    /// Every cell that one innermost cell is in and another is not.
    List<Integer> above(int[] leaf, int[] other) {
        var above = new ArrayList<Integer>();
        for (int a : three[0].path(leaf[0], -1)) {
            for (int b : three[1].path(leaf[1], -1)) {
                for (int c : three[2].path(leaf[2], -1)) {
                    if (!isUnder(other, new int[] {a, b, c})) {
                        above.add(cell(a, b, c));
                    }
                }
            }
        }
        return above;
    }

    int cell(int a, int b, int c) {
        return (a * three[1].size() + b) * three[2].size() + c;
    }

    int[] nodes(int cell) {
        int c = cell % three[2].size();
        int rest = cell / three[2].size();
        return new int[] {rest / three[1].size(), rest % three[1].size(), c};
    }

    List<String> codes(int cell) {
        var nodes = nodes(cell);
        var codes = new String[dimensions.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = three[i].codes().get(nodes[i]);
        }
        return List.of(codes);
    }

    Dimension dimension(int i) {
        return three[i];
    }

    int cells() {
        return values.length;
    }

    long value(int cell) {
        return values[cell];
    }

    boolean holdsAmounts() {
        return contributed;
    }

    int persons(int cell) {
        return persons[cell];
    }

    /// The sum of the largest contributions there.
    long largest(int cell, int many) {
        long sum = 0;
        for (int i = 0; i < many; i++) {
            sum += largest[cell * LARGEST + i];
        }
        return sum;
    }
}
