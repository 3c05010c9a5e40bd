package no.helhet.statistics.regression;

import java.util.SplittableRandom;

/// The wild cluster bootstrap with the null imposed and Rademacher signs: the residuals of the
/// model
/// without the coefficient keep or change their sign, all of a cluster together, and the
/// coefficient's t (over its CR0 error, which gives the same p as CR1) is computed anew (Cameron,
/// Gelbach & Miller 2008, Review of Economics and Statistics 90, 414-427: WCR). As t only changes
/// its sign with all signs, the first cluster's is kept: 2^(J−1) sets, gone through one by one when
/// there are at most [Resampling#MOST].
///
/// Assumes that a cluster's residuals are as likely with either sign. With one or two treated
/// clusters among many the p is too large (MacKinnon & Webb 2017); a permutation is then better.
final class SignFlip {
    private final double[] contrast;
    private final double[][] restricted;
    private final double[][] pulls;
    private final double[] along;

    /// @param estimate of the contrast
    SignFlip(ClusterScores clusters, double[] contrast, double estimate) {
        this.contrast = contrast;
        int count = clusters.count();
        restricted = new double[count][];
        pulls = new double[count][];
        along = new double[count];
        double length = Matrices.dot(contrast, contrast);
        for (int j = 0; j < count; j++) {
            pulls[j] = Matrices.times(clusters.share(j), contrast);
            restricted[j] = clusters.score(j).clone();
            for (int k = 0; k < contrast.length; k++) {
                restricted[j][k] += pulls[j][k] * estimate / length;
            }
            along[j] = Matrices.dot(contrast, restricted[j]);
        }
    }

    /// @param draws when there are too many sets of signs
    Resampling test(int draws, long seed) {
        int count = along.length;
        var signs = new boolean[count];
        double observed = Math.abs(statistic(signs)) * (1 - Resampling.EQUAL);
        int atLeast = 0;
        if (count - 1 < 31 && 1 << (count - 1) <= Resampling.MOST) {
            int sets = 1 << (count - 1);
            for (int set = 0; set < sets; set++) {
                for (int j = 1; j < count; j++) {
                    signs[j] = (set >> (j - 1) & 1) == 1;
                }
                if (!(Math.abs(statistic(signs)) < observed)) {
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
            if (!(Math.abs(statistic(signs)) < observed)) {
                atLeast++;
            }
        }
        return Resampling.drawn(atLeast, draws);
    }

    /// @param signs true where the sign is changed
    private double statistic(boolean[] signs) {
        var sum = new double[contrast.length];
        for (int j = 0; j < signs.length; j++) {
            double[] score = restricted[j];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += signs[j] ? -score[k] : score[k];
            }
        }
        double squares = 0;
        for (int j = 0; j < signs.length; j++) {
            double score = (signs[j] ? -along[j] : along[j]) - Matrices.dot(pulls[j], sum);
            squares += score * score;
        }
        return Matrices.dot(contrast, sum) / Math.sqrt(squares);
    }
}
