package no.helhet.statistics.survey;

import no.helhet.statistics.linear.PositiveDefinite;

/// The log likelihood and its derivatives.
///
/// Of a row in category y with u = threshold y - xᵀb and l = threshold (y - 1) - xᵀb the
/// likelihood is F(u) - F(l) = F(u) (1 - F(l)) (1 - exp(l - u)), F being the logistic
/// distribution: written so, neither it nor its derivatives lose digits however far out u and
/// l lie. Of the two ends of the scale, one threshold is missing and its terms with it.
final class ProportionalOddsLikelihood {
    private final ProportionalOddsRows rows;
    private final ProportionalOddsColumns columns;
    private final int cuts;
    private final int parameters;

    ProportionalOddsLikelihood(ProportionalOddsRows rows, ProportionalOddsColumns columns) {
        this.rows = rows;
        this.columns = columns;
        cuts = rows.categories() - 1;
        parameters = cuts + columns.count();
    }

    /// Minus infinity when the thresholds are not in order.
    double value(double[] at) {
        var between = new double[cuts];
        for (int j = 1; j < cuts; j++) {
            if (!(at[j] > at[j - 1])) {
                return -1 / 0.0;
            }
            between[j] = Math.log(-Math.expm1(at[j - 1] - at[j]));
        }
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            int y = rows.answers()[i];
            double predictor = columns.predictor(at, i);
            double own = y > 0 && y < cuts ? between[y] : 0;
            if (y < cuts) {
                own -= Logit.softplus(predictor - at[y]);
            }
            if (y > 0) {
                own -= Logit.softplus(at[y - 1] - predictor);
            }
            sum += rows.weights()[i] * own;
        }
        return sum;
    }

    /// @param score filled with the gradient
    /// @return minus the matrix of second derivatives, by rows
    double[][] derivatives(double[] at, double[] score) {
        var minus = new double[parameters][parameters];
        var x = new double[columns.count()];
        for (int i = 0; i < rows.size(); i++) {
            int y = rows.answers()[i];
            double predictor = columns.predictor(at, i);
            double rest = rest(at, y);
            double weight = rows.weights()[i];
            double upper = 0;
            double lower = 0;
            double slope = 0;
            for (int j = 0; j < x.length; j++) {
                x[j] = columns.at(i, j);
            }
            if (y < cuts) {
                double p = Logit.of(at[y] - predictor);
                upper = weight * p * (1 - p);
                score[y] += weight * (1 - p + rest);
                slope -= weight * (1 - p + rest);
                minus[y][y] += upper;
                crossed(minus, y, upper, x);
            }
            if (y > 0) {
                double p = Logit.of(at[y - 1] - predictor);
                lower = weight * p * (1 - p);
                score[y - 1] -= weight * (p + rest);
                slope += weight * (p + rest);
                minus[y - 1][y - 1] += lower;
                crossed(minus, y - 1, lower, x);
            }
            if (rest > 0) {
                double both = weight * rest * (1 + rest);
                minus[y][y] += both;
                minus[y - 1][y - 1] += both;
                minus[y][y - 1] -= both;
            }
            for (int a = 0; a < x.length; a++) {
                score[cuts + a] += slope * x[a];
                double left = (upper + lower) * x[a];
                double[] into = minus[cuts + a];
                for (int b = 0; b <= a; b++) {
                    into[cuts + b] += left * x[b];
                }
            }
        }
        for (int a = 0; a < parameters; a++) {
            for (int b = 0; b < a; b++) {
                minus[b][a] = minus[a][b];
            }
        }
        return minus;
    }

    /// The sum over rows of the square of each one's weighted score, by rows.
    double[][] squaredScores(double[] at) {
        var sum = new double[parameters][parameters];
        var score = new double[parameters];
        for (int i = 0; i < rows.size(); i++) {
            int y = rows.answers()[i];
            double predictor = columns.predictor(at, i);
            double rest = rest(at, y);
            double weight = rows.weights()[i];
            java.util.Arrays.fill(score, 0);
            double slope = 0;
            if (y < cuts) {
                score[y] = weight * (1 - Logit.of(at[y] - predictor) + rest);
                slope -= score[y];
            }
            if (y > 0) {
                score[y - 1] = -weight * (Logit.of(at[y - 1] - predictor) + rest);
                slope -= score[y - 1];
            }
            for (int j = 0; j < columns.count(); j++) {
                score[cuts + j] = slope * columns.at(i, j);
            }
            for (int a = 0; a < parameters; a++) {
                for (int b = 0; b < parameters; b++) {
                    sum[a][b] += score[a] * score[b];
                }
            }
        }
        return sum;
    }

    private void crossed(double[][] minus, int cut, double factor, double[] x) {
        for (int j = 0; j < x.length; j++) {
            minus[cuts + j][cut] -= factor * x[j];
        }
    }

    /// 1 / (exp(u - l) - 1); 0 at the ends of the scale.
    private double rest(double[] at, int y) {
        return y > 0 && y < cuts ? 1 / Math.expm1(at[y] - at[y - 1]) : 0;
    }

    /// How far the estimates move in their own errors, over their number, when a row is left
    /// out: one step of Newton (Cook & Weisberg 1982, section 5.2). The row's information has
    /// the rank of its one or two thresholds, so that leaving it out takes a matrix of two by
    /// two.
    double influence(double[] at, PositiveDefinite information, int row) {
        int y = rows.answers()[row];
        double predictor = columns.predictor(at, row);
        double rest = rest(at, y);
        double weight = rows.weights()[row];
        double both = weight * rest * (1 + rest);
        var ways = new double[2][];
        var slope = new double[2];
        var own = new double[2];
        for (int side = 0; side < 2; side++) {
            var way = new double[parameters];
            int cut = y - side;
            if (cut >= 0 && cut < cuts) {
                double p = Logit.of(at[cut] - predictor);
                way[cut] = 1;
                for (int j = 0; j < columns.count(); j++) {
                    way[cuts + j] = -columns.at(row, j);
                }
                slope[side] = weight * (side == 0 ? 1 - p + rest : -p - rest);
                own[side] = weight * p * (1 - p) + both;
            }
            ways[side] = information.forward(way);
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
}
