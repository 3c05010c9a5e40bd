package no.helhet.statistics.survey;

import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Climbs the likelihood, on columns of mean 0 and size 1.
///
/// Of a row in category y with u = threshold y - xᵀb and l = threshold (y - 1) - xᵀb the
/// likelihood is F(u) - F(l) = F(u) (1 - F(l)) (1 - exp(l - u)), F being the logistic
/// distribution: written so, neither it nor its derivatives lose digits however far out u and
/// l lie.
final class ProportionalOddsNewton {
    private static final int STEPS = 60;
    private static final double AT_REST = 1e-9;
    private static final double AWAY = .1;
    private static final double LONGEST = 5;

    private final ProportionalOddsRows rows;
    private final double[][] columns;
    private final double[] mean;
    private final double[] size;
    private final int cuts;
    private final int parameters;

    double[] at;
    double likelihood;
    int iterations;
    double[] step;
    double moved = 1 / 0.0;
    @Nullable PositiveDefinite information;

    ProportionalOddsNewton(ProportionalOddsRows rows) {
        this.rows = rows;
        int k = rows.design().size();
        cuts = rows.categories() - 1;
        parameters = cuts + k;
        columns = new double[k][];
        mean = new double[k];
        size = new double[k];
        for (int j = 0; j < k; j++) {
            double[] column = rows.design().column(j);
            double middle = Arrays.stream(column).average().orElse(0);
            double spread =
                    Math.sqrt(
                            Arrays.stream(column)
                                    .map(v -> (v - middle) * (v - middle))
                                    .average()
                                    .orElse(1));
            mean[j] = middle;
            size[j] = spread;
            columns[j] = Arrays.stream(column).map(v -> (v - middle) / spread).toArray();
        }
        at = new double[parameters];
        step = new double[parameters];
        double below = 0;
        for (int j = 0; j < cuts; j++) {
            below += rows.counts()[j];
            at[j] = Math.log(below / (rows.size() - below));
        }
    }

    /// The likelihood of the thresholds alone.
    double nothing() {
        double sum = 0;
        for (int count : rows.counts()) {
            sum += count * Math.log(count / (double) rows.size());
        }
        return sum;
    }

    void run() {
        likelihood = likelihood(at);
        while (iterations < STEPS && moved > AT_REST) {
            var score = new double[parameters];
            var hessian = new double[parameters][parameters];
            derivatives(score, hessian);
            information = PositiveDefinite.of(hessian).orElse(null);
            if (information == null) {
                return;
            }
            step = information.solve(score);
            moved = largest();
            climb();
            iterations++;
        }
        var hessian = new double[parameters][parameters];
        derivatives(new double[parameters], hessian);
        information = PositiveDefinite.of(hessian).orElse(null);
    }

    private void climb() {
        double factor = Math.min(1, LONGEST / moved);
        for (int halvings = 0; halvings < 40; halvings++) {
            var next = at.clone();
            for (int j = 0; j < parameters; j++) {
                next[j] += factor * step[j];
            }
            double reached = likelihood(next);
            if (reached >= likelihood - 1e-12 * Math.abs(likelihood)) {
                at = next;
                likelihood = reached;
                return;
            }
            factor /= 2;
        }
    }

    /// Whether the estimate is infinite: the predictor still moves when it should be at rest.
    boolean isSeparated() {
        return information == null || moved > AWAY;
    }

    boolean isReached() {
        return moved <= AT_REST * 1e3;
    }

    /// The column that moves most.
    int runaway() {
        int most = 0;
        for (int j = 1; j < columns.length; j++) {
            if (Math.abs(step[cuts + j]) > Math.abs(step[cuts + most])) {
                most = j;
            }
        }
        return most;
    }

    private double largest() {
        double most = 0;
        for (int j = 0; j < cuts; j++) {
            most = Math.max(most, Math.abs(step[j]));
        }
        for (int i = 0; i < rows.size(); i++) {
            most = Math.max(most, Math.abs(predictor(step, i)));
        }
        return most;
    }

