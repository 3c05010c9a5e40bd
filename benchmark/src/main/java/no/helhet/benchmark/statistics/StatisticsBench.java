package no.helhet.benchmark.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/// The estimators that are promised a speed, beside R on the same files.
public final class StatisticsBench {
    private static final String WITHOUT_R =
            "R is not here, so there is nothing beside our times. Debian: apt-get install"
                    + " r-base-core r-cran-lme4 r-cran-psych r-cran-data.table r-cran-jsonlite";
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
                        ? "Fits without reading the file; ours after one to warm up. Digits: the"
                                + " largest relative difference, where R's optimisers stop."
                        : WITHOUT_R);
    }

    private void head() {
        out.printf(
                "%-78s %10s %10s   %-22s %-34s %s%n",
                "", "R", "ours", "target", "digits", "memory");
    }

    void print(StatisticsRow row, Measurement ours) {
        line(row, "", ours, "");
    }

    void print(StatisticsRow row, Measurement ours, Measurement theirs) {
        double apart = ours.difference(theirs);
        line(
                row,
                "%.3f s".formatted(theirs.seconds()),
                ours,
                String.format(
                        Locale.ROOT,
                        "%d within %.0e, at most %.0e: %s",
                        ours.values().size(),
                        apart,
                        row.digits(),
                        apart <= row.digits() ? "met" : "MISSED"));
    }

    private void line(StatisticsRow row, String theirs, Measurement ours, String digits) {
        out.printf(
                Locale.ROOT,
                "%-78s %10s %8.3f s   %-22s %-34s %s%n",
                row.title(),
                theirs,
                ours.seconds(),
                "%s s: %s"
                        .formatted(
                                Double.toString(row.seconds()).replaceFirst("\\.0$", ""),
                                ours.seconds() <= row.seconds() ? "met" : "MISSED"),
                digits,
                memory(row, ours));
    }

    private static String memory(StatisticsRow row, Measurement ours) {
        if (row.most() == 0 || ours.peak() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%.0f MB with the file, at most %d: %s",
                ours.peak(),
                row.most(),
                ours.peak() <= row.most() ? "met" : "MISSED");
    }
}
