package no.helhet.statistics.disclosure;

/// A change of the table that no sum that is shown notices: the product of a shift in each
/// dimension. By it, and by its opposite, a hidden cell may be so much more or less and every
/// number shown still be right. That is the proof that the cell can not be computed.
///
/// @param more how much more the cell may be; [Long#MAX_VALUE] for any amount
/// @param less how much less
record Move(Shift first, Shift second, Shift third, long more, long less) {
    static final long ANY = Long.MAX_VALUE;

    static long sum(long a, long b) {
        return a == ANY || b == ANY ? ANY : a + b;
    }

    /// Every cell it changes.
    int[] cells(Tabulation table) {
        var cells = new int[first.nodes().length * second.nodes().length * third.nodes().length];
        int i = 0;
        for (int a : first.nodes()) {
            for (int b : second.nodes()) {
                for (int c : third.nodes()) {
                    cells[i++] = table.cell(a, b, c);
                }
            }
        }
        return cells;
    }
}
