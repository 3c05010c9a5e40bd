package no.helhet.statistics.survey;

import java.util.function.IntPredicate;

/// The clusters of a design and the strata they lie in.
final class Units {
    private final int[] unitOf;
    private final int[] stratumOf;
    private final int[] sizes;
    private final double[] left;

    /// @param unitOf for each row its cluster from 0, -1 when left out
    /// @param stratumOf for each cluster its stratum from 0
    /// @param left for each stratum, what the finite population correction leaves: 1 − n/N
    Units(int[] unitOf, int[] stratumOf, double[] left) {
        this.unitOf = unitOf;
        this.stratumOf = stratumOf;
        this.left = left;
        sizes = new int[left.length];
        for (int stratum : stratumOf) {
            sizes[stratum]++;
        }
    }

    int count() {
        return stratumOf.length;
    }

    int strata() {
        return sizes.length;
    }

    /// One cluster, and not all there are.
    boolean isLonely(int stratum) {
        return sizes[stratum] == 1 && left[stratum] >= 1e-7;
    }

    int degreesOfFreedom(IntPredicate counts) {
        var unit = new boolean[stratumOf.length];
        var stratum = new boolean[sizes.length];
        int freedom = 0;
        for (int i = 0; i < unitOf.length; i++) {
            int u = unitOf[i];
            if (u < 0 || unit[u] || !counts.test(i)) {
                continue;
            }
            unit[u] = true;
            freedom++;
            if (!stratum[stratumOf[u]]) {
                stratum[stratumOf[u]] = true;
                freedom--;
            }
        }
        return freedom;
    }

    double variance(double[] influences, LonelyStratum lonely) {
        var totals = new double[stratumOf.length];
        for (int i = 0; i < unitOf.length; i++) {
            if (unitOf[i] >= 0) {
                totals[unitOf[i]] += influences[i];
            }
        }
        var means = new double[sizes.length];
        for (int u = 0; u < totals.length; u++) {
            means[stratumOf[u]] += totals[u] / sizes[stratumOf[u]];
        }
        double sum = 0;
        for (int u = 0; u < totals.length; u++) {
            int h = stratumOf[u];
            if (sizes[h] > 1) {
                double off = totals[u] - means[h];
                sum += left[h] * sizes[h] / (sizes[h] - 1.0) * off * off;
            } else if (isLonely(h) && lonely == LonelyStratum.ADJUST) {
                sum += left[h] * totals[u] * totals[u];
            }
        }
        return lonely == LonelyStratum.AVERAGE ? sum * average() : sum;
    }

    private double average() {
        int others = 0;
        for (int h = 0; h < sizes.length; h++) {
            others += isLonely(h) ? 0 : 1;
        }
        return (double) sizes.length / others;
    }
}
