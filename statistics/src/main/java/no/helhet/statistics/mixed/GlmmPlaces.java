package no.helhet.statistics.mixed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which levels hang together because rows share them (a block: with one column of groups each
/// level, with nested columns each outermost level, with crossed ones all), and where each level's
/// effects stand within its block: those of the column with most levels first.
final class GlmmPlaces {
    private static final long MOST_ENTRIES = 40_000_000;
    private static final long MOST_PRODUCTS = 3_000_000_000L;

    private final List<GlmmTerm> terms;
    private final int[][] block;
    private final int[][] at;
    private final int[] sizes;

    GlmmPlaces(List<GlmmTerm> terms) {
        this.terms = terms;
        int count = terms.size();
        var from = new int[count + 1];
        for (int t = 0; t < count; t++) {
            from[t + 1] = from[t] + terms.get(t).groups().count();
        }
        var parent = new int[from[count]];
        Arrays.setAll(parent, i -> i);
        int rows = terms.getFirst().groups().size();
        for (int i = 0; i < rows; i++) {
            for (int t = 1; t < count; t++) {
                int one = root(parent, from[t - 1] + terms.get(t - 1).groups().at(i));
                int two = root(parent, from[t] + terms.get(t).groups().at(i));
                parent[Math.max(one, two)] = Math.min(one, two);
            }
        }
        var number = new int[parent.length];
        int blocks = 0;
        for (int k = 0; k < parent.length; k++) {
            number[k] = root(parent, k) == k ? blocks++ : number[root(parent, k)];
        }
        sizes = new int[blocks];
        block = new int[count][];
        at = new int[count][];
        int[] order =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(Comparator.comparing((Integer t) -> -terms.get(t).groups().count()))
                        .mapToInt(t -> t)
                        .toArray();
        for (int t : order) {
            int levels = terms.get(t).groups().count();
            block[t] = new int[levels];
            at[t] = new int[levels];
            for (int level = 0; level < levels; level++) {
                int b = number[from[t] + level];
                block[t][level] = b;
                at[t][level] = sizes[b];
                sizes[b] += terms.get(t).size();
            }
        }
    }

    private static int root(int[] parent, int of) {
        int here = of;
        while (parent[here] != here) {
            parent[here] = parent[parent[here]];
            here = parent[here];
        }
        return here;
    }

    int blocks() {
        return sizes.length;
    }

    /// Effects in a block.
    int size(int number) {
        return sizes[number];
    }

    /// For each block and each of its effects the first that rows share with it: where that row of
    /// the block's matrix begins.
    int[][] envelopes() {
        var envelopes = new int[sizes.length][];
        for (int b = 0; b < sizes.length; b++) {
            envelopes[b] = IntStream.range(0, sizes[b]).toArray();
        }
        int rows = terms.getFirst().groups().size();
        for (int i = 0; i < rows; i++) {
            int begin = Integer.MAX_VALUE;
            for (int t = 0; t < terms.size(); t++) {
                begin = Math.min(begin, of(i, t));
            }
            for (int t = 0; t < terms.size(); t++) {
                int[] first = envelopes[block[t][terms.get(t).groups().at(i)]];
                for (int e = 0; e < terms.get(t).size(); e++) {
                    int place = of(i, t) + e;
                    first[place] = Math.min(first[place], begin);
                }
            }
        }
        return envelopes;
    }

    /// Whether the matrices are larger than is computed, in entries or in products of a
    /// decomposition: crossed columns that both have thousands of groups.
    boolean areTooMany() {
        long entries = 0;
        long products = 0;
        for (int[] first : envelopes()) {
            for (int i = 0; i < first.length; i++) {
                entries += i - first[i] + 1;
                if (entries > MOST_ENTRIES) {
                    return true;
                }
                for (int j = first[i]; j < i; j++) {
                    products += j - Math.max(first[i], first[j]) + 1;
                }
            }
        }
        return products > MOST_PRODUCTS;
    }

    /// The block of each row.
    int[] blockOfRows() {
        var groups = terms.getFirst().groups();
        var of = new int[groups.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = block[0][groups.at(i)];
        }
        return of;
    }

    int block(int term, int level) {
        return block[term][level];
    }

    /// The place of a level's first effect within its block.
    int at(int term, int level) {
        return at[term][level];
    }

    /// The same for the level of a row.
    int of(int row, int term) {
        return at[term][terms.get(term).groups().at(row)];
    }
}
