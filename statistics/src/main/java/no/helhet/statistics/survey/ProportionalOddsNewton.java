package no.helhet.statistics.survey;

import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/// Climbs the likelihood from the shares of the categories. A step is not longer than 5 in
/// any row's linear predictor, and is halved while the likelihood falls.
///
/// Where the columns part the answers there is no maximum: the linear predictor then still
/// moves by about one at each step when it should have come to rest.
final class ProportionalOddsNewton {
    private static final int STEPS = 60;
    private static final double AT_REST = 1e-9;
    private static final double AWAY = .1;
    private static final double LONGEST = 5;

    private final ProportionalOddsRows rows;
    private final ProportionalOddsColumns columns;
    private final ProportionalOddsLikelihood likelihood;
    private final int cuts;

    private double[] at;
    private double reached;
    private int iterations;
    private double[] step;
    private double moved = 1 / 0.0;
    private @Nullable PositiveDefinite information;

    private ProportionalOddsNewton(ProportionalOddsRows rows, ProportionalOddsColumns columns) {
        this.rows = rows;
        this.columns = columns;
        likelihood = new ProportionalOddsLikelihood(rows, columns);
        cuts = rows.categories() - 1;
        at = new double[cuts + columns.count()];
        step = new double[at.length];
        double[] sums = rows.sums();
        double below = 0;
        for (int j = 0; j < cuts; j++) {
            below += sums[j];
            at[j] = Math.log(below / (rows.size() - below));
        }
    }

    static ProportionalOddsNewton of(ProportionalOddsRows rows) {
        var newton =
                new ProportionalOddsNewton(
                        rows, new ProportionalOddsColumns(rows.design(), rows.categories() - 1));
        newton.run();
        return newton;
    }

    private void run() {
        reached = likelihood.value(at);
        while (iterations < STEPS && moved > AT_REST) {
            var score = new double[at.length];
            information = PositiveDefinite.of(likelihood.derivatives(at, score)).orElse(null);
            if (information == null) {
                return;
            }
            step = information.solve(score);
            moved = largest();
            climb();
            iterations++;
        }
        information =
                PositiveDefinite.of(likelihood.derivatives(at, new double[at.length])).orElse(null);
    }

    private void climb() {
        double factor = Math.min(1, LONGEST / moved);
        for (int halvings = 0; halvings < 40; halvings++) {
            var next = at.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += factor * step[j];
            }
            double there = likelihood.value(next);
            if (there >= reached - 1e-12 * Math.abs(reached)) {
                at = next;
                reached = there;
                return;
            }
            factor /= 2;
        }
    }

    private double largest() {
        double most = 0;
        for (int j = 0; j < cuts; j++) {
            most = Math.max(most, Math.abs(step[j]));
        }
        for (int i = 0; i < rows.size(); i++) {
            most = Math.max(most, Math.abs(columns.predictor(step, i)));
        }
        return most;
    }

    /// Whether the estimate is infinite.
    boolean isSeparated() {
        return information == null || moved > AWAY;
    }

    boolean isReached() {
        return moved <= AT_REST * 1e3;
    }

    /// The column that moves most.
    int runaway() {
        int most = 0;
        for (int j = 1; j < columns.count(); j++) {
            if (Math.abs(step[cuts + j]) > Math.abs(step[cuts + most])) {
                most = j;
            }
        }
        return most;
    }

    int iterations() {
        return iterations;
    }

    double logLikelihood() {
        return reached;
    }

    /// The log likelihood of the thresholds alone.
    double nullLogLikelihood() {
        double sum = 0;
        for (double of : rows.sums()) {
            sum += of * Math.log(of / rows.size());
        }
        return sum;
    }

    /// Thresholds and coefficients, of columns of mean 0 and size 1.
    double[] parameters() {
        return at.clone();
    }

    /// Of the same.
    PositiveDefinite information() {
        return Objects.requireNonNull(information);
    }

    /// The covariance of the parameters: from the information, or with weights linearised.
    double[][] covariance() {
        double[][] inverse = information().inverse();
        if (!rows.isWeighted()) {
            return inverse;
        }
        double[][] middle = likelihood.squaredScores(at);
        double correction = rows.size() / (rows.size() - 1.0);
        for (double[] row : middle) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= correction;
            }
        }
        return PositiveDefinite.product(PositiveDefinite.product(inverse, middle), inverse);
    }

    /// How far leaving a row out moves them: [ProportionalOddsLikelihood#influence].
    double influence(int row) {
        return likelihood.influence(at, information(), row);
    }

    ProportionalOddsColumns columns() {
        return columns;
    }

    /// The probability of more than a category, of each row.
    double[] above(int category) {
        var above = new double[rows.size()];
        Arrays.setAll(above, i -> Logit.of(columns.predictor(at, i) - at[category]));
        return above;
    }
}
