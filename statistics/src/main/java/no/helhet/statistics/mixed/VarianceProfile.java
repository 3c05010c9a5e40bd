package no.helhet.statistics.mixed;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Profile likelihood of a standard deviation: the least deviance (ML) among models with that
/// standard deviation, everything else free; the interval is where it exceeds the minimum by less
/// than a quantile of chi-squared (Bates et al. 2015, section 5.1). As lme4, by ML whatever the
/// model was fitted by; unlike lme4, the limit is a root and not read off a spline.
final class VarianceProfile {
    private static final int RESIDUAL = -1;
    private static final int MOST = 200;

    private final Deviance deviance;
    private final double[] theta;
    private final double deviation;
    private final double least;
    private final double quantile;

    /// @param near a starting value for θ
    /// @param quantile of chi-squared with one degree of freedom
    VarianceProfile(Deviance fitted, double[] near, double quantile) {
        this.deviance = fitted.by(Criterion.ML);
        Minimum local = Minimum.of(deviance::relative, near);
        this.theta =
                Optimum.of(deviance)
                        .map(Optimum::theta)
                        .filter(other -> deviance.relative(other) < local.value() - 1e-7)
                        .orElse(local.at());
        this.deviation = deviance.deviation(deviance.at(theta).orElseThrow());
        this.least = deviance.relative(theta, deviation);
        this.quantile = quantile;
    }

    /// In the units of the data: of every effect without covariance with others, in the order of
    /// the
    /// levels asked for, and of the residual.
    List<DeviationInterval> intervals(
            List<Level> levels, int[] order, double scale, double meanWeight) {
        var list = new ArrayList<DeviationInterval>();
        for (int place : order) {
            Level level = levels.get(place);
            for (int i = 0; i < level.size(); i++) {
                if (level.size() == 1 || !level.term().correlated()) {
                    list.add(
                            interval(
                                    level.term().groups().name(),
                                    level.term().names().get(i),
                                    effect(deviance.factor().first(place) + i),
                                    scale * level.back()[i][i]));
                }
            }
        }
        double unit = scale * Math.sqrt(meanWeight);
        list.add(interval(VarianceComponent.RESIDUAL, "", residual(), unit));
        return List.copyOf(list);
    }

    private static DeviationInterval interval(
            String groups, String effect, double[] limits, double unit) {
        return new DeviationInterval(
                groups, effect, limits[0] * unit, limits[1] * unit, limits[2] * unit);
    }

    /// The standard deviation of greatest likelihood of an effect of its own, over the scale of the
    /// outcome, with its limits.
    ///
    /// @param parameter place in θ
    private double[] effect(int parameter) {
        return limits(Math.abs(theta[parameter]) * deviation, parameter);
    }

    private double[] residual() {
        return limits(deviation, RESIDUAL);
    }

    private double[] limits(double maximum, int parameter) {
        UnivariateFunction excess = excess(parameter);
        var solver = new BrentSolver(1e-9, 1e-11 * deviation);
        double near = maximum;
        double far = Math.max(1.3 * maximum, 0.05 * deviation);
        while (excess.value(far) < 0) {
            near = far;
            far *= 1.5;
        }
        double upper = crossing(solver, excess, near, far);
        double nothing = 1e-9 * deviation;
        excess = excess(parameter);
        if (parameter != RESIDUAL && (maximum < 1e-6 * deviation || excess.value(nothing) <= 0)) {
            return new double[] {maximum, 0, upper};
        }
        excess = excess(parameter);
        near = maximum;
        far = maximum / 1.3;
        while (far > nothing && excess.value(far) < 0) {
            near = far;
            far /= 1.5;
        }
        double lower = crossing(solver, excess, near, Math.max(far, nothing));
        return new double[] {maximum, lower, upper};
    }

    /// Where the excess is nothing. With next to no residual and few rows the least deviance is not
    /// found well enough to tell; then the far end, which makes the interval wider and not shorter.
    private static double crossing(
            BrentSolver solver, UnivariateFunction excess, double near, double far) {
        return excess.value(near) * excess.value(far) > 0
                ? far
                : solver.solve(MOST, excess, Math.min(near, far), Math.max(near, far));
    }

    /// How far the least deviance with a standard deviation is above the limit; each search begins
    /// where the one before ended.
    private UnivariateFunction excess(int parameter) {
        var last = new double[][] {parameter == RESIDUAL ? theta : start(parameter)};
        // a value is found once: begun elsewhere, the search may end a hair away
        var found = new HashMap<Double, Double>();
        return value -> {
            Double known = found.get(value);
            if (known != null) {
                return known;
            }
            ToDoubleFunction<double[]> f =
                    free ->
                            parameter == RESIDUAL
                                    ? deviance.relative(free, value)
                                    : held(free, parameter, value);
            Minimum minimum = Minimum.of(f, last[0]);
            last[0] = minimum.at();
            double above = minimum.value() - least - quantile;
            found.put(value, above);
            return above;
        };
    }

    /// Free: log of the residual deviation, then θ without the one that is held.
    private double[] start(int parameter) {
        var start = new double[theta.length];
        start[0] = Math.log(deviation);
        for (int i = 0, to = 1; i < theta.length; i++) {
            if (i != parameter) {
                start[to++] = theta[i];
            }
        }
        return start;
    }

    private double held(double[] free, int parameter, double value) {
        double residual = Math.exp(free[0]);
        var t = new double[theta.length];
        for (int i = 0, from = 1; i < t.length; i++) {
            t[i] = i == parameter ? value / residual : free[from++];
        }
        return deviance.relative(t, residual);
    }
}
