package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// p-values adjusted for there being many. As R's `p.adjust`: a missing p is not counted among
/// them.
///
/// @param tests number of p-values counted
/// @param adjusted one for each row, in its order
public record Multiplicity(int tests, List<Adjusted> adjusted) {
    public Multiplicity {
        adjusted = List.copyOf(adjusted);
    }

    /// One p-value, each null when it is missing.
    ///
    /// @param holm of the chance of one or more false findings (Holm 1979, Scandinavian Journal of
    ///     Statistics 6)
    /// @param bh of the share of false findings, for tests that are independent or positively
    ///     dependent (Benjamini & Hochberg 1995, JRSS B 57)
    /// @param by of the same, for any dependence (Benjamini & Yekutieli 2001, Annals of Statistics
    ///     29)
    /// @param bonferroni p times the number of tests
    public record Adjusted(
            @Nullable Double p,
            @Nullable Double holm,
            @Nullable Double bh,
            @Nullable Double by,
            @Nullable Double bonferroni) {}

    /// @param p between nothing and one; `NaN` is missing
    public static Fit<Multiplicity> of(Numbers p) {
        var present = new ArrayList<Integer>();
        for (int i = 0; i < p.size(); i++) {
            if (p.isMissing(i)) {
                continue;
            }
            if (!(p.at(i) >= 0 && p.at(i) <= 1)) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        p.name(),
                        "Row %d is %s, which is no p-value.".formatted(i + 1, p.at(i)),
                        "Give p-values between 0 and 1.");
            }
            present.add(i);
        }
        if (present.isEmpty()) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW, p.name(), "There is no p-value.", "Give at least one.");
        }
        int m = present.size();
        var sorted = present.stream().mapToDouble(p::at).sorted().toArray();
        double harmonic = 0;
        for (int k = 1; k <= m; k++) {
            harmonic += 1.0 / k;
        }
        double all = harmonic;
        double[] holm = down(sorted, k -> m - k);
        double[] bh = up(sorted, k -> m / (k + 1.0));
        double[] by = up(sorted, k -> all * m / (k + 1.0));
        var adjusted = new ArrayList<Adjusted>();
        for (int i = 0; i < p.size(); i++) {
            if (p.isMissing(i)) {
                adjusted.add(new Adjusted(null, null, null, null, null));
                continue;
            }
            double value = p.at(i);
            int k = Arrays.binarySearch(sorted, value);
            adjusted.add(new Adjusted(value, holm[k], bh[k], by[k], Math.min(1, m * value)));
        }
        int missing = p.size() - m;
        return Fit.of(
                new Multiplicity(m, adjusted),
                missing == 0
                        ? List.of()
                        : List.of(
                                new Warning(
                                        Warning.Kind.MISSING,
                                        p.name(),
                                        "%d of %d tests have no p-value and do not count."
                                                .formatted(missing, p.size()),
                                        "Count every test that was made.")));
    }

    /// From the least on: never less than one before it. Equal p-values come out equal.
    private static double[] down(double[] sorted, IntToDoubleFunction factor) {
        var adjusted = new double[sorted.length];
        double most = 0;
        for (int k = 0; k < sorted.length; k++) {
            most = Math.max(most, Math.min(1, factor.applyAsDouble(k) * sorted[k]));
            adjusted[k] = most;
        }
        return adjusted;
    }

    /// From the largest on: never more than one after it. Equal p-values come out equal.
    private static double[] up(double[] sorted, IntToDoubleFunction factor) {
        var adjusted = new double[sorted.length];
        double least = 1;
        for (int k = sorted.length - 1; k >= 0; k--) {
            least = Math.min(least, factor.applyAsDouble(k) * sorted[k]);
            adjusted[k] = least;
        }
        return adjusted;
    }
}
