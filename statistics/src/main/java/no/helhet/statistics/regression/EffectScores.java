package no.helhet.statistics.regression;

import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

/// What inference by few clusters needs of a panel: scores and shares of the whole design, the
/// effects among it, without its dummies being written out.
///
/// An effect that lies within clusters is taken away: CR2 is the same with and without it
/// (Pustejovsky & Tipton 2018, theorem 1). The other stays, as columns of the design; the products
/// of its dummies are counts. The design's columns are made a basis by the eigenvectors of their
/// products.
///
/// @param contrasts by predictor, how its coefficient is made of the basis' ones
record EffectScores(ClusterScores scores, double[][] contrasts) {
    /// With more columns than this the whole design is not used.
    private static final int MOST = 160;

    private static final double DEPENDENT = 1e-10;

    /// @param predictors what the effects leave of them: the coefficients are the same
    /// @param residuals of the fit
    /// @return null when the effects that do not lie within clusters have too many levels
    static @Nullable EffectScores of(
            String column, Panel panel, double[][] predictors, double[] residuals) {
        boolean firstNested = panel.nested(panel.first(), panel.firstCount());
        boolean secondNested = panel.nested(panel.second(), panel.secondCount());
        int[] taken = firstNested ? panel.first() : secondNested ? panel.second() : null;
        int takenCount = firstNested ? panel.firstCount() : panel.secondCount();
        int firstColumns = firstNested ? 0 : panel.firstCount();
        int secondColumns = secondNested && !firstNested ? 0 : panel.secondCount();
        int effects = firstColumns + secondColumns;
        int size = effects + panel.predictors();
        if (size > MOST) {
            return null;
        }
        int count = panel.clusterCount();
        var products = new double[count][size][size];
        var scores = new double[count][size];
        var sizes = new int[count];
        var sums = new double[taken == null ? 0 : takenCount][size];
        var counts = new int[sums.length];
        var of = new int[sums.length];
        var places = new int[2 + panel.predictors()];
        var values = new double[places.length];
        for (int i = 0; i < panel.rows(); i++) {
            int used = 0;
            if (firstColumns > 0) {
                places[used] = panel.first()[i];
                values[used++] = 1;
            }
            if (secondColumns > 0) {
                places[used] = firstColumns + panel.second()[i];
                values[used++] = 1;
            }
            for (int k = 0; k < panel.predictors(); k++) {
                places[used] = effects + k;
                values[used++] = predictors[k][i];
            }
            int j = panel.clusters()[i];
            sizes[j]++;
            for (int a = 0; a < used; a++) {
                scores[j][places[a]] += values[a] * residuals[i];
                for (int b = 0; b < used; b++) {
                    products[j][places[a]][places[b]] += values[a] * values[b];
                }
                if (taken != null) {
                    sums[taken[i]][places[a]] += values[a];
                }
            }
            if (taken != null) {
                counts[taken[i]]++;
                of[taken[i]] = j;
            }
        }
        for (int l = 0; l < sums.length; l++) {
            Matrices.addOuter(products[of[l]], sums[l], sums[l], -1.0 / counts[l]);
        }
        return inBasis(column, panel, effects, sizes, scores, products);
    }

    private static EffectScores inBasis(
            String column,
            Panel panel,
            int effects,
            int[] sizes,
            double[][] scores,
            double[][][] products) {
        int size = scores[0].length;
        var total = new double[size][size];
        for (double[][] one : products) {
            Matrices.add(total, one, 1);
        }
        var scale = new double[size];
        for (int a = 0; a < size; a++) {
            scale[a] = total[a][a] > 0 ? 1 / Math.sqrt(total[a][a]) : 0;
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                total[a][b] *= scale[a] * scale[b];
            }
        }
        var eigen = SymmetricEigen.of(total);
        int rank = 0;
        while (rank < size && eigen.values()[rank] > DEPENDENT * eigen.values()[0]) {
            rank++;
        }
        var to = new double[rank][size];
        for (int r = 0; r < rank; r++) {
            for (int a = 0; a < size; a++) {
                to[r][a] = scale[a] * eigen.vectors()[r][a] / Math.sqrt(eigen.values()[r]);
            }
        }
        var shares = new double[products.length][][];
        var turned = new double[products.length][];
        for (int j = 0; j < products.length; j++) {
            shares[j] = Matrices.around(to, products[j]);
            turned[j] = Matrices.times(to, scores[j]);
        }
        double[][] back = Matrices.transpose(to);
        var contrasts = new double[panel.predictors()][];
        for (int k = 0; k < contrasts.length; k++) {
            contrasts[k] = back[effects + k];
        }
        return new EffectScores(
                new ClusterScores(column, panel.levels(), sizes, turned, shares), contrasts);
    }
}
