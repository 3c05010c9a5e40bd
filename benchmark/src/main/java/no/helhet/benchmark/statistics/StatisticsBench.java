package no.helhet.benchmark.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/// The estimators that are promised a speed, beside R on the same files.
public final class StatisticsBench {
    private static final String WITHOUT_R =
            "R is not here, so there is nothing beside our times. Debian: apt-get install"
                    + " r-base-core r-cran-lme4 r-cran-psych r-cran-data.table r-cran-jsonlite,"
                    + " and r-cran-glmmtmb if wanted";
    private final PrintStream out;
    private final Path folder;

    /// @param folder that keeps the data
    public StatisticsBench(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    public void run() throws IOException, InterruptedException {
        for (var row : StatisticsRow.values()) {
            SampleData.file(folder, row);
        }
        var script = Side.script(folder);
        if (script.isPresent()) {
            out.println("Measuring. R takes a minute or more for its logistic mixed model ...");
        }
        head();
        for (var row : StatisticsRow.values()) {
            Path file = SampleData.file(folder, row);
            var ours = Side.ours(row, file);
            if (script.isPresent()) {
                print(row, ours, Side.theirs(row, file, script.get()));
            } else {
                print(row, ours);
            }
        }
        out.println(
                script.isPresent()
                        ? "Fits without reading the file, on two processors; ours after one to warm"
                              + " up. Where other work shares the processors, compare processor"
                              + " time. Digits: the largest relative difference; what is allowed is"
                              + " how near R's own optimisers come. Logistic standard errors are"
                              + " held against glmmTMB where it is there, as lme4's are some 1e-3"
                              + " off."
                        : WITHOUT_R);
    }

    private void head() {
        out.printf("%-66s %10s %10s   %s%n", "", "R", "ours", "target");
    }

    void print(StatisticsRow row, Measurement ours) {
        line(row, "", ours);
        out.printf(Locale.ROOT, "  Processor time: %s%n", processor(ours));
        memory(row, ours);
        out.flush();
    }

    void print(StatisticsRow row, Measurement ours, Measurement theirs) {
        line(row, seconds(theirs), ours);
        out.printf(
                Locale.ROOT,
                "  Processor time: R %s, ours %s%n",
                processor(theirs),
                processor(ours));
        memory(row, ours);
        double apart = ours.difference(theirs);
        out.printf(
                Locale.ROOT,
                "  %d values within %.0e of R's, at most %.0e: %s%n",
                ours.values().size(),
                apart,
                row.digits(),
                apart <= row.digits() ? "met" : "MISSED");
        out.flush();
    }

    private void line(StatisticsRow row, String theirs, Measurement ours) {
        out.printf(
                "%-66s %10s %10s   %s s: %s%n",
                row.title(),
                theirs,
                seconds(ours),
                Double.toString(row.seconds()).replaceFirst("\\.0$", ""),
                ours.seconds() <= row.seconds() ? "met" : "MISSED");
    }

    private static String seconds(Measurement side) {
        return String.format(Locale.ROOT, "%.3f s", side.seconds());
    }

    private static String processor(Measurement side) {
        return String.format(Locale.ROOT, "%.3f s", side.processor());
    }

    private void memory(StatisticsRow row, Measurement ours) {
        if (row.most() > 0 && ours.peak() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %.0f MB for the whole process with its data, at most %d: %s%n",
                    ours.peak(),
                    row.most(),
                    ours.peak() <= row.most() ? "met" : "MISSED");
        }
    }
}
