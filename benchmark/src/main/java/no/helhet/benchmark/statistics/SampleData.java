package no.helhet.benchmark.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// Invented data for each row, the same each time.
final class SampleData {
    private static final int OFFICES = 300;

    private final Random random = new Random(20261123);
    private final Appendable out;

    private SampleData(Appendable out) {
        this.out = out;
    }

    /// The row's CSV file in a folder, made when it is not there.
    static Path file(Path folder, StatisticsRow row) throws IOException {
        Path file = folder.resolve(row.name().toLowerCase(Locale.ROOT) + "-1.csv");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "helhet", ".tmp");
            try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                new SampleData(out).write(row);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static void write(StatisticsRow row, Appendable out) throws IOException {
        new SampleData(out).write(row);
    }

    private void write(StatisticsRow row) throws IOException {
        switch (row) {
            case LOGISTIC_MIXED -> persons(200_000);
            case LINEAR_MIXED -> measures(1_000_000);
            case ALPHA -> items(100_000, 30);
            case FIXED_EFFECTS -> months(20_000, 100);
            case KRIPPENDORFF -> ratings(203, 5);
        }
    }

    /// Who received assistance for long: persons of offices of unequal size.
    private void persons(int count) throws IOException {
        var sizes = new double[OFFICES];
        Arrays.setAll(sizes, g -> Math.exp(.8 * random.nextGaussian()));
        double[] effects = normal(.4);
        double[] born = normal(.5);
        out.append("y,a,female,immigrant,low,office\n");
        int[] offices = drawn(sizes, count);
        for (int office : offices) {
            double age = Math.round(1200 * random.nextDouble()) / 100.0 - 6;
            int female = chance(.46);
            int immigrant = chance(logistic(-1.1 + born[office]));
            int low = chance(.33);
            double eta = -2.4 + effects[office] - .04 * age - .15 * female + .5 * immigrant + low;
            row(
                    "%d,%s,%d,%d,%d,%d",
                    chance(logistic(eta)), age, female, immigrant, low, office + 1);
        }
    }

    private void measures(int count) throws IOException {
        double[] effects = normal(.35);
        out.append("y,x,g\n");
        for (int i = 0; i < count; i++) {
            int g = random.nextInt(OFFICES);
            double x = random.nextGaussian();
            double y = 2 + .4 * x + effects[g] + random.nextGaussian();
            row("%.6f,%.6f,%d", y, x, g + 1);
        }
    }

    private void items(int persons, int items) throws IOException {
        for (int j = 1; j <= items; j++) {
            out.append(j == 1 ? "" : ",").append("item" + j);
        }
        out.append('\n');
        for (int i = 0; i < persons; i++) {
            double trait = .65 * random.nextGaussian();
            for (int j = 0; j < items; j++) {
                long answer = Math.round(3 + trait + random.nextGaussian());
                out.append(j == 0 ? "" : ",").append(Long.toString(Math.clamp(answer, 1, 5)));
            }
            out.append('\n');
        }
    }

    /// A measure that offices take up in different months, or never.
    private void months(int persons, int months) throws IOException {
        int[] starts = {0, 28, 40, 52, 64, 80};
        var start = new int[OFFICES];
        Arrays.setAll(start, g -> starts[random.nextInt(starts.length)]);
        var shock = new double[OFFICES][];
        Arrays.setAll(shock, g -> normal(.15, months));
        double[] trend = normal(.03, months);
        for (int t = 1; t < months; t++) {
            trend[t] += trend[t - 1];
        }
        out.append("y,treat,person,month,office\n");
        for (int i = 0; i < persons; i++) {
            int office = random.nextInt(OFFICES);
            double own = .8 * random.nextGaussian();
            for (int t = 0; t < months; t++) {
                int treated = start[office] > 0 && t >= start[office] ? 1 : 0;
                double y =
                        own
                                + trend[t]
                                + shock[office][t]
                                - treated * (.1 + .002 * (t - start[office]))
                                + random.nextGaussian();
                row("%.4f,%d,%d,%d,%d", y, treated, i + 1, t + 1, office + 1);
            }
        }
    }

    private void ratings(int units, int raters) throws IOException {
        for (int j = 1; j <= raters; j++) {
            out.append(j == 1 ? "" : ",").append("rater" + j);
        }
        out.append('\n');
        for (int i = 0; i < units; i++) {
            double worth = random.nextGaussian();
            for (int j = 0; j < raters; j++) {
                long grade = Math.round(3 + worth + .7 * random.nextGaussian());
                out.append(j == 0 ? "" : ",");
                out.append(
                        random.nextDouble() < .15 ? "NA" : Long.toString(Math.clamp(grade, 1, 5)));
            }
            out.append('\n');
        }
    }

    private double[] normal(double deviation) {
        return normal(deviation, OFFICES);
    }

    private double[] normal(double deviation, int count) {
        var values = new double[count];
        Arrays.setAll(values, g -> deviation * random.nextGaussian());
        return values;
    }

    private int[] drawn(double[] weights, int count) {
        double[] upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        var drawn = new int[count];
        Arrays.setAll(
                drawn,
                i -> {
                    double at = random.nextDouble() * upTo[upTo.length - 1];
                    int place = Arrays.binarySearch(upTo, at);
                    return place < 0 ? -place - 1 : place;
                });
        return drawn;
    }

    private int chance(double probability) {
        return random.nextDouble() < probability ? 1 : 0;
    }

    private static double logistic(double eta) {
        return 1 / (1 + Math.exp(-eta));
    }

    private void row(String format, Object... values) throws IOException {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
