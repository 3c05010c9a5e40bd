package no.helhet.statistics.mixed;

import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.DesignCheck;
import no.helhet.statistics.regression.GlmResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What keeps random effects from being estimated, and what makes them unsure.
final class GlmmCheck {
    private static final int FEW = 20;
    private static final int MANY_ALONE = 10;

    private GlmmCheck() {}

    static Optional<Warning> problem(GlmResponse response, List<GlmmTerm> terms) {
        for (int t = 0; t < terms.size(); t++) {
            var groups = terms.get(t).groups();
            for (int i = 0; i < groups.size(); i++) {
                if (groups.isMissing(i)) {
                    return warning(
                            Warning.Kind.MISSING,
                            groups.name(),
                            "Row %d has no group.".formatted(i + 1),
                            "Leave the row out, or give its group.");
                }
            }
            if (groups.count() < 2) {
                return warning(
                        Warning.Kind.ONE_GROUP,
                        groups.name(),
                        "All rows are of one group.",
                        "Fit the model without random effects: one group tells nothing about how"
                                + " groups differ.");
            }
            if (response.isBinary() && alone(terms.get(t)) == groups.count()) {
                return warning(
                        Warning.Kind.SMALL_GROUPS,
                        groups.name(),
                        "Every group has a single row.",
                        "A yes or no for each group tells nothing about how groups differ: use"
                                + " larger groups, or a model without random effects.");
            }
            var columns = DesignCheck.problem(terms.get(t).design());
            if (columns.isPresent()) {
                return columns;
            }
            for (int other = 0; other < t; other++) {
                var before = terms.get(other).groups();
                int pairs = groups.cross(before).count();
                if (pairs == groups.count() && pairs == before.count()) {
                    return warning(
                            Warning.Kind.COLLINEAR,
                            groups.name(),
                            "The groups are the same as those of %s.".formatted(before.name()),
                            "Leave one of the two out.");
                }
            }
        }
        return Optional.empty();
    }

    static List<Warning> warnings(GlmResponse response, List<GlmmTerm> terms) {
        var warnings = new ArrayList<Warning>();
        for (GlmmTerm term : terms) {
            var groups = term.groups();
            if (groups.count() < FEW) {
                warnings.add(
                        new Warning(
                                Warning.Kind.FEW_CLUSTERS,
                                groups.name(),
                                "There are only %d groups: standard errors and intervals are too"
                                                .formatted(groups.count())
                                        + " small, the variance is unsure and drawn towards 0.",
                                "Hold the answer against a permutation test between groups, or"
                                        + " least squares with CR2 and Satterthwaite's degrees of"
                                        + " freedom."));
            }
            int alone = alone(term);
            if (alone >= MANY_ALONE || 4 * alone >= groups.count()) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                groups.name(),
                                "%d of %d groups have a single row."
                                        .formatted(alone, groups.count()),
                                "Their own effects are hardly known: put small groups together,"
                                        + " or read the intervals."));
            }
            empty(response, term).ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Optional<Warning> empty(GlmResponse response, GlmmTerm term) {
        double[] trials = response.trials();
        if (trials == null) {
            return Optional.empty();
        }
        var sums = new double[term.groups().count()];
        for (int i = 0; i < trials.length; i++) {
            sums[term.groups().at(i)] += trials[i];
        }
        for (int level = 0; level < sums.length; level++) {
            if (sums[level] == 0) {
                return warning(
                        Warning.Kind.EMPTY_GROUP,
                        term.groups().name(),
                        "The group %s has no trials.".formatted(term.groups().level(level)),
                        "Its effect is the average by assumption alone: leave the group out.");
            }
        }
        return Optional.empty();
    }

    private static int alone(GlmmTerm term) {
        int alone = 0;
        for (int size : term.groups().sizes()) {
            alone += size == 1 ? 1 : 0;
        }
        return alone;
    }

    private static Optional<Warning> warning(
            Warning.Kind kind, String column, String what, String remedy) {
        return Optional.of(new Warning(kind, column, what, remedy));
    }
}
