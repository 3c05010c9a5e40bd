package no.helhet.statistics.agreement;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What raters said of candidates by several criteria, one row for each rater and
/// candidate; never changed after it is made. Single judgements may be missing.
public final class Judgements {
    private final List<String> candidates;
    private final List<String> raters;
    private final List<String> criteria;
    private final int[][] rowsOf;
    private final int[] rater;
    private final double[][] values;

    private Judgements(Groups candidate, Groups rater, List<String> criteria, double[][] values) {
        this.candidates = candidate.levels();
        this.raters = rater.levels();
        this.criteria = criteria;
        this.rater = rater.toArray();
        this.values = values;
        int[] sizes = candidate.sizes();
        rowsOf = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            rowsOf[c] = new int[sizes[c]];
        }
        var filled = new int[sizes.length];
        for (int i = 0; i < candidate.size(); i++) {
            int c = candidate.at(i);
            rowsOf[c][filled[c]++] = i;
        }
    }

    /// @param criteria columns of equal length with the others, `NaN` where a judgement
    ///     is missing
    /// @return not estimable when a judgement is infinite; rows without candidate or
    ///     rater are left out with a warning
    public static Fit<Judgements> of(Groups candidate, Groups rater, List<Numbers> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("There are no criteria");
        }
        for (Numbers column : criteria) {
            if (column.size() != candidate.size() || rater.size() != candidate.size()) {
                throw new IllegalArgumentException(
                        "%s has %d rows, candidates %d and raters %d"
                                .formatted(
                                        column.name(),
                                        column.size(),
                                        candidate.size(),
                                        rater.size()));
            }
            for (int i = 0; i < column.size(); i++) {
                if (Double.isInfinite(column.at(i))) {
                    return Fit.notEstimable(
                            Warning.Kind.NOT_FINITE,
                            column.name(),
                            "Row %d is infinite.".formatted(i + 1),
                            "Correct the value, or leave it empty if it is not known.");
                }
            }
        }
        return Complete.of(candidate.size(), List.of(), List.of(candidate, rater))
                .then(
                        complete -> {
                            var values = new double[criteria.size()][];
                            var warnings = new ArrayList<Warning>();
                            for (int j = 0; j < values.length; j++) {
                                Numbers kept = criteria.get(j).keep(complete.rows());
                                values[j] = kept.toArray();
                                if (kept.isConstant()) {
                                    warnings.add(
                                            new Warning(
                                                    Warning.Kind.CONSTANT,
                                                    kept.name(),
                                                    "Every judgement is the same, or missing.",
                                                    "Leave the criterion out: it parts no"
                                                            + " candidates."));
                                }
                            }
                            int twice = twice(candidate, rater, complete.rows());
                            if (twice > 0) {
                                warnings.add(
                                        new Warning(
                                                Warning.Kind.OUT_OF_RANGE,
                                                rater.name(),
                                                "%d rows judge a candidate once more by the same"
                                                                .formatted(twice)
                                                        + " rater; each row counts.",
                                                "Keep one row of each rater for each candidate."));
                            }
                            return Fit.of(
                                    new Judgements(
                                            candidate.keep(complete.rows()),
                                            rater.keep(complete.rows()),
                                            criteria.stream().map(Numbers::name).toList(),
                                            values),
                                    warnings);
                        });
    }

    private static int twice(Groups candidate, Groups rater, int[] rows) {
        var seen = new HashSet<Long>();
        int twice = 0;
        for (int i : rows) {
            if (!seen.add((long) candidate.at(i) * rater.count() + rater.at(i))) {
                twice++;
            }
        }
        return twice;
    }

    public List<String> candidates() {
        return candidates;
    }

    public List<String> raters() {
        return raters;
    }

    public List<String> criteria() {
        return criteria;
    }

    int[] rowsOf(int candidate) {
        return rowsOf[candidate];
    }

    int raterOf(int row) {
        return rater[row];
    }

    double value(int criterion, int row) {
        return values[criterion][row];
    }
}
