package no.helhet.statistics.regression;

import no.helhet.statistics.Numbers;

import java.util.List;

/// Counts and sums by level of both effects, in one pass. Values are taken less that of the first
/// row, so that a column far from 0 keeps its digits.
///
/// @param first sums by level of the first effect, the columns beside each other
/// @param shift the first row's values
record PanelSums(
        int width,
        int[] firstCounts,
        int[] secondCounts,
        double[] first,
        double[] second,
        double[] shift,
        boolean whole) {
    static PanelSums of(Panel panel) {
        int width = panel.columns().length;
        var shift = new double[width];
        for (int k = 0; k < width; k++) {
            shift[k] = panel.columns()[k].at(0);
        }
        List<PanelSums> parts = panel.parts((from, to) -> part(panel, shift, from, to));
        var sum = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) {
            for (int i = 0; i < sum.firstCounts.length; i++) {
                sum.firstCounts[i] += part.firstCounts[i];
            }
            for (int i = 0; i < sum.secondCounts.length; i++) {
                sum.secondCounts[i] += part.secondCounts[i];
            }
            for (int i = 0; i < sum.first.length; i++) {
                sum.first[i] += part.first[i];
            }
            for (int i = 0; i < sum.second.length; i++) {
                sum.second[i] += part.second[i];
            }
        }
        return new PanelSums(
                width,
                sum.firstCounts,
                sum.secondCounts,
                sum.first,
                sum.second,
                shift,
                parts.stream().allMatch(PanelSums::whole));
    }

    private static PanelSums part(Panel panel, double[] shift, int from, int to) {
        int width = shift.length;
        var firstCounts = new int[panel.firstCount()];
        var secondCounts = new int[panel.secondCount()];
        var first = new double[panel.firstCount() * width];
        var second = new double[panel.secondCount() * width];
        for (int start = from; start < to; start += Panel.BLOCK) {
            int end = Math.min(to, start + Panel.BLOCK);
            if (!count(panel, start, end, firstCounts, secondCounts)) {
                return new PanelSums(width, firstCounts, secondCounts, first, second, shift, false);
            }
            for (int k = 0; k < width; k++) {
                var column = panel.columns()[k];
                add(column, shift[k], panel.first(), start, end, first, width, k);
                add(column, shift[k], panel.second(), start, end, second, width, k);
            }
        }
        boolean finite = true;
        for (double sum : second) {
            finite &= Double.isFinite(sum);
        }
        return new PanelSums(width, firstCounts, secondCounts, first, second, shift, finite);
    }

    /// @return false when a row lacks an effect or a cluster
    private static boolean count(
            Panel panel, int from, int to, int[] firstCounts, int[] secondCounts) {
        int[] ones = panel.first();
        int[] twos = panel.second();
        int[] by = panel.clusters();
        int any = 0;
        for (int i = from; i < to; i++) {
            any |= ones[i] | twos[i] | by[i];
        }
        if (any < 0) {
            return false;
        }
        for (int i = from; i < to; i++) {
            firstCounts[ones[i]]++;
            secondCounts[twos[i]]++;
        }
        return true;
    }

    private static void add(
            Numbers column,
            double shift,
            int[] codes,
            int from,
            int to,
            double[] sums,
            int width,
            int at) {
        for (int i = from; i < to; i++) {
            sums[codes[i] * width + at] += column.at(i) - shift;
        }
    }

    /// Whether a level has one row alone.
    boolean singletons() {
        return single(firstCounts) || single(secondCounts);
    }

    private static boolean single(int[] counts) {
        for (int count : counts) {
            if (count == 1) {
                return true;
            }
        }
        return false;
    }

    /// Whether each level of the first effect meets each of the second exactly once: then means
    /// taken away once are taken away for good.
    boolean balanced(Panel panel) {
        long cells = (long) firstCounts.length * secondCounts.length;
        if (cells != panel.rows()) {
            return false;
        }
        var seen = new long[(int) ((cells + 63) / 64)];
        for (int i = 0; i < panel.rows(); i++) {
            int cell = panel.first()[i] * secondCounts.length + panel.second()[i];
            long bit = 1L << cell;
            if ((seen[cell >> 6] & bit) != 0) {
                return false;
            }
            seen[cell >> 6] |= bit;
        }
        return true;
    }
}
