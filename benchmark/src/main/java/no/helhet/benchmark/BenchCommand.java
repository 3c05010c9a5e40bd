package no.helhet.benchmark;

import no.helhet.benchmark.statistics.StatisticsBench;
import no.helhet.cli.Console;
import no.helhet.cli.DataFolder;
import no.helhet.cli.HelhetCommand;
import no.helhet.cli.LocalStart;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

/// `helhet bench`
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the speeds that are promised, and print them beside their targets.",
            "Pages are read over HTTP as a restricted caseworker, with access control and audit"
                    + " on.",
            "The rows of the reception (queue, find, register, desks) have a client in a process"
                    + " of its own."
        },
        subcommands = {StartBench.class, RulesBench.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet bench                 at 100 000 people (made on the first run)",
            "  helhet bench --size 20000 --seconds 5",
            "  helhet bench --only limit,queue,find,register,desks",
            "  helhet bench --only rebuild,delay  the register",
            "  helhet bench --only statistics   beside R, where it is installed",
            "  helhet bench start           start-up time, and memory at rest",
            "  helhet bench rules           calculations in a second, one by one and in bulk"
        })
public final class BenchCommand implements Callable<Integer>, HelhetCommand {
    @Option(
            names = "--data",
            defaultValue = ".helhet/bench",
            description = "Folder that keeps the data (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--size",
            defaultValue = "100000",
            description = "Number of people (default: ${DEFAULT-VALUE})")
    int size;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "Time for each measurement (default: ${DEFAULT-VALUE})")
    int seconds;

    @Option(
            names = "--only",
            split = ",",
            description = "Rows to measure: ${COMPLETION-CANDIDATES} (default: all)")
    Set<Row> only = EnumSet.allOf(Row.class);

    /// What can be measured on its own.
    enum Row {
        limit,
        search,
        card,
        plan,
        leader,
        mixed,
        queue,
        find,
        register,
        desks,
        payments,
        programmes,
        /// The register made anew.
        rebuild,
        /// How soon the register knows of an enquiry.
        delay,
        kostra,
        /// Figures from others: many, and in a large file.
        figures,
        /// Last: what it leaves for the outbox takes a while to go out.
        imports,
        /// Needs no server.
        areas,
        /// Needs no server.
        statistics;

        boolean isRead() {
            return compareTo(mixed) <= 0;
        }
    }

    @Override
    public Integer call() throws Exception {
        if (only.contains(Row.areas)) {
            new AreaModel(System.out).run();
        }
        if (only.contains(Row.statistics)) {
            new StatisticsBench(System.out, data.resolveSibling("statistics")).run();
        }
        var served = EnumSet.copyOf(only);
        served.remove(Row.statistics);
        served.remove(Row.areas);
        if (!served.isEmpty()) {
            measure(served);
        }
        return 0;
    }

    private void measure(Set<Row> rows) throws Exception {
        var report = new Report(System.out);
        try (var folder = DataFolder.open(data);
                var server = new LocalStart(new Console(System.out)).start(folder, 0, size)) {
            var reads = new Reads(server, seconds, report);
            if (rows.stream().anyMatch(Row::isRead)) {
                new Console(System.out).step("Warming up", () -> reads.warmUp());
            }
            report.head();
            for (var row : rows) {
                switch (row) {
                    case limit -> reads.limit();
                    case search -> reads.search();
                    case card -> reads.card();
                    case plan -> reads.plan();
                    case leader -> new Leader(server, seconds, report).run();
                    case mixed -> reads.mixed();
                    case figures -> new OutsideFigures(server, report).run();
                    case imports -> new Imports(server, report).run();
                    case queue, find, register, desks -> new Desk(server, seconds).measure(row);
                    case rebuild -> new RegisterRebuild(server, report).run();
                    case delay -> new RegisterDelay(server, seconds, report).run();
                    case programmes -> new Programmes(server, report).run();
                    case kostra -> new Kostra(server, folder.path(), report).run();
                    case payments -> new Payments(server, folder.resolve("bank"), report).run();
                    case areas, statistics -> throw new IllegalStateException("It needs no server");
                }
            }
        }
    }
}
