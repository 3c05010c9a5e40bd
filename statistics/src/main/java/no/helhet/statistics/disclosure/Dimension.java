package no.helhet.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// One way a table is divided: codes that may lie within one another, as basic units in districts
/// in a city, and [#ALL], the sum of them all.
public final class Dimension {
    /// The code of the sum over the whole dimension.
    public static final String ALL = "*";

    /// The dimension that tables of one or two dimensions have besides.
    static final Dimension NONE = new Dimension("", List.of(ALL), new int[] {-1});

    private final String name;
    private final List<String> codes;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[] parent;
    private final int[][] leavesUnder;

    private Dimension(String name, List<String> codes, int[] parent) {
        this.name = name;
        this.codes = List.copyOf(codes);
        this.parent = parent;
        for (int i = 0; i < codes.size(); i++) {
            index.put(codes.get(i), i);
        }
        leavesUnder = leavesUnder(parent);
    }

    /// Codes beside one another, in the order given.
    ///
    /// @throws IllegalArgumentException for none, two alike, an empty one, or [#ALL]
    public static Dimension flat(String name, List<String> codes) {
        var nodes = new ArrayList<String>();
        nodes.add(ALL);
        nodes.addAll(codes);
        check(name, nodes);
        return new Dimension(name, nodes, new int[nodes.size()]);
    }

    /// Codes within one another, in the order of their characters. What a table counts stands on
    /// the innermost.
    ///
    /// @param within for each code the one it lies in; those that lie in no other need not be there
    /// @throws IllegalArgumentException for none, an empty one, [#ALL], or a circle
    public static Dimension nested(String name, Map<String, String> within) {
        var sorted = new TreeMap<>(within);
        var all = new TreeSet<>(sorted.keySet());
        all.addAll(sorted.values());
        var nodes = new ArrayList<String>();
        nodes.add(ALL);
        nodes.addAll(all);
        check(name, nodes);
        var parent = new int[nodes.size()];
        for (int i = 1; i < parent.length; i++) {
            String outer = sorted.get(nodes.get(i));
            parent[i] = outer == null ? 0 : nodes.indexOf(outer);
        }
        for (int i = 1; i < parent.length; i++) {
            int steps = 0;
            for (int n = i; n != 0; n = parent[n]) {
                if (++steps > parent.length) {
                    throw new IllegalArgumentException(
                            "%s: %s lies within itself".formatted(name, nodes.get(i)));
                }
            }
        }
        return new Dimension(name, nodes, parent);
    }

    private static void check(String name, List<String> nodes) {
        if (nodes.size() < 2) {
            throw new IllegalArgumentException("%s has no codes".formatted(name));
        }
        var seen = new java.util.HashSet<String>();
        for (String code : nodes) {
            if (code.isEmpty() || !seen.add(code)) {
                throw new IllegalArgumentException(
                        "%s: the code %s is empty, reserved or there twice".formatted(name, code));
            }
        }
    }

    private static int[][] leavesUnder(int[] parent) {
        var inner = new boolean[parent.length];
        for (int i = 1; i < parent.length; i++) {
            inner[parent[i]] = true;
        }
        var under = new ArrayList<List<Integer>>();
        for (int i = 0; i < parent.length; i++) {
            under.add(new ArrayList<>());
        }
        for (int leaf = 0; leaf < parent.length; leaf++) {
            if (!inner[leaf]) {
                for (int n = leaf; n > 0; n = parent[n]) {
                    under.get(n).add(leaf);
                }
                under.getFirst().add(leaf);
            }
        }
        return under.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    public String name() {
        return name;
    }

    /// Every code, [#ALL] first, then as they were given or by their characters.
    public List<String> codes() {
        return codes;
    }

    /// Whether other codes lie in it; [#ALL] too.
    public boolean isSum(String code) {
        int node = node(code);
        return leavesUnder[node].length > 1 || leavesUnder[node][0] != node;
    }

    /// @throws IllegalArgumentException when there is no such code
    int node(String code) {
        Integer node = index.get(code);
        if (node == null) {
            throw new IllegalArgumentException("%s has no code %s".formatted(name, code));
        }
        return node;
    }

    int size() {
        return parent.length;
    }

    /// The node that this one lies in; -1 for the sum of all.
    int parent(int node) {
        return node == 0 ? -1 : parent[node];
    }

    int[] leavesUnder(int node) {
        return leavesUnder[node];
    }

    /// From a node outward, up to and without another; -1 for all the way.
    int[] path(int node, int until) {
        int length = 0;
        for (int n = node; n != until && n >= 0; n = parent(n)) {
            length++;
        }
        var path = new int[length];
        int n = node;
        for (int i = 0; i < length; i++) {
            path[i] = n;
            n = parent(n);
        }
        return path;
    }

    boolean isUnder(int node, int outer) {
        for (int n = node; n >= 0; n = parent(n)) {
            if (n == outer) {
                return true;
            }
        }
        return false;
    }

    /// The innermost node that both lie in.
    int common(int a, int b) {
        int n = a;
        while (!isUnder(b, n)) {
            n = parent(n);
        }
        return n;
    }
}
