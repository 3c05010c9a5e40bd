package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Spredning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Intervals of the variation between areas and between smaller areas within them, by profile
/// likelihood: a count is Poisson with what is expected times the exponent of its area's and its
/// own effect, both normal. The level is fitted anew for each pair of standard deviations; effects
/// are summed over numerically. What is expected is taken as known.
final class VariationProfile {
    private static final int NODES = 181;
    private static final double REACH = 3.5;
    private static final int INNER = 11;
    private static final double LIMIT = 1.9207;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double[] STEPS = {
        0, .12, .25, .4, .55, .7, .8, .9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.4, 3, 4
    };

    private final List<List<Telling>> areas;
    private final double from;
    private final double step;

    /// One smaller area.
    record Telling(double antall, double ventet) {}

    private VariationProfile(List<List<Telling>> areas, double widest) {
        this.areas = areas;
        double ends = REACH * widest + .2;
        from = -ends;
        step = 2 * ends / (NODES - 1);
    }

    /// @param areas the smaller areas in each; one in each where there are none
    /// @param between the estimate, about which it is sought
    /// @param within the estimate; null where there are no smaller areas
    /// @return null where the figures set no upper limit
    static @Nullable Spredning of(
            List<List<Telling>> areas, double between, @Nullable Double within) {
        double[] outer = around(between);
        double[] inner = within == null ? new double[] {0} : around(within);
        var surface = new VariationProfile(areas, outer[outer.length - 1]).surface(outer, inner);
        var mellom = interval(between, outer, i -> best(surface[(int) i]));
        if (mellom == null || within == null) {
            return mellom == null ? null : new Spredning(mellom, null);
        }
        var innenfor =
                interval(
                        within,
                        inner,
                        j -> {
                            double most = Double.NEGATIVE_INFINITY;
                            for (var row : surface) {
                                most = Math.max(most, row[(int) j]);
                            }
                            return most;
                        });
        return innenfor == null ? null : new Spredning(mellom, innenfor);
    }

    private static double[] around(double estimate) {
        double unit = Math.max(estimate, .1);
        var grid = new double[STEPS.length];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = STEPS[i] * unit;
        }
        return grid;
    }

    private static double best(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    /// The log likelihood by both standard deviations, the outer by rows.
    private double[][] surface(double[] outer, double[] inner) {
        var surface = new double[outer.length][inner.length];
        for (int j = 0; j < inner.length; j++) {
            var known = new ArrayList<double[]>();
            var tops = new double[areas.size()];
            for (int a = 0; a < areas.size(); a++) {
                var logs = ofArea(areas.get(a), inner[j]);
                tops[a] = best(logs);
                for (int v = 0; v < NODES; v++) {
                    logs[v] = Math.exp(logs[v] - tops[a]);
                }
                known.add(logs);
            }
            double sum = 0;
            for (double top : tops) {
                sum += top;
            }
            for (int i = 0; i < outer.length; i++) {
                surface[i][j] = sum + fitted(known, outer[i]);
            }
        }
        return surface;
    }

    /// The log likelihood of an area's counts at each node of its effect.
    private double[] ofArea(List<Telling> counts, double sd) {
        var logs = new double[NODES];
        int nodes = sd == 0 ? 1 : INNER;
        var own = new double[nodes];
        var weights = new double[nodes];
        var ratios = new double[nodes];
        var terms = new double[nodes];
        double all = 0;
        for (int u = 0; u < nodes; u++) {
            double z = nodes == 1 ? 0 : -REACH + 2 * REACH * u / (nodes - 1);
            own[u] = z * sd;
            ratios[u] = Math.exp(own[u]);
            weights[u] = Math.exp(-z * z / 2);
            all += weights[u];
        }
        for (var count : counts) {
            for (int v = 0; v < NODES; v++) {
                double at = from + v * step;
                double atNode = count.ventet() * Math.exp(at);
                double most = Double.NEGATIVE_INFINITY;
                for (int u = 0; u < nodes; u++) {
                    terms[u] = count.antall() * (at + own[u]) - atNode * ratios[u];
                    most = Math.max(most, terms[u]);
                }
                // The greatest term is taken out, so that none is too large to be told.
                double sum = 0;
                for (int u = 0; u < nodes; u++) {
                    sum += weights[u] * Math.exp(terms[u] - most);
                }
                logs[v] += most + Math.log(sum / all);
            }
        }
        return logs;
    }

    /// The greatest log likelihood over levels (golden section).
    private double fitted(List<double[]> known, double sd) {
        DoubleUnaryOperator at = level -> sum(known, level, sd);
        double low = Math.max(-.7, from + step);
        double high = Math.min(.5, -from - step);
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = at.applyAsDouble(a);
        double atB = at.applyAsDouble(b);
        for (int i = 0; i < 22; i++) {
            if (atA > atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = at.applyAsDouble(a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = at.applyAsDouble(b);
            }
        }
        return Math.max(atA, atB);
    }

    private double sum(List<double[]> known, double level, double sd) {
        if (sd < 1.5 * step) {
            double place = (level - from) / step;
            int below = (int) place;
            double share = place - below;
            double sum = 0;
            for (var one : known) {
                sum += Math.log((1 - share) * one[below] + share * one[below + 1] + 1e-300);
            }
            return sum;
        }
        var weights = new double[NODES];
        double all = 0;
        for (int v = 0; v < NODES; v++) {
            double z = (from + v * step - level) / sd;
            weights[v] = Math.exp(-z * z / 2);
            all += weights[v];
        }
        double sum = 0;
        for (var one : known) {
            double mean = 0;
            for (int v = 0; v < NODES; v++) {
                mean += weights[v] * one[v];
            }
            sum += Math.log(mean / all + 1e-300);
        }
        return sum;
    }

    /// Where the profile is as far below its top as chance allows, on the signed root of what it
    /// lacks, which is nearly a line.
    private static @Nullable Spenn interval(
            double estimate, double[] grid, DoubleUnaryOperator profile) {
        int top = 0;
        var values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = profile.applyAsDouble(i);
            top = values[i] > values[top] ? i : top;
        }
        double limit = Math.sqrt(LIMIT);
        double lower = 0;
        for (int i = top; i > 0; i--) {
            double near = Math.sqrt(values[top] - values[i]);
            double far = Math.sqrt(values[top] - values[i - 1]);
            if (far > limit) {
                lower = grid[i] - (grid[i] - grid[i - 1]) * (limit - near) / (far - near);
                break;
            }
        }
        for (int i = top; i + 1 < grid.length; i++) {
            double near = Math.sqrt(values[top] - values[i]);
            double far = Math.sqrt(values[top] - values[i + 1]);
            if (far > limit) {
                double upper = grid[i] + (grid[i + 1] - grid[i]) * (limit - near) / (far - near);
                return new Spenn(estimate, Math.min(lower, estimate), Math.max(upper, estimate));
            }
        }
        return null;
    }
}
