package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The answers to a scale's items, reversed items turned, held against the range. Columns are
/// arrays; nothing outside the package sees them.
record Answers(Scale scale, double[][] columns, int[] answered) {
    static Fit<Answers> of(Scale scale, Frame data) {
        int items = scale.size();
        var columns = new double[items][];
        var answered = new int[items];
        var wrong = new @Nullable Warning[items];
        IntStream.range(0, items)
                .parallel()
                .forEach(
                        j -> {
                            Item item = scale.items().get(j);
                            Numbers column = data.numbers(item.column());
                            double[] keyed = column.toArray();
                            int count = turn(keyed, item.reversed() ? scale.range() : null);
                            columns[j] = keyed;
                            answered[j] = count;
                            wrong[j] = problem(column, scale.range());
                        });
        for (int j = 0; j < items; j++) {
            Warning problem = wrong[j];
            if (problem != null) {
                return Fit.notEstimable(
                        problem.kind(), problem.column(), problem.what(), problem.remedy());
            }
            if (answered[j] == 0) {
                return Fit.notEstimable(
                        Warning.Kind.TOO_FEW,
                        scale.items().get(j).column(),
                        "Nobody answered the item.",
                        "Leave the item out of the scale.");
            }
        }
        return Fit.of(new Answers(scale, columns, answered), List.of());
    }

    private static int turn(double[] column, @Nullable Interval range) {
        double sum = range == null ? 0 : range.lower() + range.upper();
        int answered = 0;
        for (int i = 0; i < column.length; i++) {
            double value = column[i];
            if (value == value) {
                answered++;
            }
            if (range != null) {
                column[i] = sum - value;
            }
        }
        return answered;
    }

    private static @Nullable Warning problem(Numbers column, @Nullable Interval range) {
        double low = range == null ? -Double.MAX_VALUE : range.lower();
        double high = range == null ? Double.MAX_VALUE : range.upper();
        for (int i = 0; i < column.size(); i++) {
            double value = column.at(i);
            if (value < low || value > high) {
                return range == null || Double.isInfinite(value)
                        ? new Warning(
                                Warning.Kind.NOT_FINITE,
                                column.name(),
                                "Row %d is infinite.".formatted(i + 1),
                                "Correct the value, or leave it empty if it is not known.")
                        : new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column.name(),
                                "Row %d has the answer %s; answers range from %s to %s."
                                        .formatted(
                                                i + 1,
                                                plain(value),
                                                plain(range.lower()),
                                                plain(range.upper())),
                                "Correct it, or leave it empty: 8, 9 and 99 often stand for no"
                                        + " answer.");
            }
        }
        return null;
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    int rows() {
        return columns[0].length;
    }

    int items() {
        return columns.length;
    }

    String name(int item) {
        return scale.items().get(item).column();
    }

    boolean isComplete() {
        return IntStream.of(answered).allMatch(n -> n == rows());
    }

    /// How many items each row has an answer to.
    int[] counts() {
        var counts = new int[rows()];
        for (double[] column : columns) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += column[i] == column[i] ? 1 : 0;
            }
        }
        return counts;
    }

    /// The mean of the answered items where there are at least so many, else `NaN`. What each sum
    /// loses by rounding is kept (Knuth 1998, The Art of Computer Programming 2, 4.2.2, theorem B):
    /// equal answers in any order of items have the same mean.
    double[] means(int least) {
        int[] counts = counts();
        var means = new double[rows()];
        var lost = new double[rows()];
        for (double[] column : columns) {
            for (int i = 0; i < means.length; i++) {
                if (column[i] == column[i]) {
                    double sum = means[i] + column[i];
                    double back = sum - means[i];
                    lost[i] += (means[i] - (sum - back)) + (column[i] - back);
                    means[i] = sum;
                }
            }
        }
        for (int i = 0; i < means.length; i++) {
            double first = means[i] / counts[i];
            double rest = (Math.fma(-first, counts[i], means[i]) + lost[i]) / counts[i];
            means[i] = counts[i] >= Math.max(least, 1) ? first + rest : Double.NaN;
        }
        return means;
    }

    /// Rows with an answer to every item.
    Answers complete() {
        return isComplete() ? this : keep(rowsWith(items()));
    }

    /// Rows with at least so many answers, the others filled by the row's own mean.
    Answers filled(int least) {
        int[] rows = rowsWith(least);
        Answers kept = keep(rows);
        double[] means = kept.means(least);
        for (double[] column : kept.columns) {
            for (int i = 0; i < means.length; i++) {
                column[i] = column[i] == column[i] ? column[i] : means[i];
            }
        }
        return kept;
    }

    private int[] rowsWith(int least) {
        int[] counts = counts();
        return IntStream.range(0, counts.length).filter(i -> counts[i] >= least).toArray();
    }

    private Answers keep(int[] rows) {
        var kept = new double[items()][rows.length];
        var left = new int[items()];
        for (int j = 0; j < kept.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                double value = columns[j][rows[i]];
                kept[j][i] = value;
                left[j] += value == value ? 1 : 0;
            }
        }
        return new Answers(scale, kept, left);
    }

    /// What is missing, one warning for each item that misses answers.
    ///
    /// @param rule what was done about it, without the full stop
    List<Warning> missing(String rule) {
        var warnings = new ArrayList<Warning>();
        for (int j = 0; j < items(); j++) {
            int lacking = rows() - answered[j];
            if (lacking > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.MISSING,
                                name(j),
                                "%d of %d have no answer.".formatted(lacking, rows()),
                                "%s. See whether those who did not answer differ."
                                        .formatted(rule)));
            }
        }
        return warnings;
    }

    /// An item that everyone answered alike.
    @Nullable Warning constant() {
        for (int j = 0; j < items(); j++) {
            if (Numbers.owning(name(j), columns[j]).isConstant()) {
                return new Warning(
                        Warning.Kind.CONSTANT,
                        name(j),
                        "Everyone gave the same answer.",
                        "Leave the item out: it can not tell persons apart.");
            }
        }
        return null;
    }
}
