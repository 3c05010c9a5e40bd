package no.helhet.statistics.mixed;

import java.util.Arrays;

/// One random term as the elimination sees it: slopes centred and scaled, so that neither the zero
/// nor the unit of a column matters to the optimiser.
///
/// @param term what was asked for
/// @param place among the terms as they were given
/// @param codes the group of each row
/// @param count groups
/// @param z columns of the effects, one array for each
/// @param back by rows: effects of the columns as given = back times effects of these columns
record Level(RandomTerm term, int place, int[] codes, int count, double[][] z, double[][] back) {
    static Level of(RandomTerm term, int place) {
        int q = term.size();
        int n = term.groups().size();
        var z = new double[q][];
        var back = new double[q][q];
        z[0] = new double[n];
        Arrays.fill(z[0], 1);
        back[0][0] = 1;
        for (int j = 1; j < q; j++) {
            z[j] = term.slopes().get(j - 1).toArray();
            // An unstructured covariance is one about any centre; a diagonal one is not.
            double centre = term.correlated() ? median(z[j]) : 0;
            for (int i = 0; i < n; i++) {
                z[j][i] -= centre;
            }
            double scale = size(z[j]);
            for (int i = 0; i < n; i++) {
                z[j][i] /= scale;
            }
            back[j][j] = 1 / scale;
            back[0][j] = -centre / scale;
        }
        return new Level(term, place, term.groups().toArray(), term.groups().count(), z, back);
    }

    /// The median absolute value, which one extreme value does not move; the root mean square when
    /// more than half are nothing.
    private static double size(double[] column) {
        double median = median(Arrays.stream(column).map(Math::abs).toArray());
        double square = Arrays.stream(column).map(v -> v * v).average().orElseThrow();
        return median > 0 ? median : Math.sqrt(square);
    }

    private static double median(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    int size() {
        return z.length;
    }

    /// Those rows alone; groups left without rows stay, empty.
    Level keep(int[] rows) {
        int[] left = Arrays.stream(rows).map(i -> codes[i]).toArray();
        return new Level(term, place, left, count, keep(z, rows), back);
    }

    static double[] keep(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
    }

    static double[][] keep(double[][] columns, int[] rows) {
        return Arrays.stream(columns).map(c -> keep(c, rows)).toArray(double[][]::new);
    }
}
