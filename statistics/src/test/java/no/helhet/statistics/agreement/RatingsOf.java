package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ratings for tests, and the answers about them.
final class RatingsOf {
    /// Krippendorff 2011, section C: four observers, twelve units; also Gwet's
    /// `cac.raw4raters`.
    static final String FOUR_OBSERVERS =
            """
            1 1 . 1
            2 2 3 2
            3 3 3 3
            3 3 3 3
            2 2 2 2
            1 2 3 4
            4 4 4 4
            1 1 2 1
            2 2 2 2
            . 5 5 5
            . . 1 1
            . . 3 .
            """;

    /// Shrout & Fleiss 1979, table 2: six targets, four judges.
    static final String SIX_TARGETS =
            """
            9 2 5 8
            6 1 3 2
            8 4 6 8
            7 1 2 6
            10 5 6 9
            6 2 4 7
            """;

    private RatingsOf() {}

    /// A line for each unit, a place for each rater, a dot where there is no rating.
    static Ratings rows(String text) {
        double[][] rows =
                text.strip()
                        .lines()
                        .map(
                                line ->
                                        Arrays.stream(line.strip().split(" +"))
                                                .mapToDouble(
                                                        c ->
                                                                c.equals(".")
                                                                        ? Double.NaN
                                                                        : Double.parseDouble(c))
                                                .toArray())
                        .toArray(double[][]::new);
        return of(rows);
    }

    static Ratings of(double[][] rows) {
        return answer(fit(rows));
    }

    static Fit<Ratings> fit(double[][] rows) {
        var columns = new ArrayList<Numbers>();
        for (int r = 0; r < rows[0].length; r++) {
            int rater = r;
            columns.add(
                    Numbers.of(
                            "r" + (r + 1),
                            Arrays.stream(rows).mapToDouble(row -> row[rater]).toArray()));
        }
        return Ratings.ofNumbers(columns);
    }

    static Ratings names(String... columns) {
        var groups = new ArrayList<Groups>();
        for (int r = 0; r < columns.length; r++) {
            groups.add(Groups.of("r" + (r + 1), columns[r].split(" ")));
        }
        return answer(Ratings.ofGroups(groups));
    }

    static Ratings numbers(Frame frame, String... columns) {
        return answer(Ratings.ofNumbers(Arrays.stream(columns).map(frame::numbers).toList()));
    }

    /// Two raters from a table of counts, the first by rows.
    static Ratings table(int[][] counts) {
        var rows = new ArrayList<double[]>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int n = 0; n < counts[i][j]; n++) {
                    rows.add(new double[] {i + 1, j + 1});
                }
            }
        }
        return of(rows.toArray(double[][]::new));
    }

    /// Units from counts of raters on each level: who said what does not matter.
    static Ratings distribution(String text) {
        return of(
                text.strip()
                        .lines()
                        .map(
                                line -> {
                                    var said = new ArrayList<Double>();
                                    String[] counts = line.strip().split(" +");
                                    for (int c = 0; c < counts.length; c++) {
                                        for (int n = 0; n < Integer.parseInt(counts[c]); n++) {
                                            said.add(c + 1.0);
                                        }
                                    }
                                    return said.stream().mapToDouble(v -> v).toArray();
                                })
                        .toArray(double[][]::new));
    }

    static <R> R answer(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason);
        };
    }

    /// The reason why there is no answer.
    static Warning refusal(Fit<?> fit) {
        if (fit instanceof NotEstimable<?>(var reason)) {
            return reason;
        }
        throw new AssertionError("There is an answer: " + fit);
    }

    static List<Warning.Kind> kinds(Fit<?> fit) {
        return fit.warnings().stream().map(Warning::kind).toList();
    }

    static KrippendorffAlpha alpha(Ratings ratings, Metric metric) {
        return answer(
                KrippendorffAlpha.fit(ratings, new KrippendorffAlpha.Options(metric, .95, 0, 1)));
    }
}
