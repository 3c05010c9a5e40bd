package no.helhet.statistics.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/// Moves that together let a hidden cell be as much more or less as the rule asks: each takes from
/// what those before it have left.
record Proof(List<Move> moves) {
    Proof {
        moves = List.copyOf(moves);
    }

    IntStream cells() {
        return moves.stream().flatMapToInt(Move::cells);
    }

    boolean uses(int cell) {
        return cells().anyMatch(c -> c == cell);
    }
}
