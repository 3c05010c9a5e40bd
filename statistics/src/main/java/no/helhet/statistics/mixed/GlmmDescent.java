package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

/// Finds the smallest value of the objective: a quasi-Newton method (BFGS, Nocedal & Wright 2006,
/// chapter 6) that begins with the Hessian at the start, then Newton steps with the Hessian at the
/// end until the value could fall by no more than 1e-8, and one step more. R's `glmer` stops by its
/// optimiser's rule (bobyqa), some digits earlier.
final class GlmmDescent {
    private static final int STEPS = 200;
    private static final int POLISHES = 12;
    private static final double ENOUGH = 1e-11;
    private static final double CONVERGED = 1e-8;

    private final GlmmObjective objective;
    private final int n;
    double[] at;
    double[] gradient;
    double value;
    double[][] hessian;
    boolean converged;

    GlmmDescent(GlmmObjective objective, double[] start) {
        this.objective = objective;
        n = objective.size();
        at = start.clone();
        gradient = new double[n];
        value = objective.at(at, gradient);
        hessian = positive(objective.hessian(at, gradient, false));
    }

    void run() {
        descend();
        polish();
        for (int escapes = 0; escapes < 3 && escape(); escapes++) {
            descend();
            polish();
        }
    }

    private void descend() {
        for (int step = 0; step < STEPS; step++) {
            double[] move = direction(hessian);
            if (fall(move) < ENOUGH) {
                break;
            }
            double[] before = at;
            double[] slopes = gradient;
            if (!advance(move)) {
                break;
            }
            update(before, slopes);
        }
    }

    /// Leaves a place where the gradient is nothing but the value falls to both sides, as it does
    /// where a variance is 0 that should not be.
    ///
    /// @return whether there was a way down
    private boolean escape() {
        if (!finite(hessian)) {
            return false;
        }
        var eigen = SymmetricEigen.of(hessian);
        double[] values = eigen.values();
        if (values[n - 1] > -1e-6 * Math.abs(values[0])) {
            return false;
        }
        double[] vector = eigen.vectors()[n - 1];
        var slopes = new double[n];
        for (double by : new double[] {.3, -.3, .03, -.03}) {
            var next = new double[n];
            for (int k = 0; k < n; k++) {
                next[k] = at[k] + by * vector[k];
            }
            double found = objective.at(next, slopes);
            if (found < value - CONVERGED) {
                at = next;
                gradient = slopes;
                value = found;
                hessian = positive(objective.hessian(at, gradient, false));
                return true;
            }
        }
        return false;
    }

    /// Sets a parameter that lies at its edge to 0.
    void settle(int parameter) {
        at[parameter] = 0;
        value = objective.at(at, gradient);
        hessian = objective.hessian(at, gradient, true);
        converged = fall(direction(positive(hessian))) < CONVERGED;
        value = objective.at(at, gradient);
    }

    private void polish() {
        for (int step = 0; step < POLISHES; step++) {
            hessian = objective.hessian(at, gradient, true);
            double[] move = direction(positive(hessian));
            double fall = fall(move);
            converged = fall < CONVERGED;
            // a step from so near ends where the Hessian is the same to its own digits
            if (fall < ENOUGH || !advance(move) || converged) {
                break;
            }
        }
        value = objective.at(at, gradient);
    }

    private double[] direction(double[][] positive) {
        var negative = new double[n];
        for (int k = 0; k < n; k++) {
            negative[k] = -gradient[k];
        }
        return PositiveDefinite.of(positive).map(m -> m.solve(negative)).orElse(negative);
    }

    /// What the value would fall along a move if it were quadratic.
    private double fall(double[] move) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum -= gradient[k] * move[k];
        }
        return Math.abs(sum) / 2;
    }

    /// Goes along the move, no coefficient by more than 1, halving until the value falls.
    private boolean advance(double[] move) {
        double largest = 0;
        for (double part : move) {
            largest = Math.max(largest, Math.abs(part));
        }
        double share = largest > 1 ? 1 / largest : 1;
        double slope = -2 * fall(move);
        var next = new double[n];
        var slopes = new double[n];
        for (int halving = 0; halving < 40; halving++, share /= 2) {
            for (int k = 0; k < n; k++) {
                next[k] = at[k] + share * move[k];
            }
            double found = objective.at(next, slopes);
            if (found <= value + 1e-4 * share * slope + 1e-14 * Math.abs(value)) {
                at = next;
                gradient = slopes;
                value = found;
                return true;
            }
        }
        return false;
    }

    private void update(double[] before, double[] slopes) {
        var s = new double[n];
        var y = new double[n];
        double sy = 0;
        double lengths = 0;
        for (int k = 0; k < n; k++) {
            s[k] = at[k] - before[k];
            y[k] = gradient[k] - slopes[k];
            sy += s[k] * y[k];
            lengths += s[k] * s[k];
        }
        var bs = new double[n];
        double sbs = 0;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                bs[j] += hessian[j][k] * s[k];
            }
            sbs += s[j] * bs[j];
        }
        if (!(sy > 1e-10 * lengths) || !(sbs > 0)) {
            return;
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                hessian[j][k] += y[j] * y[k] / sy - bs[j] * bs[k] / sbs;
            }
        }
    }

    /// The same with eigenvalues made positive.
    private static double[][] positive(double[][] matrix) {
        int n = matrix.length;
        if (!finite(matrix)) {
            var unit = new double[n][n];
            for (int k = 0; k < n; k++) {
                unit[k][k] = 1;
            }
            return unit;
        }
        var eigen = SymmetricEigen.of(matrix);
        double[] values = eigen.values();
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
        if (values[n - 1] > 1e-10 * largest) {
            return copy(matrix);
        }
        var result = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = Math.max(Math.abs(values[k]), 1e-6 * Math.max(largest, 1e-6));
            double[] vector = eigen.vectors()[k];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    result[i][j] += value * vector[i] * vector[j];
                }
            }
        }
        return result;
    }

    private static boolean finite(double[][] matrix) {
        for (double[] row : matrix) {
            for (double entry : row) {
                if (!Double.isFinite(entry)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[][] copy(double[][] matrix) {
        var copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
