package no.helhet.statistics.area;

import java.util.Arrays;
import java.util.List;

/// The covariance of everything that was estimated: coefficients of both groups, and means
/// over the rows of both groups. The four blocks are independent of each other: coefficients
/// and means by the model, groups by sampling (Jann 2008, Stata Journal 8:453, section 2.3).
///
/// @param coefficients how many there are in one group
/// @param firstMeans by rows; the second group's have the same size
record OaxacaSpread(
        int coefficients,
        double[][] first,
        double[][] second,
        double[][] firstMeans,
        double[][] secondMeans) {
    int size() {
        return 2 * coefficients + 2 * firstMeans.length;
    }

    /// With compositions taken as known.
    double fixed(double[] a, double[] b) {
        return form(first, 0, a, b) + form(second, coefficients, a, b);
    }

    /// That of the compositions alone.
    double sampled(double[] a, double[] b) {
        int from = 2 * coefficients;
        return form(firstMeans, from, a, b) + form(secondMeans, from + firstMeans.length, a, b);
    }

    /// Of many at once, by rows, with compositions taken as known.
    double[][] fixed(List<OaxacaDelta> estimates) {
        return sum(forms(first, 0, estimates), forms(second, coefficients, estimates));
    }

    /// Of many at once, by rows, that of the compositions alone.
    double[][] sampled(List<OaxacaDelta> estimates) {
        int from = 2 * coefficients;
        return sum(
                forms(firstMeans, from, estimates),
                forms(secondMeans, from + firstMeans.length, estimates));
    }

    private static double[][] forms(double[][] block, int from, List<OaxacaDelta> estimates) {
        int size = block.length;
        var slopes = new double[estimates.size()][];
        var turned = new double[size][estimates.size()];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = Arrays.copyOfRange(estimates.get(j).gradient(), from, from + size);
            for (int i = 0; i < size; i++) {
                turned[i][j] = slopes[j][i];
            }
        }
        return OaxacaAlgebra.product(OaxacaAlgebra.product(slopes, block), turned);
    }

    private static double[][] sum(double[][] a, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] += b[i][j];
            }
        }
        return a;
    }

    private static double form(double[][] block, int from, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < block.length; i++) {
            if (a[from + i] == 0) {
                continue;
            }
            double row = 0;
            for (int j = 0; j < block.length; j++) {
                row += block[i][j] * b[from + j];
            }
            sum += a[from + i] * row;
        }
        return sum;
    }
}
