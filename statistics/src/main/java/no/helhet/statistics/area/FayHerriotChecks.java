package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What keeps small areas from being estimated, and what is to be said of the estimates.
final class FayHerriotChecks {
    private static final int FEW = 10;
    private static final double LEAST_OF = 1e-12;
    private static final double MOST_OF = 0.5;
    private static final double FARTHEST = 1e50;

    private FayHerriotChecks() {}

    static @Nullable Warning problem(
            List<String> names, Numbers direct, Numbers variance, Design design) {
        var twice = Columns.twice(names);
        if (twice.isPresent()) {
            return twice.get();
        }
        for (Numbers column : List.of(direct, variance)) {
            var bad = Columns.notFinite(column).or(() -> far(column));
            if (bad.isPresent()) {
                return bad.get();
            }
        }
        for (int j = 0; j < design.size(); j++) {
            var far = far(Numbers.owning(design.names().get(j), design.column(j)));
            if (far.isPresent()) {
                return far.get();
            }
        }
        double largest = Arrays.stream(variance.toArray()).max().orElse(0);
        for (int i = 0; i < variance.size(); i++) {
            if (!(variance.at(i) > LEAST_OF * largest)) {
                return new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        variance.name(),
                        String.format(
                                Locale.ROOT,
                                "%s has a sampling variance of %.4g, and the largest is %.4g.",
                                names.get(i),
                                variance.at(i),
                                largest),
                        "Smooth the variances over areas, or leave the area out: a small sample"
                                + " without variation is not known exactly.");
            }
        }
        if (design.rows() <= design.size()) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    direct.name(),
                    "There are %d areas and %d coefficients."
                            .formatted(design.rows(), design.size()),
                    "Leave out predictors, or give more areas.");
        }
        return DesignCheck.problem(design).orElse(null);
    }

    /// A column whose squares and products would be lost.
    private static Optional<Warning> far(Numbers column) {
        double most = 0;
        for (int i = 0; i < column.size(); i++) {
            most = Math.max(most, Math.abs(column.at(i)));
        }
        return most == 0 || most > 1 / FARTHEST && most < FARTHEST || !Double.isFinite(most)
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column.name(),
                                "The largest value is %s.".formatted(most),
                                "Give the column in another unit."));
    }

    static List<Warning> warnings(FayHerriot result, String column, FayHerriotModel model) {
        var warnings = new ArrayList<Warning>();
        int m = result.areas().size();
        int p = result.coefficients().size();
        if (result.refvar() == 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            column,
                            "No variance is left between areas: every estimate is the"
                                    + " regression's.",
                            "Read the errors as too small, and see whether the sampling variances"
                                    + " are too large."));
        }
        if (m - p < FEW) {
            warnings.add(
                    new Warning(
                            Warning.Kind.FEW_CLUSTERS,
                            column,
                            "There are %d areas and %d coefficients: the variance between areas is"
                                            .formatted(m, p)
                                    + " poorly known.",
                            "Leave out predictors, or read the errors as too small."));
        }
        var at = model.at(result.refvar());
        double squares =
                result.areas().stream()
                        .mapToDouble(a -> a.standardResidual() * a.standardResidual())
                        .sum();
        for (int i = 0; i < m; i++) {
            FayHerriot.Area area = result.areas().get(i);
            if (at.distance(i) > 1) {
                warnings.add(
                        influence(
                                column,
                                "%s alone decides the coefficients (Cook's distance above 1)."
                                        .formatted(area.name())));
            }
            double square = area.standardResidual() * area.standardResidual();
            if (result.refvar() > 0 && square > MOST_OF * squares) {
                warnings.add(
                        influence(
                                column,
                                "%s alone is most of the variance between areas."
                                        .formatted(area.name())));
            }
        }
        result.areas().stream()
                .filter(a -> a.interval() == null)
                .findFirst()
                .ifPresent(a -> warnings.add(belowNothing(column, a.name())));
        return warnings;
    }

    private static Warning influence(String column, String what) {
        return new Warning(
                Warning.Kind.INFLUENTIAL, column, what, "See what the estimates are without it.");
    }

    private static Warning belowNothing(String column, String area) {
        return new Warning(
                Warning.Kind.APPROXIMATE,
                column,
                "The mean squared error of %s is estimated below nothing, which it can not be."
                        .formatted(area),
                "Choose REML.");
    }
}
