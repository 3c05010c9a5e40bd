package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;
import no.helhet.statistics.linear.SingleRows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Parts the rows by group and looks for what keeps either group from being estimated.
final class OaxacaCheck {
    private static final int FEW = 30;

    private final OaxacaModel model;
    private final boolean binary;
    private final List<Warning> warnings = new ArrayList<>();

    private OaxacaCheck(OaxacaModel model, boolean binary) {
        this.model = model;
        this.binary = binary;
    }

    static Fit<OaxacaHalves> halves(OaxacaModel model, boolean binary) {
        return new OaxacaCheck(model, binary).halves();
    }

    private Fit<OaxacaHalves> halves() {
        var groups = model.groups();
        @Nullable Warning wrong = values();
        if (wrong != null) {
            return new NotEstimable<>(wrong);
        }
        if (groups.count() != 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    groups.name(),
                    "There are %d groups: %s."
                            .formatted(groups.count(), String.join(", ", groups.levels())),
                    "Give rows of exactly two groups.");
        }
        int first = groups.levels().indexOf(model.first());
        OaxacaHalf one = half(first);
        OaxacaHalf other = half(1 - first);
        for (OaxacaHalf half : List.of(one, other)) {
            wrong = unfit(half);
            if (wrong != null) {
                return new NotEstimable<>(wrong);
            }
            look(half);
        }
        return Fit.of(new OaxacaHalves(one, other), warnings);
    }

    /// A row without a group, an outcome or weight that can not be.
    private @Nullable Warning values() {
        int unweighted = 0;
        Numbers weights = model.weights();
        for (int i = 0; i < model.outcome().size(); i++) {
            double outcome = model.outcome().at(i);
            if (model.groups().isMissing(i)) {
                return new Warning(
                        Warning.Kind.MISSING,
                        model.groups().name(),
                        "Row %d has no group.".formatted(i + 1),
                        "Leave the row out, or give its group.");
            }
            if (!Double.isFinite(outcome)) {
                return new Warning(
                        Warning.Kind.NOT_FINITE,
                        model.outcome().name(),
                        "Row %d is not a finite number.".formatted(i + 1),
                        "Correct the value, or leave the row out.");
            }
            if (binary && outcome != 0 && outcome != 1) {
                return new Warning(
                        Warning.Kind.OUT_OF_RANGE,
                        model.outcome().name(),
                        "Row %d is %s.".formatted(i + 1, outcome),
                        "Give 1 for yes and 0 for no, or use the decomposition of means.");
            }
            if (weights != null && !(weights.at(i) >= 0 && weights.at(i) < 1 / 0.0)) {
                return new Warning(
                        Warning.Kind.WEIGHTS,
                        weights.name(),
                        "Row %d has the weight %s.".formatted(i + 1, weights.at(i)),
                        "Give a weight of 0 or more.");
            }
            unweighted += weights != null && weights.at(i) == 0 ? 1 : 0;
        }
        if (weights != null && unweighted > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.WEIGHTS,
                            weights.name(),
                            "%d of %d rows have the weight 0 and are left out."
                                    .formatted(unweighted, weights.size()),
                            "See whether they were meant to count."));
        }
        return null;
    }

    private OaxacaHalf half(int level) {
        Numbers weights = model.weights();
        int[] rows =
                IntStream.range(0, model.groups().size())
                        .filter(i -> model.groups().at(i) == level)
                        .filter(i -> weights == null || weights.at(i) > 0)
                        .toArray();
        return new OaxacaHalf(
                model.groups().level(level),
                rows,
                model.design().keep(rows),
                Arrays.stream(rows).mapToDouble(i -> model.outcome().at(i)).toArray(),
                Arrays.stream(rows).mapToDouble(i -> weights == null ? 1 : weights.at(i)).toArray(),
                weights != null && !model.counted(),
                model.counted());
    }

    private @Nullable Warning unfit(OaxacaHalf half) {
        String among = " (Among the rows of %s.)".formatted(half.level());
        if (half.size() == 0) {
            return new Warning(
                    Warning.Kind.EMPTY_GROUP,
                    model.groups().name(),
                    "%s has no rows that count.".formatted(half.level()),
                    "Give rows of both groups, with weights above 0.");
        }
        if (half.persons() <= half.design().size()) {
            return new Warning(
                    Warning.Kind.TOO_FEW,
                    model.groups().name(),
                    "%s has %d rows and %d coefficients."
                            .formatted(half.level(), (long) half.persons(), half.design().size()),
                    "Leave out predictors, or give more rows.");
        }
        var problem = DesignCheck.problem(half.design());
        if (problem.isPresent()) {
            var found = problem.get();
            return new Warning(found.kind(), found.column(), found.what() + among, found.remedy());
        }
        if (Numbers.owning("", half.outcome()).isConstant()) {
            return new Warning(
                    Warning.Kind.CONSTANT,
                    model.outcome().name(),
                    "The outcome is the same in every row." + among,
                    "Compare the two means alone: there is no regression to make.");
        }
        return null;
    }

    /// Few rows, and columns that a single one decides.
    private void look(OaxacaHalf half) {
        long left = (long) half.persons() - half.design().size();
        if (left < FEW) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            model.groups().name(),
                            "%s has only %d rows more than coefficients."
                                    .formatted(half.level(), left),
                            "The intervals are too narrow: use fewer predictors."));
        }
        warnings.addAll(SingleRows.warnings(half.design(), half.level()));
    }
}
