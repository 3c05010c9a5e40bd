package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What keeps the data from carrying a mixed model, and what a reader must know about them.
final class MixedChecks {
    /// Fewer groups than this tell little of how groups vary.
    static final int FEW = 10;

    private MixedChecks() {}

    static Optional<Warning> problem(
            Numbers outcome, Design design, List<RandomTerm> terms, @Nullable Numbers weights) {
        var found = column(outcome);
        if (found.isEmpty() && outcome.isConstant()) {
            found =
                    say(
                            Warning.Kind.CONSTANT,
                            outcome.name(),
                            "The outcome has the same value in every row.",
                            "Choose an outcome that varies.");
        }
        if (found.isEmpty()) {
            found = size(outcome);
        }
        if (found.isEmpty()) {
            found = DesignCheck.problem(design);
        }
        if (found.isEmpty() && weights != null) {
            found = weights(weights);
        }
        for (int i = 0; i < terms.size() && found.isEmpty(); i++) {
            found = term(terms.get(i));
            for (int j = 0; j < i && found.isEmpty(); j++) {
                found = same(terms.get(j).groups(), terms.get(i).groups());
            }
        }
        return found;
    }

    /// Squares of the outcome must be numbers.
    private static Optional<Warning> size(Numbers outcome) {
        double largest = 0;
        for (int i = 0; i < outcome.size(); i++) {
            largest = Math.max(largest, Math.abs(outcome.at(i)));
        }
        return largest > 1e-140 && largest < 1e150
                ? Optional.empty()
                : say(
                        Warning.Kind.OUT_OF_RANGE,
                        outcome.name(),
                        "Values of a size of %.0e can not be computed with.".formatted(largest),
                        "Give it in another unit.");
    }

    private static Optional<Warning> column(Numbers column) {
        for (int i = 0; i < column.size(); i++) {
            if (!Double.isFinite(column.at(i))) {
                return say(
                        Warning.Kind.NOT_FINITE,
                        column.name(),
                        "Row %d is not a finite number.".formatted(i + 1),
                        "Correct the value, or leave the row out.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Warning> weights(Numbers weights) {
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.at(i);
            if (!(weight > 0) || Double.isInfinite(weight)) {
                return say(
                        Warning.Kind.WEIGHTS,
                        weights.name(),
                        "The weight of row %d is %s, not above 0.".formatted(i + 1, weight),
                        "Leave out rows that are not to count; correct the others.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Warning> term(RandomTerm term) {
        Groups groups = term.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.isMissing(i)) {
                return say(
                        Warning.Kind.MISSING,
                        groups.name(),
                        "Row %d belongs to no group.".formatted(i + 1),
                        "Name its group, or leave the row out.");
            }
        }
        if (groups.count() < 2) {
            return say(
                    Warning.Kind.ONE_GROUP,
                    groups.name(),
                    "There is one group, which does not tell how groups vary.",
                    "Give rows from more groups, or leave the grouping out.");
        }
        if (groups.count() == groups.size()) {
            return say(
                    Warning.Kind.SMALL_GROUPS,
                    groups.name(),
                    "Every group has one row: what is the group's is not told from what is the"
                            + " row's.",
                    "Use a coarser grouping, or a model without groups.");
        }
        if (!term.slopes().isEmpty()) {
            var columns = Design.builder(groups.size()).intercept();
            term.slopes().forEach(columns::numeric);
            var found = DesignCheck.problem(columns.build());
            if (found.isPresent()) {
                return found;
            }
            if ((long) groups.count() * term.size() >= groups.size()) {
                return say(
                        Warning.Kind.TOO_FEW,
                        groups.name(),
                        "There are %d rows and %d effects of groups."
                                .formatted(groups.size(), groups.count() * term.size()),
                        "Leave out slopes, or give more rows for each group.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Warning> same(Groups first, Groups second) {
        return first.count() == second.count() && first.nestedIn(second)
                ? say(
                        Warning.Kind.COLLINEAR,
                        second.name(),
                        "The groups are those of %s.".formatted(first.name()),
                        "Leave one of the two out.")
                : Optional.empty();
    }

    /// The first grouping whose every group is told by the fixed columns.
    static Optional<Warning> told(MixedData data) {
        for (Level level : data.levels()) {
            if (level.count() <= data.predictors() && isTold(data, level)) {
                String name = level.term().groups().name();
                return say(
                        Warning.Kind.COLLINEAR,
                        name,
                        "The predictors tell every group from the others: nothing is left of how"
                                + " groups vary.",
                        "Leave out the predictors that stand for the groups, or the grouping.");
            }
        }
        return Optional.empty();
    }

    /// Whether the columns of the groups lie among those of the design.
    private static boolean isTold(MixedData data, Level level) {
        int[] sizes = level.term().groups().sizes();
        var explained = new double[level.count()];
        for (double[] column : data.fixed().q()) {
            var sums = new double[level.count()];
            for (int i = 0; i < column.length; i++) {
                sums[level.codes()[i]] += column[i];
            }
            for (int g = 0; g < sums.length; g++) {
                explained[g] += sums[g] * sums[g];
            }
        }
        for (int g = 0; g < sizes.length; g++) {
            if (explained[g] < sizes[g] * (1 - 1e-9)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Warning> say(
            Warning.Kind kind, String column, String what, String remedy) {
        return Optional.of(new Warning(kind, column, what, remedy));
    }

    static List<Warning> cautions(List<RandomTerm> terms) {
        var cautions = new ArrayList<Warning>();
        for (RandomTerm term : terms) {
            Groups groups = term.groups();
            if (groups.count() < FEW) {
                cautions.add(
                        new Warning(
                                Warning.Kind.FEW_CLUSTERS,
                                groups.name(),
                                "%d groups tell little of how groups vary."
                                        .formatted(groups.count()),
                                "Read the variance with its interval; degrees of freedom are"
                                        + " Satterthwaite's."));
            }
            long single = java.util.Arrays.stream(groups.sizes()).filter(s -> s == 1).count();
            if (single >= 10 || 2 * single >= groups.count()) {
                cautions.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                groups.name(),
                                "%d of %d groups have a single row."
                                        .formatted(single, groups.count()),
                                "Their effects are shrunk almost to nothing; see whether a coarser"
                                        + " grouping says what is asked."));
            }
        }
        return cautions;
    }
}