    private double predictor(double[] of, int row) {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            sum += of[cuts + j] * columns[j][row];
        }
        return sum;
    }

    private double likelihood(double[] of) {
        for (int j = 1; j < cuts; j++) {
            if (!(of[j] > of[j - 1])) {
                return -1 / 0.0;
            }
        }
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            int y = rows.answers()[i];
            double predictor = predictor(of, i);
            if (y < cuts) {
                sum -= Logit.softplus(predictor - of[y]);
            }
            if (y > 0) {
                sum -= Logit.softplus(of[y - 1] - predictor);
            }
            if (y > 0 && y < cuts) {
                sum += Math.log(-Math.expm1(of[y - 1] - of[y]));
            }
        }
        return sum;
    }

    /// How far the estimates move in their own errors, over their number, when a row is left
    /// out: one step of Newton (Cook & Weisberg 1982, section 5.2). The row's information has
    /// the rank of its one or two thresholds, so that leaving it out takes a matrix of two by
    /// two.
    double influence(int row) {
        int y = rows.answers()[row];
        double predictor = predictor(at, row);
        var whole = java.util.Objects.requireNonNull(information);
        double rest = y > 0 && y < cuts ? 1 / Math.expm1(at[y] - at[y - 1]) : 0;
        double both = rest * (1 + rest);
        double[][] ways = new double[2][];
        var slope = new double[2];
        var own = new double[] {0, 0};
        for (int side = 0; side < 2; side++) {
            var way = new double[parameters];
            int cut = y - side;
            if (cut >= 0 && cut < cuts) {
                double to = at[cut] - predictor;
                way[cut] = 1;
                for (int j = 0; j < columns.length; j++) {
                    way[cuts + j] = -columns[j][row];
                }
                slope[side] = side == 0 ? 1 - Logit.of(to) + rest : -Logit.of(to) - rest;
                own[side] = Logit.density(to) + both;
            }
            ways[side] = whole.forward(way);
        }
        double uu = dot(ways[0], ways[0]);
        double ul = dot(ways[0], ways[1]);
        double ll = dot(ways[1], ways[1]);
        double a = 1 - (own[0] * uu - both * ul);
        double b = -(own[0] * ul - both * ll);
        double c = -(own[1] * ul - both * uu);
        double d = 1 - (own[1] * ll - both * ul);
        double determinant = a * d - b * c;
        if (Math.abs(determinant) < 1e-9) {
            return 1 / 0.0;
        }
        double first = (d * slope[0] - b * slope[1]) / determinant;
        double second = (a * slope[1] - c * slope[0]) / determinant;
        return (first * first * uu + 2 * first * second * ul + second * second * ll) / parameters;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// What a row adds to the score.
    ///
    /// @param into as many as parameters
    private void score(int row, double[] into) {
        Arrays.fill(into, 0);
        int y = rows.answers()[row];
        double predictor = predictor(at, row);
        double rest = y > 0 && y < cuts ? 1 / Math.expm1(at[y] - at[y - 1]) : 0;
        double up = y < cuts ? 1 - Logit.of(at[y] - predictor) + rest : 0;
        double down = y > 0 ? -Logit.of(at[y - 1] - predictor) - rest : 0;
        if (y < cuts) {
            into[y] = up;
        }
        if (y > 0) {
            into[y - 1] = down;
        }
        for (int j = 0; j < columns.length; j++) {
            into[cuts + j] = -(up + down) * columns[j][row];
        }
    }

    private void derivatives(double[] score, double[][] hessian) {
        var one = new double[parameters];
        for (int i = 0; i < rows.size(); i++) {
            score(i, one);
            for (int j = 0; j < parameters; j++) {
                score[j] += one[j];
            }
            int y = rows.answers()[i];
            double predictor = predictor(at, i);
            double upper = y < cuts ? Logit.density(at[y] - predictor) : 0;
            double lower = y > 0 ? Logit.density(at[y - 1] - predictor) : 0;
            if (y < cuts) {
                hessian[y][y] += upper;
                crossed(hessian, y, -upper, i);
            }
            if (y > 0) {
                hessian[y - 1][y - 1] += lower;
                crossed(hessian, y - 1, -lower, i);
            }
            if (y > 0 && y < cuts) {
                double rest = 1 / Math.expm1(at[y] - at[y - 1]);
                double both = rest * (1 + rest);
                hessian[y][y] += both;
                hessian[y - 1][y - 1] += both;
                hessian[y][y - 1] -= both;
            }
            for (int a = 0; a < columns.length; a++) {
                double left = (upper + lower) * columns[a][i];
                for (int b = 0; b <= a; b++) {
                    hessian[cuts + a][cuts + b] += left * columns[b][i];
                }
            }
        }
        for (int a = 0; a < parameters; a++) {
            for (int b = 0; b < a; b++) {
                hessian[b][a] = hessian[a][b];
            }
        }
    }

    private void crossed(double[][] hessian, int cut, double factor, int row) {
        for (int j = 0; j < columns.length; j++) {
            hessian[cuts + j][cut] += factor * columns[j][row];
        }
    }

    /// The probability of more than a category, of each row.
    double[] above(int category) {
        var above = new double[rows.size()];
        Arrays.setAll(above, i -> Logit.of(predictor(at, i) - at[category]));
        return above;
    }

    /// A column as it is fitted.
    double scaled(int row, int column) {
        return columns[column][row];
    }

    /// From fitted columns to given ones: the matrix that takes estimates there, by rows.
    double[][] back() {
        var back = new double[parameters][parameters];
        for (int j = 0; j < columns.length; j++) {
            back[cuts + j][cuts + j] = 1 / size[j];
        }
        for (int c = 0; c < cuts; c++) {
            back[c][c] = 1;
            for (int j = 0; j < columns.length; j++) {
                back[c][cuts + j] = mean[j] / size[j];
            }
        }
        return back;
    }
}
