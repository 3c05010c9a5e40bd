package no.helhet.statistics.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Whoever wants to know what is hidden: reads everything shown, knows how sums are made and what
/// a hidden cell is at least, and has linear algebra. Shares no code with what hides.
final class Attacker {
    private static final long PRIME = 2_147_483_647L;

    private final List<ProtectedCell> hidden = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();
    private final double least;
    private @Nullable Simplex simplex;

    Attacker(Suppression published, double least, Dimension... dimensions) {
        this(least, List.of(new Published(published, dimensions)), (table, at) -> null);
    }

    /// A table that is published, and what it is divided by.
    record Published(Suppression cells, Dimension... dimensions) {}

    /// What a cell of a table is called in every table that has the same figure; null when it is in
    /// this one alone.
    interface Shared {
        @Nullable String name(int table, List<String> at);
    }

    /// Reads several tables of the same persons side by side.
    Attacker(double least, List<Published> tables, Shared shared) {
        this.least = least;
        var index = new java.util.HashMap<Object, Integer>();
        for (int i = 0; i < tables.size(); i++) {
            for (var cell : tables.get(i).cells().cells()) {
                var key = key(i, cell.at(), shared);
                if (!cell.isShown() && !index.containsKey(key)) {
                    index.put(key, hidden.size());
                    hidden.add(cell);
                }
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            addSums(i, tables.get(i), index, shared);
        }
    }

    private static Object key(int table, List<String> at, Shared shared) {
        var name = shared.name(table, at);
        return name == null ? List.of(table, at) : name;
    }

    private void addSums(
            int table, Published published, Map<Object, Integer> index, Shared shared) {
        var byCodes = published.cells().byCodes();
        for (var cell : published.cells().cells()) {
            for (int d = 0; d < published.dimensions().length; d++) {
                var inner = inner(published.dimensions()[d], cell.at().get(d));
                if (inner.isEmpty()) {
                    continue;
                }
                var row = new double[hidden.size()];
                double sum = 0;
                var parts = new ArrayList<List<String>>();
                parts.add(cell.at());
                for (String code : inner) {
                    var at = new ArrayList<>(cell.at());
                    at.set(d, code);
                    parts.add(List.copyOf(at));
                }
                for (int p = 0; p < parts.size(); p++) {
                    double sign = p == 0 ? -1 : 1;
                    var part = byCodes.get(parts.get(p));
                    Long value = part.value();
                    if (value == null) {
                        row[index.get(key(table, part.at(), shared))] += sign;
                    } else {
                        sum -= sign * value;
                    }
                }
                if (Arrays.stream(row).anyMatch(x -> x != 0)) {
                    rows.add(row);
                    sums.add(sum);
                }
            }
        }
    }

    private static List<String> inner(Dimension dimension, String code) {
        int node = dimension.node(code);
        return dimension.codes().stream()
                .filter(c -> dimension.parent(dimension.node(c)) == node)
                .toList();
    }

    List<ProtectedCell> hidden() {
        return hidden;
    }

    /// How wide the interval is that everything shown leaves of a hidden cell.
    double width(int cell) {
        return highest(cell) - lowest(cell);
    }

    double lowest(int cell) {
        return least - simplex().largest(cell, -1);
    }

    double highest(int cell) {
        return least + simplex().largest(cell, 1);
    }

    private Simplex simplex() {
        if (simplex == null) {
            var above = new double[sums.size()];
            for (int i = 0; i < above.length; i++) {
                above[i] = sums.get(i) - least * Arrays.stream(rows.get(i)).sum();
            }
            simplex = new Simplex(rows.toArray(double[][]::new), above, hidden.size());
        }
        return simplex;
    }

    /// What equations alone determine, by elimination in whole numbers modulo a large prime.
    List<ProtectedCell> determined() {
        int columns = hidden.size();
        var matrix = new long[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] =
                    Arrays.stream(rows.get(i))
                            .mapToLong(x -> Math.floorMod((long) x, PRIME))
                            .toArray();
        }
        var pivots = new ArrayList<Integer>();
        int rank = 0;
        for (int c = 0; c < columns && rank < matrix.length; c++) {
            int found = rank;
            while (found < matrix.length && matrix[found][c] == 0) {
                found++;
            }
            if (found == matrix.length) {
                continue;
            }
            var swap = matrix[found];
            matrix[found] = matrix[rank];
            matrix[rank] = swap;
            long inverse = power(matrix[rank][c], PRIME - 2);
            for (int k = c; k < columns; k++) {
                matrix[rank][k] = matrix[rank][k] * inverse % PRIME;
            }
            for (int r = 0; r < matrix.length; r++) {
                long factor = matrix[r][c];
                if (r != rank && factor != 0) {
                    for (int k = c; k < columns; k++) {
                        matrix[r][k] =
                                Math.floorMod(matrix[r][k] - factor * matrix[rank][k], PRIME);
                    }
                }
            }
            pivots.add(c);
            rank++;
        }
        var determined = new ArrayList<ProtectedCell>();
        for (int r = 0; r < rank; r++) {
            if (Arrays.stream(matrix[r]).filter(x -> x != 0).count() == 1) {
                determined.add(hidden.get(pivots.get(r)));
            }
        }
        return determined;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
