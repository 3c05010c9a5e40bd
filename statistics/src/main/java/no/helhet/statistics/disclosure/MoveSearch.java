package no.helhet.statistics.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds the moves that protect a cell and hide what is cheapest besides what is hidden already.
final class MoveSearch {
    private static final int NONE = -1;

    private final Tabulation table;
    private final Sensitivity sensitivity;
    private final boolean[] hidden;
    private final long[] price;

    private Room room;
    private int without;
    private boolean hidesMore;
    private long needed;
    private double cheapest;
    private long gain;
    private @Nullable Move best;

    /// @param hidden which cells are; changed by the caller as it goes
    MoveSearch(Tabulation table, Sensitivity sensitivity, boolean[] hidden, Costs costs) {
        this.table = table;
        this.sensitivity = sensitivity;
        this.hidden = hidden;
        room = new Room(table, sensitivity.least());
        price = new long[table.cells()];
        for (int i = 0; i < price.length; i++) {
            boolean may = table.value(i) > 0 || sensitivity.zerosHide();
            price[i] = may ? costs.of(table.codes(i), table.value(i)) : Costs.FIXED;
        }
    }

    /// What it costs to hide a cell.
    long price(int cell) {
        return price[cell];
    }

    /// Where nothing is fixed there always is one: the cell and every sum it is in, with something
    /// from outside.
    ///
    /// @throws IllegalStateException when what is fixed allows none
    Proof cheapest(int cell) {
        Proof found = prove(cell, NONE, true);
        if (found == null) {
            throw new IllegalStateException(
                    "The cell %s can not be protected by what may be hidden"
                            .formatted(table.codes(cell)));
        }
        return found;
    }

    /// One that hides nothing more, and does without a cell; null when there is none.
    @Nullable Proof without(int cell, int spared) {
        return prove(cell, spared, false);
    }

    private @Nullable Proof prove(int cell, int spared, boolean more) {
        room = new Room(table, sensitivity.least());
        without = spared;
        hidesMore = more;
        needed = sensitivity.spread()[cell];
        var moves = new ArrayList<Move>();
        while (needed > 0) {
            best = null;
            cheapest = Double.POSITIVE_INFINITY;
            boxes(cell);
            if (best == null || cheapest * gain >= Costs.LAST) {
                transfers(cell);
            }
            Move found = best;
            if (found == null) {
                return null;
            }
            moves.add(found);
            needed -= room.take(found, needed);
            // What the move hides is hidden for those after it too.
            if (hidesMore) {
                found.cells().forEach(c -> hidden[c] = true);
            }
        }
        return new Proof(moves);
    }

    /// Corners of a box, up and down in turn.
    private void boxes(int cell) {
        boxes(cell, true);
        if (best == null) {
            boxes(cell, false);
        }
    }

    private void boxes(int cell, boolean beside) {
        var at = table.nodes(cell);
        List<Shift> first = Shift.of(table.dimension(0), at[0], beside);
        List<Shift> second = Shift.of(table.dimension(1), at[1], beside);
        List<Shift> third = Shift.of(table.dimension(2), at[2], beside);
        for (Shift a : first) {
            for (Shift b : second) {
                for (Shift c : third) {
                    box(a, b, c);
                    if (cheapest == 0 && gain >= needed) {
                        return;
                    }
                }
            }
        }
    }

    private void box(Shift a, Shift b, Shift c) {
        double cost = 0;
        long more = Move.ANY;
        long less = Move.ANY;
        for (int i = 0; i < a.nodes().length; i++) {
            for (int j = 0; j < b.nodes().length; j++) {
                boolean gains = i < a.gaining() == j < b.gaining();
                for (int k = 0; k < c.nodes().length; k++) {
                    int cell = table.cell(a.nodes()[i], b.nodes()[j], c.nodes()[k]);
                    if (!may(cell)) {
                        return;
                    }
                    cost += hidden[cell] ? 0 : price[cell];
                    if (gains == k < c.gaining()) {
                        less = Math.min(less, room.less(cell));
                    } else {
                        more = Math.min(more, room.more(cell));
                    }
                    if (Move.sum(more, less) == 0 || cost > cheapest * needed) {
                        return;
                    }
                }
            }
        }
        if (isBetter(cost, Move.sum(more, less))) {
            best = corners(a, b, c);
        }
    }

    private boolean may(int cell) {
        return cell != without && (hidden[cell] || hidesMore && price[cell] != Costs.FIXED);
    }

    /// Cheaper for what it gives; of equals the one that gives more.
    private boolean isBetter(double cost, long gives) {
        long useful = Math.min(gives, needed);
        double each = cost / useful;
        if (useful == 0 || each > cheapest || each == cheapest && best != null && useful <= gain) {
            return false;
        }
        cheapest = each;
        gain = useful;
        return true;
    }

    private Move corners(Shift a, Shift b, Shift c) {
        var gaining = new ArrayList<Integer>();
        var losing = new ArrayList<Integer>();
        for (int i = 0; i < a.nodes().length; i++) {
            for (int j = 0; j < b.nodes().length; j++) {
                for (int k = 0; k < c.nodes().length; k++) {
                    boolean gains = i < a.gaining() == j < b.gaining() == k < c.gaining();
                    (gains ? gaining : losing)
                            .add(table.cell(a.nodes()[i], b.nodes()[j], c.nodes()[k]));
                }
            }
        }
        return move(gaining, losing);
    }

    private static Move move(List<Integer> gaining, List<Integer> losing) {
        return new Move(
                gaining.stream().mapToInt(Integer::intValue).toArray(),
                losing.stream().mapToInt(Integer::intValue).toArray());
    }

    /// One moved from any innermost cell to any within this one: where boxes find no more.
    private void transfers(int cell) {
        var at = table.nodes(cell);
        for (int[] to : table.leaves(at)) {
            for (int[] from : table.leaves(new int[Tabulation.LARGEST])) {
                if (!table.isUnder(from, at)) {
                    transfer(to, from);
                }
            }
        }
    }

    private void transfer(int[] to, int[] from) {
        var gaining = table.above(to, from);
        var losing = table.above(from, to);
        double cost = 0;
        long more = Move.ANY;
        long less = Move.ANY;
        for (int cell : gaining) {
            if (!may(cell)) {
                return;
            }
            cost += hidden[cell] ? 0 : price[cell];
            less = Math.min(less, room.less(cell));
        }
        for (int cell : losing) {
            if (!may(cell)) {
                return;
            }
            cost += hidden[cell] ? 0 : price[cell];
            more = Math.min(more, room.more(cell));
        }
        if (isBetter(cost, Move.sum(more, less))) {
            best = move(gaining, losing);
        }
    }
}
