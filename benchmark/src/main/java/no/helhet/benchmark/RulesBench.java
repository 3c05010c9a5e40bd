package no.helhet.benchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `helhet bench rules`: calculations in a second.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "Measure how many calculations are made in a second, one by one and in bulk.",
            "Run by JMH in a JVM of its own. Beside each stands what OpenFisca-core did on the same"
                    + " kind of two cores: 1 540 a second one by one, 1.1 million vectorised."
        },
        footerHeading = "%nExample:%n",
        footer = "  helhet bench rules --seconds 5")
final class RulesBench implements Callable<Integer> {
    private static final int ITERATIONS = 5;
    private static final int WARM_UPS = 3;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "Time for each of " + ITERATIONS + " rounds (default: ${DEFAULT-VALUE})")
    int seconds;

    @Override
    public Integer call() throws Exception {
        var options =
                new OptionsBuilder()
                        .include(RulesBenchmarks.class.getName() + ".*")
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(seconds))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        System.out.printf("Measuring, for about %d s ...%n", 2 * seconds * (ITERATIONS + WARM_UPS));
        var results = new Runner(options).run();
        head(System.out);
        for (var row : Row.values()) {
            for (var result : results) {
                if (result.getParams().getBenchmark().endsWith("." + row.name())) {
                    print(System.out, row, result);
                }
            }
        }
        return 0;
    }

    /// What is measured; each is named as its method in [RulesBenchmarks].
    enum Row {
        single("One calculation with its trace, 1 thread", 200_000, "OpenFisca 1 540/s"),
        kept("The same, and the trace as a decision keeps it", 200_000, "OpenFisca 1 540/s"),
        bulk(
                "Households in a month, " + RulesBenchmarks.THREADS + " threads",
                10_000_000,
                "OpenFisca 1.1 million/s");

        private final String title;
        private final long target;
        private final String anchor;

        Row(String title, long target, String anchor) {
            this.title = title;
            this.target = target;
            this.anchor = anchor;
        }
    }

    private static void head(PrintStream out) {
        out.printf("%-44s %14s %10s %12s   %s%n", "", "per s", "+-", "bytes each", "target");
    }

    private static void print(PrintStream out, Row row, RunResult result) {
        var score = result.getPrimaryResult();
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        print(
                out,
                row,
                score.getScore(),
                score.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }

    /// @param bytes allocated for each calculation
    static void print(PrintStream out, Row row, double perSecond, double error, double bytes) {
        out.printf(
                Locale.ROOT,
                "%-44s %14.0f %9.1f%% %12.2f   %d/s: %s (%s)%n",
                row.title,
                perSecond,
                100 * error / perSecond,
                bytes,
                row.target,
                perSecond >= row.target ? "met" : "MISSED",
                row.anchor);
    }
}
