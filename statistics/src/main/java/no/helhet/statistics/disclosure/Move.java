package no.helhet.statistics.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A change of the table that no sum that is shown notices: some cells are one more and others one
/// less. By it, and by its opposite, a hidden cell may be more or less and every number shown still
/// be right. That is the proof that the cell can not be computed.
///
/// @param gaining the cells that it makes more
/// @param losing those that it makes less
record Move(int[] gaining, int[] losing) {
    static final long ANY = Long.MAX_VALUE;

    static long sum(long a, long b) {
        return a == ANY || b == ANY ? ANY : a + b;
    }

    /// Every cell it changes.
    IntStream cells() {
        return IntStream.concat(Arrays.stream(gaining), Arrays.stream(losing));
    }
}
