package no.helhet.statistics.survey;

import no.helhet.statistics.linear.PositiveDefinite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where the search of R's `factanal` stops, some 1e-7 short of the maximum of the likelihood: so
/// that a reader who repeats it in R finds the same digits. L-BFGS-B (Byrd, Lu, Nocedal & Zhu 1995,
/// SIAM Journal on Scientific Computing 16:1190) with five corrections, uniquenesses in hundredths
/// between 0.5 and 100, until a step gains no more than 1e7 times the machine precision. The
/// limited memory matrix is small here and is written out in full.
final class FactanalSearch {
    private static final double UNIT = .01;
    private static final double LEAST = .5;
    private static final double MOST = 100;
    private static final int CORRECTIONS = 5;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_TRIALS = 20;
    private static final double TOLERANCE = 1e7 * Math.ulp(1.0);

    private final double[][] correlation;
    private final List<double[]> steps = new ArrayList<>();
    private final List<double[]> changes = new ArrayList<>();
    private Point here;

    /// @param x uniquenesses in hundredths
    private record Point(double[] x, double value, double[] gradient) {
        static Point of(double[][] correlation, double[] x) {
            var logs = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                logs[i] = Math.log(x[i] * UNIT);
            }
            var discrepancy = new FactorDiscrepancy(correlation, logs);
            double[] gradient = discrepancy.gradient();
            for (int i = 0; i < x.length; i++) {
                gradient[i] /= x[i];
            }
            return new Point(x, discrepancy.value(), gradient);
        }
    }

    private FactanalSearch(double[][] correlation, double[] start) {
        this.correlation = correlation;
        here = Point.of(correlation, start);
    }

    /// @param correlation by rows
    /// @param start uniquenesses, as `factanal` starts: (1 - 1/(2k)) / diagonal of the inverse
    /// @return uniquenesses; null when the search comes to no end
    static double @Nullable [] uniquenesses(double[][] correlation, double[] start) {
        var x = new double[start.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(start[i] / UNIT, LEAST, MOST);
        }
        return new FactanalSearch(correlation, x).run();
    }

    private double @Nullable [] run() {
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] direction = direction();
            if (direction.length == 0) {
                return null;
            }
            double slope = dot(here.gradient, direction);
            double limit = iteration == 0 ? 1 : longest(direction);
            Point next = slope < 0 && limit >= 1 ? along(direction, slope, limit) : null;
            if (next == null) {
                return null;
            }
            double scale = Math.max(1, Math.max(Math.abs(here.value), Math.abs(next.value)));
            boolean done = here.value - next.value <= TOLERANCE * scale;
            remember(next);
            here = next;
            if (done) {
                return Arrays.stream(here.x).map(u -> u * UNIT).toArray();
            }
        }
        return null;
    }

    private @Nullable Point along(double[] direction, double slope, double longest) {
        var search = new WolfeStep(here.value, slope, longest);
        double step = 1;
        for (int trials = 0; trials < MOST_TRIALS; trials++) {
            var x = new double[direction.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.clamp(here.x[i] + step * direction[i], LEAST, MOST);
            }
            Point next = Point.of(correlation, x);
            var trial = new WolfeStep.Trial(step, next.value, dot(next.gradient, direction));
            if (search.endsAt(trial)) {
                return next;
            }
            step = search.after(trial);
            if (Double.isNaN(step)) {
                return null;
            }
        }
        return null;
    }

    /// To the least of the quadratic model within the bounds: along the bent way of the gradient
    /// to its first minimum, then by Newton's method among those that met no bound; empty when the
    /// matrix is not definite.
    private double[] direction() {
        double[][] hessian = hessian();
        var moved = new double[here.x.length];
        boolean[] held = bentWay(hessian, moved);
        return steps.isEmpty() ? moved : withinFree(hessian, moved, held);
    }

    /// Moves to the generalised Cauchy point (algorithm CP of the paper).
    ///
    /// @return which have met a bound
    private boolean[] bentWay(double[][] hessian, double[] moved) {
        int n = moved.length;
        var way = new double[n];
        var held = new boolean[n];
        var bends = new double[n];
        for (int i = 0; i < n; i++) {
            way[i] = -here.gradient[i];
            bends[i] = way[i] == 0 ? Double.POSITIVE_INFINITY : room(i, way[i]) / way[i];
            if (bends[i] <= 0) {
                way[i] = 0;
                held[i] = true;
            }
        }
        var order =
                IntStream.range(0, n)
                        .filter(i -> bends[i] > 0 && bends[i] < Double.POSITIVE_INFINITY)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> bends[i]))
                        .toList();
        double come = 0;
        for (int next : order) {
            double[] bent = times(hessian, way);
            double least = -(dot(here.gradient, way) + dot(moved, bent)) / dot(way, bent);
            double stretch = bends[next] - come;
            double length = least < stretch ? Math.max(least, 0) : stretch;
            for (int i = 0; i < n; i++) {
                moved[i] += length * way[i];
            }
            if (least < stretch) {
                return held;
            }
            moved[next] = room(next, way[next]);
            way[next] = 0;
            held[next] = true;
            come = bends[next];
        }
        return held;
    }

    /// How far one may go down or up.
    private double room(int i, double way) {
        return (way < 0 ? LEAST : MOST) - here.x[i];
    }

    private double[] withinFree(double[][] hessian, double[] moved, boolean[] held) {
        int n = moved.length;
        double[] bent = times(hessian, moved);
        var free = new double[n][n];
        var down = new double[n];
        for (int i = 0; i < n; i++) {
            down[i] = held[i] ? 0 : -here.gradient[i] - bent[i];
            for (int j = 0; j < n; j++) {
                free[i][j] = held[i] || held[j] ? (i == j ? 1 : 0) : hessian[i][j];
            }
        }
        var newton = PositiveDefinite.of(free);
        if (newton.isEmpty()) {
            return new double[0];
        }
        double[] further = newton.get().solve(down);
        double share = 1;
        int met = -1;
        for (int i = 0; i < n; i++) {
            double left = room(i, further[i]) - moved[i];
            if (further[i] != 0 && left / further[i] < share) {
                share = left / further[i];
                met = i;
            }
        }
        for (int i = 0; i < n; i++) {
            moved[i] = i == met ? room(i, further[i]) : moved[i] + share * further[i];
        }
        return moved;
    }

    private double longest(double[] direction) {
        double longest = 1e10;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i] != 0) {
                longest = Math.min(longest, room(i, direction[i]) / direction[i]);
            }
        }
        return longest;
    }

    private void remember(Point next) {
        int n = here.x.length;
        var step = new double[n];
        var change = new double[n];
        for (int i = 0; i < n; i++) {
            step[i] = next.x[i] - here.x[i];
            change[i] = next.gradient[i] - here.gradient[i];
        }
        if (dot(step, change) > Math.ulp(1.0) * -dot(here.gradient, step)) {
            steps.add(step);
            changes.add(change);
            if (steps.size() > CORRECTIONS) {
                steps.removeFirst();
                changes.removeFirst();
            }
        }
    }

    /// The matrix of the corrections kept: each in turn upon a multiple of the identity.
    private double[][] hessian() {
        int n = here.x.length;
        double theta = 1;
        if (!steps.isEmpty()) {
            double[] last = changes.getLast();
            theta = dot(last, last) / dot(steps.getLast(), last);
        }
        var hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            hessian[i][i] = theta;
        }
        for (int k = 0; k < steps.size(); k++) {
            double[] s = steps.get(k);
            double[] y = changes.get(k);
            double[] moved = times(hessian, s);
            double old = dot(s, moved);
            double fresh = dot(s, y);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    hessian[i][j] += y[i] * y[j] / fresh - moved[i] * moved[j] / old;
                }
            }
        }
        return hessian;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
