package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Answers for the tests of scales.
final class ScaleData {
    private ScaleData() {}

    static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    /// Items i1, i2, … from one column of values each.
    static Frame frame(double[]... columns) {
        var builder = Frame.builder();
        for (int j = 0; j < columns.length; j++) {
            builder.add(Numbers.of("i" + (j + 1), columns[j]));
        }
        return builder.build();
    }

    static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "i" + i).toList();
    }

    static Scale scale(int items, MissingRule rule) {
        return Scale.of("scale", names(items), List.of(), null, rule);
    }

    /// Persons' answers with one common part, rounded to a step; 0 for no rounding.
    static double[][] answers(Random random, int persons, double[] loadings, double step) {
        var columns = new double[loadings.length][persons];
        for (int i = 0; i < persons; i++) {
            double common = random.nextGaussian();
            for (int j = 0; j < loadings.length; j++) {
                double value = loadings[j] * common + random.nextGaussian();
                columns[j][i] = step > 0 ? Math.rint(value / step) * step : value;
            }
        }
        return columns;
    }

    static double[][] copy(double[][] columns) {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /// Takes out a share of the answers.
    static void lose(Random random, double[][] columns, double share) {
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextDouble() < share ? Double.NaN : column[i];
            }
        }
    }
}
