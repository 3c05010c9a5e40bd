package no.helhet.statistics.disclosure;

import java.util.Arrays;

/// How much of each cell a proof has not yet used: in the table where the proved cell is more, and
/// in the one where it is less.
final class Room {
    private final Tabulation table;
    private final long least;
    private final java.util.Map<Integer, long[]> used = new java.util.HashMap<>();

    /// @param least what a reader knows that anything hidden is at least
    Room(Tabulation table, long least) {
        this.table = table;
        this.least = least;
    }

    /// How much less the cell may be where the proved cell is more.
    long more(int cell) {
        return left(cell, 0);
    }

    /// The same where the proved cell is less.
    long less(int cell) {
        return left(cell, 1);
    }

    private long left(int cell, int world) {
        long all = Math.max(0, table.value(cell) - least);
        var taken = used.get(cell);
        return taken == null ? all : all - taken[world];
    }

    /// Uses a move, for no more than is needed.
    ///
    /// @return how much wider the interval became
    long take(Move move, long needed) {
        long more = Arrays.stream(move.losing()).mapToLong(this::more).min().orElse(Move.ANY);
        long up = Math.min(more, needed);
        long less = Arrays.stream(move.gaining()).mapToLong(this::less).min().orElse(Move.ANY);
        long down = Math.min(less, needed - up);
        for (int cell : move.losing()) {
            use(cell, 0, up);
        }
        for (int cell : move.gaining()) {
            use(cell, 1, down);
        }
        return up + down;
    }

    private void use(int cell, int world, long amount) {
        used.computeIfAbsent(cell, c -> new long[2])[world] += amount;
    }
}
