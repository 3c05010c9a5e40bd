package no.helhet.statistics.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds the move that protects a cell and hides least besides what is hidden already.
final class MoveSearch {
    private static final int STEPS = 16;

    private final Tabulation table;
    private final Sensitivity sensitivity;
    private final boolean[] hidden;
    private final int[] price;

    private int without;
    private long least;
    private long needed;
    private @Nullable Move best;

    /// @param hidden which cells are; changed by the caller as it goes
    MoveSearch(Tabulation table, Sensitivity sensitivity, boolean[] hidden) {
        this.table = table;
        this.sensitivity = sensitivity;
        this.hidden = hidden;
        price = new int[table.cells()];
        for (int i = 0; i < price.length; i++) {
            // A cell more, and more of what it tells.
            price[i] = STEPS + (int) Math.round(STEPS * Math.log1p(table.value(i)) / Math.log(2));
        }
    }

    /// What it costs to hide a cell.
    int price(int cell) {
        return price[cell];
    }

    /// There always is one: the cell and every sum it is in, with something from outside.
    Move cheapest(int cell) {
        Move found = search(cell, -1, Long.MAX_VALUE, true);
        if (found == null) {
            found = search(cell, -1, Long.MAX_VALUE, false);
        }
        return java.util.Objects.requireNonNull(found);
    }

    /// One that hides nothing more, and does without a cell; null when there is none.
    @Nullable Move without(int cell, int spared) {
        return search(cell, spared, 1, true);
    }

    private @Nullable Move search(int cell, int spared, long below, boolean beside) {
        without = spared;
        least = below;
        needed = sensitivity.spread()[cell];
        best = null;
        var at = table.nodes(cell);
        List<Shift> first = Shift.of(table.dimension(0), at[0], beside);
        List<Shift> second = Shift.of(table.dimension(1), at[1], beside);
        List<Shift> third = Shift.of(table.dimension(2), at[2], beside);
        for (Shift a : first) {
            for (Shift b : second) {
                for (Shift c : third) {
                    consider(a, b, c);
                    if (least == 0) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    private void consider(Shift a, Shift b, Shift c) {
        long cost = 0;
        long more = Move.ANY;
        long less = Move.ANY;
        for (int i = 0; i < a.nodes().length; i++) {
            for (int j = 0; j < b.nodes().length; j++) {
                boolean gains = i < a.gaining() == j < b.gaining();
                for (int k = 0; k < c.nodes().length; k++) {
                    int cell = table.cell(a.nodes()[i], b.nodes()[j], c.nodes()[k]);
                    if (!hidden[cell]) {
                        if (table.value(cell) == 0 && !sensitivity.zerosHide()) {
                            return;
                        }
                        cost += price[cell];
                    }
                    if (cell == without || cost >= least) {
                        return;
                    }
                    long room = Math.max(0, table.value(cell) - sensitivity.least());
                    if (gains == k < c.gaining()) {
                        less = Math.min(less, room);
                    } else {
                        more = Math.min(more, room);
                    }
                    if (Move.sum(more, less) < needed) {
                        return;
                    }
                }
            }
        }
        least = cost;
        best = new Move(a, b, c, more, less);
    }
}
