package no.helhet.statistics.regression;

import no.helhet.statistics.linear.Matrices;
import no.helhet.statistics.linear.PositiveDefinite;

import java.util.SplittableRandom;

/// The wild cluster bootstrap with the null imposed and Rademacher signs: the residuals of the
/// model in which the contrasts are nothing keep or change their sign, all of a cluster together,
/// and the Wald statistic of the contrasts is computed anew (Cameron, Gelbach & Miller 2008, Review
/// of Economics and Statistics 90, 414-427: WCR). It is over the CR0 covariance, which gives the
/// same p as CR1; for one contrast it is t². As it is the same with all signs changed, the first
/// cluster's sign is kept: 2^(J−1) sets, gone through one by one when there are at most
/// [Resampling#MOST].
///
/// Assumes that a cluster's residuals are as likely with either sign. With one or two treated
/// clusters among many the p is too large (MacKinnon & Webb 2017); a permutation is then better.
final class SignFlip {
    private final double[][] contrasts;
    private final double[][] restricted;
    private final double[][][] pulls;
    private final double[][] along;

    /// @param contrasts by rows, none a sum of the others
    /// @param estimates of the contrasts
    SignFlip(ClusterScores clusters, double[][] contrasts, double[] estimates) {
        this.contrasts = contrasts;
        int count = clusters.count();
        restricted = new double[count][];
        pulls = new double[count][][];
        along = new double[count][];
        double[][] gram = Matrices.times(contrasts, Matrices.transpose(contrasts));
        double[] weights =
                PositiveDefinite.of(gram)
                        .orElseThrow(() -> new IllegalArgumentException("Contrasts repeat"))
                        .solve(estimates);
        double[] taken = Matrices.times(weights, contrasts);
        for (int j = 0; j < count; j++) {
            pulls[j] = Matrices.times(contrasts, clusters.share(j));
            restricted[j] = clusters.score(j).clone();
            double[] back = Matrices.times(clusters.share(j), taken);
            for (int k = 0; k < back.length; k++) {
                restricted[j][k] += back[k];
            }
            along[j] = Matrices.times(contrasts, restricted[j]);
        }
    }

    /// @param draws when there are too many sets of signs
    Resampling test(int draws, long seed) {
        int count = along.length;
        var signs = new boolean[count];
        double observed = statistic(signs) * (1 - Resampling.EQUAL);
        int atLeast = 0;
        if (count - 1 < 31 && 1 << (count - 1) <= Resampling.MOST) {
            int sets = 1 << (count - 1);
            for (int set = 0; set < sets; set++) {
                for (int j = 1; j < count; j++) {
                    signs[j] = (set >> (j - 1) & 1) == 1;
                }
                // What can not be computed counts against the effect.
                if (!(statistic(signs) < observed)) {
                    atLeast++;
                }
            }
            return Resampling.all(atLeast, sets, 1.0 / sets);
        }
        var random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            long bits = 0;
            for (int j = 0; j < count; j++) {
                bits = j % 64 == 0 ? random.nextLong() : bits >>> 1;
                signs[j] = (bits & 1) == 1;
            }
            if (!(statistic(signs) < observed)) {
                atLeast++;
            }
        }
        return Resampling.drawn(atLeast, draws);
    }

    /// @param signs true where the sign is changed
    private double statistic(boolean[] signs) {
        int q = contrasts.length;
        var sum = new double[contrasts[0].length];
        for (int j = 0; j < signs.length; j++) {
            double[] score = restricted[j];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += signs[j] ? -score[k] : score[k];
            }
        }
        var covariance = new double[q][q];
        var score = new double[q];
        for (int j = 0; j < signs.length; j++) {
            for (int s = 0; s < q; s++) {
                score[s] = (signs[j] ? -along[j][s] : along[j][s]) - Matrices.dot(pulls[j][s], sum);
            }
            Matrices.addOuter(covariance, score, score, 1);
        }
        double[] estimates = Matrices.times(contrasts, sum);
        if (q == 1) {
            return estimates[0] * estimates[0] / covariance[0][0];
        }
        var definite = PositiveDefinite.of(covariance);
        return definite.isPresent() ? definite.get().quadratic(estimates) : Double.NaN;
    }
}
