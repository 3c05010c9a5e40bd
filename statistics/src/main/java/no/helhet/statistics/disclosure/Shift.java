package no.helhet.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;

/// Along one dimension: something is moved from one innermost code to another, or comes from
/// outside the table. The nodes whose sums change by it.
///
/// @param nodes those that gain, then those that lose
/// @param gaining how many gain
record Shift(int[] nodes, int gaining) {
    /// Above so many codes, only what lies beside a code is looked at first.
    private static final int MANY = 400;

    /// Every way in which a node may gain.
    ///
    /// @param beside from codes within the same outer code only, where the dimension is large
    static List<Shift> of(Dimension dimension, int node, boolean beside) {
        var shifts = new ArrayList<Shift>();
        var all = dimension.leavesUnder(0);
        boolean near = beside && all.length > MANY && node != 0;
        var from = near ? dimension.leavesUnder(dimension.parent(node)) : all;
        for (int to : dimension.leavesUnder(node)) {
            for (int leaf : from) {
                if (!dimension.isUnder(leaf, node)) {
                    int common = dimension.common(to, leaf);
                    shifts.add(of(dimension.path(to, common), dimension.path(leaf, common)));
                }
            }
            if (!near) {
                shifts.add(of(dimension.path(to, -1), new int[0]));
            }
        }
        return shifts;
    }

    private static Shift of(int[] gain, int[] lose) {
        var nodes = java.util.Arrays.copyOf(gain, gain.length + lose.length);
        System.arraycopy(lose, 0, nodes, gain.length, lose.length);
        return new Shift(nodes, gain.length);
    }
}
