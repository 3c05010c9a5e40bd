package no.helhet.statistics.survey;

/// The search along a line by Moré & Thuente (1994, ACM Transactions on Mathematical Software
/// 20:286) with the constants that L-BFGS-B gives it: a decrease of at least 0.001 of what
/// the slope promises, a slope of at most 0.9 of the first, an interval of at least 0.1 of its
/// upper end.
final class WolfeStep {
    private static final double DECREASE = 1e-3;
    private static final double CURVATURE = .9;
    private static final double WIDTH = .1;

    private final double firstValue;
    private final double firstSlope;
    private final double longest;

    private Trial best;
    private Trial other;
    private boolean bracketed;
    private boolean second;
    private double least;
    private double most;
    private double width;
    private double widthBefore;

    /// The function and its slope at a step.
    record Trial(double step, double value, double slope) {
        /// The function less what a sufficient decrease asks for.
        private Trial tilted(double slopeBy) {
            return new Trial(step, value - step * slopeBy, slope - slopeBy);
        }
    }

    /// @param value at the start
    /// @param slope at the start, negative
    /// @param longest step that is allowed; the first that is tried is 1
    WolfeStep(double value, double slope, double longest) {
        firstValue = value;
        firstSlope = slope;
        this.longest = longest;
        best = new Trial(0, value, slope);
        other = best;
        most = 5;
        width = longest;
        widthBefore = 2 * width;
    }

    /// Whether the search ends at the trial: it decreases enough and is flat enough, or nothing
    /// better can be had.
    boolean endsAt(Trial trial) {
        double enough = firstValue + DECREASE * trial.step * firstSlope;
        boolean low = trial.value <= enough;
        boolean narrow =
                bracketed
                        && (trial.step <= least
                                || trial.step >= most
                                || most - least <= WIDTH * most);
        boolean atEnd = trial.step == longest && low && trial.slope <= DECREASE * firstSlope;
        return narrow || atEnd || (low && Math.abs(trial.slope) <= -CURVATURE * firstSlope);
    }

    /// The next step to try after one that did not end the search.
    double after(Trial trial) {
        double tilt = DECREASE * firstSlope;
        double enough = firstValue + trial.step * tilt;
        second |= trial.value <= enough && trial.slope >= 0;
        double step;
        if (!second && trial.value <= best.value && trial.value > enough) {
            best = best.tilted(tilt);
            other = other.tilted(tilt);
            step = narrowed(trial.tilted(tilt));
            best = best.tilted(-tilt);
            other = other.tilted(-tilt);
        } else {
            step = narrowed(trial);
        }
        if (bracketed) {
            if (Math.abs(other.step - best.step) >= .66 * widthBefore) {
                step = best.step + .5 * (other.step - best.step);
            }
            widthBefore = width;
            width = Math.abs(other.step - best.step);
            least = Math.min(best.step, other.step);
            most = Math.max(best.step, other.step);
        } else {
            least = step + 1.1 * (step - best.step);
            most = step + 4 * (step - best.step);
        }
        step = Math.clamp(step, 0, longest);
        boolean spent =
                bracketed && (step <= least || step >= most || most - least <= WIDTH * most);
        return spent ? best.step : step;
    }

    /// Takes the trial into the interval and chooses the next step within it: the four cases of
    /// section 4 of the paper.
    private double narrowed(Trial trial) {
        double step;
        if (trial.value > best.value) {
            double cubic = cubic(best, trial);
            double along = trial.step - best.step;
            double quadratic =
                    best.step
                            + best.slope
                                    / ((best.value - trial.value) / along + best.slope)
                                    / 2
                                    * along;
            step =
                    Math.abs(cubic - best.step) < Math.abs(quadratic - best.step)
                            ? cubic
                            : cubic + (quadratic - cubic) / 2;
            bracketed = true;
            other = trial;
            return step;
        }
        boolean turned = trial.slope * Math.signum(best.slope) < 0;
        double secant =
                trial.step + trial.slope / (trial.slope - best.slope) * (best.step - trial.step);
        if (turned) {
            double cubic = cubic(trial, best);
            step = Math.abs(cubic - trial.step) > Math.abs(secant - trial.step) ? cubic : secant;
            bracketed = true;
        } else if (Math.abs(trial.slope) < Math.abs(best.slope)) {
            step = flatter(trial, secant);
        } else if (bracketed) {
            step = cubic(trial, other);
        } else {
            step = trial.step > best.step ? most : least;
        }
        if (turned) {
            other = best;
        }
        best = trial;
        return step;
    }

    private double flatter(Trial trial, double secant) {
        double cubic = beyond(trial);
        boolean nearer = Math.abs(cubic - trial.step) < Math.abs(secant - trial.step);
        if (!bracketed) {
            return Math.clamp(nearer ? secant : cubic, least, most);
        }
        double step = nearer ? cubic : secant;
        double limit = trial.step + .66 * (other.step - trial.step);
        return trial.step > best.step ? Math.min(limit, step) : Math.max(limit, step);
    }

    /// The minimum of the cubic through two points, measured from the first.
    private static double cubic(Trial from, Trial to) {
        double theta = theta(from, to);
        double gamma = gamma(theta, from, to);
        gamma = to.step < from.step ? -gamma : gamma;
        double up = gamma - from.slope + theta;
        double down = gamma - from.slope + gamma + to.slope;
        return from.step + up / down * (to.step - from.step);
    }

    /// The same where the cubic may have no minimum on the far side: then the end of what is
    /// allowed.
    private double beyond(Trial trial) {
        double theta = theta(trial, best);
        double gamma = gamma(theta, trial, best);
        gamma = trial.step > best.step ? -gamma : gamma;
        double up = gamma - trial.slope + theta;
        double down = gamma + (best.slope - trial.slope) + gamma;
        double share = up / down;
        if (share < 0 && gamma != 0) {
            return trial.step + share * (best.step - trial.step);
        }
        return trial.step > best.step ? most : least;
    }

    private static double theta(Trial from, Trial to) {
        return 3 * (from.value - to.value) / (to.step - from.step) + from.slope + to.slope;
    }

    private static double gamma(double theta, Trial from, Trial to) {
        double scale =
                Math.max(Math.abs(theta), Math.max(Math.abs(from.slope), Math.abs(to.slope)));
        double root = theta / scale * (theta / scale) - from.slope / scale * (to.slope / scale);
        return scale * Math.sqrt(Math.max(0, root));
    }
}
