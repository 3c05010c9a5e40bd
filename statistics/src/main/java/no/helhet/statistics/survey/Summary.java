package no.helhet.statistics.survey;

import org.jspecify.annotations.Nullable;

/// How many scores there are, their mean and standard deviation.
record Summary(int count, @Nullable Double mean, @Nullable Double sd) {
    /// @param scores null when everyone answered everything: then all follows from the covariances
    static Summary of(double @Nullable [] scores, Covariance covariance, Answers all) {
        if (scores != null) {
            return of(scores);
        }
        double mean = 0;
        for (double item : covariance.means()) {
            mean += item / all.items();
        }
        return new Summary(all.rows(), mean, Math.sqrt(covariance.sum()) / all.items());
    }

    /// @param scores `NaN` where there is none
    static Summary of(double[] scores) {
        int count = 0;
        double sum = 0;
        for (double score : scores) {
            if (score == score) {
                count++;
                sum += score;
            }
        }
        if (count == 0) {
            return new Summary(0, null, null);
        }
        double mean = sum / count;
        double sd = Math.sqrt(Covariance.pair(scores, mean, scores, mean));
        return new Summary(count, mean, count < 2 ? null : Double.valueOf(sd));
    }
}
