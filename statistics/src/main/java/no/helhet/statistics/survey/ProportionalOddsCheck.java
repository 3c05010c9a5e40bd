package no.helhet.statistics.survey;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;
import no.helhet.statistics.linear.SingleRows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Looks for what keeps an ordered answer from being fitted.
final class ProportionalOddsCheck {
    private ProportionalOddsCheck() {}

    static Fit<ProportionalOddsRows> rows(
            Groups answers, List<String> order, Design all, @Nullable Numbers weights) {
        for (int i = 0; weights != null && i < weights.size(); i++) {
            if (!(weights.at(i) >= 0 && weights.at(i) < 1 / 0.0)) {
                return Fit.notEstimable(
                        Warning.Kind.WEIGHTS,
                        weights.name(),
                        "Row %d has the weight %s.".formatted(i + 1, weights.at(i)),
                        "Give a weight of 0 or more.");
            }
        }
        int[] rows =
                IntStream.range(0, answers.size())
                        .filter(i -> weights == null || weights.at(i) > 0)
                        .toArray();
        Design design = rows.length == all.rows() ? all : all.keep(rows);
        var places = new int[rows.length];
        var counts = new int[order.size()];
        for (int i = 0; i < places.length; i++) {
            if (answers.isMissing(rows[i])) {
                return Fit.notEstimable(
                        Warning.Kind.MISSING,
                        answers.name(),
                        "Row %d has no answer.".formatted(rows[i] + 1),
                        "Leave the row out.");
            }
            String level = answers.level(answers.at(rows[i]));
            places[i] = order.indexOf(level);
            if (places[i] < 0) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        answers.name(),
                        "Row %d is %s, which is not in the order %s."
                                .formatted(rows[i] + 1, level, String.join(", ", order)),
                        "Name it in the order, or leave the row out.");
            }
            counts[places[i]]++;
        }
        for (int j = 0; j < counts.length; j++) {
            if (counts[j] == 0) {
                return Fit.notEstimable(
                        Warning.Kind.EMPTY_GROUP,
                        answers.name(),
                        "Nobody answered %s, so it has no threshold of its own."
                                .formatted(order.get(j)),
                        "Leave it out of the order, or put it together with a neighbour.");
            }
        }
        if (counts.length < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    answers.name(),
                    "All rows have the same answer.",
                    "There is nothing to explain.");
        }
        // the intercept has a part in what is collinear, as thresholds stand in its place
        var whole = Design.builder(design.rows()).intercept();
        for (int j = 0; j < design.size(); j++) {
            whole.numeric(Numbers.owning(design.names().get(j), design.column(j)));
        }
        var problem = DesignCheck.problem(whole.build());
        if (problem.isPresent()) {
            return new NotEstimable<>(problem.get());
        }
        int parameters = design.size() + counts.length - 1;
        if (places.length <= parameters) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    answers.name(),
                    "There are %d rows and %d thresholds and coefficients."
                            .formatted(places.length, parameters),
                    "Leave out columns, put categories together, or give more rows.");
        }
        return Fit.of(
                new ProportionalOddsRows(
                        answers.name(),
                        places,
                        counts,
                        List.copyOf(order),
                        design,
                        scaled(rows, weights),
                        weights != null,
                        rows,
                        seen(answers.name(), order, counts, design, nothing(rows, weights))),
                List.of());
    }

    private static double[] scaled(int[] rows, @Nullable Numbers weights) {
        var scaled = new double[rows.length];
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = weights == null ? 1 : weights.at(rows[i]);
            sum += scaled[i];
        }
        for (int i = 0; i < rows.length; i++) {
            scaled[i] *= weights == null ? 1 : rows.length / sum;
        }
        return scaled;
    }

    private static List<Warning> nothing(int[] rows, @Nullable Numbers weights) {
        return weights == null || weights.size() == rows.length
                ? List.of()
                : List.of(
                        new Warning(
                                Warning.Kind.WEIGHTS,
                                weights.name(),
                                "%d of %d rows have the weight 0 and are left out."
                                        .formatted(weights.size() - rows.length, weights.size()),
                                "See whether they were meant to count."));
    }

    private static List<Warning> seen(
            String outcome, List<String> order, int[] counts, Design design, List<Warning> before) {
        var warnings = new ArrayList<>(before);
        for (int j = 0; j < counts.length; j++) {
            if (counts[j] == 1) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                outcome,
                                "One row alone has the answer %s.".formatted(order.get(j)),
                                "Put the category together with a neighbour."));
            }
        }
        warnings.addAll(SingleRows.warnings(design, ""));
        return warnings;
    }
}
