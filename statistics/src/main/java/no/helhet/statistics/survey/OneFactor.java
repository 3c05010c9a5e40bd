package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One common factor behind a scale's items, by maximum likelihood on the correlations (Jöreskog
/// 1967, Psychometrika 32:443). Assumes persons who are independent, complete answers and errors
/// of items that are uncorrelated; answers in few steps are treated as if they were continuous.
///
/// Newton's method on the logarithms of the uniquenesses with exact second derivatives, until the
/// gradient is below 1e-11. R's `factanal` minimises the same function but stops its L-BFGS-B when
/// a step gains less than 2e-9, some 1e-7 from the minimum in omega: the digits here are those of
/// the minimum, and R's own stand beside them. As there, no uniqueness goes below 0.005: an item at
/// that edge (a Heywood case) is warned of.
///
/// Newton starts from the squared multiple correlations and again from where `factanal` stops:
/// where these are different maxima, the higher is taken and both are said. Two starts do not find
/// every maximum.
///
/// @param loadings correlation of each item with the factor; their sum is not negative
/// @param uniquenesses share of each item's variance that is its own, 0.005 to 1
/// @param omegaStandardised McDonald's omega total of the sum of standardised items: (Σλ)² / ((Σλ)²
///     + Σψ) (McDonald 1999, Test Theory, ch. 6)
/// @param omegaAsFactanal the same where the search of `factanal` stops, to be found again in R to
///     1e-10; null when that search comes to no end
/// @param discrepancy the minimum reached
/// @param iterations of Newton's method
public record OneFactor(
        List<Double> loadings,
        List<Double> uniquenesses,
        double omegaStandardised,
        @Nullable Double omegaAsFactanal,
        double discrepancy,
        int iterations) {
    private static final double LEAST = Math.log(.005);
    private static final int MOST_ITERATIONS = 200;

    /// @param names of the items, at least three
    /// @param correlation by rows, with ones in the diagonal
    public static Fit<OneFactor> of(List<String> names, double[][] correlation) {
        int n = correlation.length;
        if (n < 3) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "One factor can not be told from %d items.".formatted(n),
                    "Use alpha, or give at least three items.");
        }
        var definite = PositiveDefinite.of(correlation);
        if (definite.isEmpty() || singular(correlation)) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    "",
                    "The items' correlations are not those of any set of answers, or one item is a"
                            + " sum of others.",
                    "Leave out the item that repeats another, or ask more persons than there are"
                            + " items.");
        }
        double[][] inverse = definite.get().inverse();
        double[] start =
                Arrays.stream(start(inverse)).map(u -> Math.max(LEAST, Math.log(u))).toArray();
        double @Nullable [] stopped = FactanalSearch.uniquenesses(correlation, start(inverse));
        Double there = stopped == null ? null : Double.valueOf(omega(correlation, stopped));
        Fit<OneFactor> first = minimum(names, correlation, start);
        if (stopped == null) {
            return first;
        }
        double[] again =
                Arrays.stream(stopped).map(u -> Math.clamp(Math.log(u), LEAST, 0)).toArray();
        return lower(first, minimum(names, correlation, again)).map(one -> one.beside(there));
    }

    /// The deeper of two minima, and a warning when they are not one.
    private static Fit<OneFactor> lower(Fit<OneFactor> first, Fit<OneFactor> second) {
        return first.then(
                one ->
                        second.then(
                                other -> {
                                    double apart = other.discrepancy - one.discrepancy;
                                    boolean same =
                                            Math.abs(
                                                            other.omegaStandardised
                                                                    - one.omegaStandardised)
                                                    < 1e-6;
                                    return Fit.of(
                                            apart < 0 ? other : one,
                                            same ? List.of() : List.of(several(one, other)));
                                }));
    }

    private static Warning several(OneFactor one, OneFactor other) {
        return new Warning(
                Warning.Kind.NOT_CONVERGED,
                "",
                "The likelihood of one factor has several maxima, with omega (standardised)"
                        + " %s and %s: the higher maximum is taken."
                                .formatted(
                                        plain(one.omegaStandardised),
                                        plain(other.omegaStandardised)),
                "Do not rely on omega: the items hold more than one factor, or persons are few.");
    }

    private static String plain(double omega) {
        return String.format(Locale.ROOT, "%.3f", omega);
    }

    private static boolean singular(double[][] correlation) {
        double[] values = SymmetricEigen.of(correlation).values();
        return values[values.length - 1] < 1e-10 * values[0];
    }

    private static double[] start(double[][] inverse) {
        var start = new double[inverse.length];
        Arrays.setAll(start, i -> (1 - .5 / start.length) / inverse[i][i]);
        return start;
    }

    private static double omega(double[][] correlation, double[] uniquenesses) {
        double[] logs = Arrays.stream(uniquenesses).map(Math::log).toArray();
        double sum = Arrays.stream(new FactorDiscrepancy(correlation, logs).loadings()).sum();
        return sum * sum / (sum * sum + Arrays.stream(uniquenesses).sum());
    }

    private OneFactor beside(@Nullable Double asFactanal) {
        return new OneFactor(
                loadings, uniquenesses, omegaStandardised, asFactanal, discrepancy, iterations);
    }

    private static Fit<OneFactor> minimum(
            List<String> names, double[][] correlation, double[] start) {
        double[] x = start;
        var here = new FactorDiscrepancy(correlation, x);
        var warnings = new ArrayList<Warning>();
        int iteration = 0;
        while (largest(here.gradient(), x) > 1e-11) {
            double[] next = iteration++ < MOST_ITERATIONS ? step(correlation, here, x) : x;
            if (next == x) {
                break;
            }
            x = next;
            here = new FactorDiscrepancy(correlation, x);
        }
        if (largest(here.gradient(), x) > 1e-7) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The search for one factor did not come to an end.",
                            "Do not use omega; see whether an item has next to no variance."));
        }
        for (int i = 0; i < x.length; i++) {
            if (x[i] <= LEAST) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                names.get(i),
                                "The factor tells the item wholly (a Heywood case).",
                                "Do not rely on omega; see whether another item repeats this one,"
                                        + " or whether there is more than one factor."));
            }
        }
        return Fit.of(result(here, x, iteration), warnings);
    }

    private static OneFactor result(FactorDiscrepancy here, double[] x, int iterations) {
        double[] loadings = here.loadings();
        double sum = Arrays.stream(loadings).sum();
        double unique = Arrays.stream(x).map(Math::exp).sum();
        return new OneFactor(
                Arrays.stream(loadings).boxed().toList(),
                Arrays.stream(x).map(Math::exp).boxed().toList(),
                sum * sum / (sum * sum + unique),
                null,
                here.value(),
                iterations);
    }

    /// The largest part of the gradient along which the function still falls.
    private static double largest(double[] gradient, double[] x) {
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            if (!held(gradient[i], x[i])) {
                largest = Math.max(largest, Math.abs(gradient[i]));
            }
        }
        return largest;
    }

    private static boolean held(double gradient, double x) {
        return x <= LEAST && gradient > 0;
    }

    /// A step of Newton that gains, halved until it does; the same array when none does.
    private static double[] step(double[][] correlation, FactorDiscrepancy here, double[] x) {
        double[] gradient = here.gradient();
        double value = here.value();
        for (double[][] hessian : List.of(here.hessian(), here.approximateHessian())) {
            double[] direction = direction(hessian, gradient, x);
            if (direction.length == 0) {
                continue;
            }
            double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            double share = Math.min(1, 1 / longest);
            for (int halving = 0; halving < 40; halving++, share /= 2) {
                var next = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    next[i] = Math.max(LEAST, x[i] + share * direction[i]);
                }
                double gained = value - new FactorDiscrepancy(correlation, next).value();
                // Near the minimum the gain is lost in rounding: a full step is then right.
                if (gained > 0 || (halving == 0 && longest < 1e-5 && gained > -1e-12)) {
                    return next;
                }
            }
        }
        return x;
    }

    /// Empty when the second derivatives of the free parameters are not positive definite.
    private static double[] direction(double[][] hessian, double[] gradient, double[] x) {
        int n = x.length;
        var free = new double[n][n];
        var down = new double[n];
        for (int i = 0; i < n; i++) {
            boolean held = held(gradient[i], x[i]);
            down[i] = held ? 0 : -gradient[i];
            for (int j = 0; j < n; j++) {
                boolean apart = held || held(gradient[j], x[j]);
                free[i][j] = apart ? (i == j ? 1 : 0) : hessian[i][j];
            }
        }
        return PositiveDefinite.of(free).map(h -> h.solve(down)).orElse(new double[0]);
    }

    /// Omega total of the sum of the items as they were answered: (Σσλ)² / ((Σσλ)² + Σσ²ψ).
    ///
    /// @param deviations the items' standard deviations
    public double omega(double[] deviations) {
        double sum = 0;
        double unique = 0;
        for (int i = 0; i < deviations.length; i++) {
            sum += deviations[i] * loadings.get(i);
            unique += deviations[i] * deviations[i] * uniquenesses.get(i);
        }
        return sum * sum / (sum * sum + unique);
    }
}
