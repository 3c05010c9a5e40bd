package no.helhet.statistics.regression;

import no.helhet.statistics.Interval;
import no.helhet.statistics.linear.Matrices;

import org.jspecify.annotations.Nullable;

/// An estimate when each cluster in turn is left out: b − c'(I − share)⁻¹ score, exact for least
/// squares (Cook & Weisberg 1982, appendix A.2).
///
/// @param estimates smallest and largest; null when a cluster alone tells it
/// @param cluster the one that moves it most, or alone tells it
record LeftOut(@Nullable Interval estimates, String cluster) {
    static LeftOut of(ClusterScores clusters, double[] contrast, double estimate) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        double most = -1;
        String cluster = "";
        for (int j = 0; j < clusters.count(); j++) {
            if (!clusters.othersTell(j, contrast)) {
                return new LeftOut(null, clusters.name(j));
            }
            double without = estimate - Matrices.dot(contrast, clusters.pulls()[j]);
            lower = Math.min(lower, without);
            upper = Math.max(upper, without);
            if (Math.abs(without - estimate) > most) {
                most = Math.abs(without - estimate);
                cluster = clusters.name(j);
            }
        }
        return new LeftOut(new Interval(lower, upper), cluster);
    }
}
