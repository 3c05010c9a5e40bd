package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.Numbers;

/// Both groups.
record OaxacaHalves(OaxacaHalf first, OaxacaHalf second) {
    static final String GROUP = "(Group)";

    /// The first group's share of the weights.
    double share() {
        return first.total() / (first.total() + second.total());
    }

    /// Both below each other, the first on top.
    ///
    /// @param apart whether a column tells them apart, 1 in the second
    OaxacaHalf together(boolean apart) {
        int n = first.size();
        int all = n + second.size();
        var design = Design.builder(all);
        for (int j = 0; j < first.design().size(); j++) {
            design.numeric(
                    Numbers.owning(
                            first.design().names().get(j),
                            joined(first.design().column(j), second.design().column(j))));
        }
        if (apart) {
            var second = new double[all];
            java.util.Arrays.fill(second, n, all, 1);
            design.numeric(Numbers.owning(GROUP, second));
        }
        var rows = new int[all];
        System.arraycopy(first.rows(), 0, rows, 0, n);
        System.arraycopy(second.rows(), 0, rows, n, second.size());
        return new OaxacaHalf(
                "",
                rows,
                design.build(),
                joined(first.outcome(), second.outcome()),
                joined(first.weights(), second.weights()),
                first.isWeighted(),
                first.isCounted());
    }

    private static double[] joined(double[] a, double[] b) {
        var both = new double[a.length + b.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
