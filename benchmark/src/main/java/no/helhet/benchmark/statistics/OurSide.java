package no.helhet.benchmark.statistics;

import com.sun.management.OperatingSystemMXBean;

import no.helhet.cli.analyse.CsvFile;
import no.helhet.cli.demo.BadInput;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Our side of a row, in a process of its own: reads the file, fits once to warm up, and once more
/// that is timed. Arguments: the row and its file. Prints one line of JSON.
final class OurSide {
    private static final Path STATUS = Path.of("/proc/self/status");

    private OurSide() {}

    public static void main(String[] args) throws IOException, BadInput {
        var work = StatisticsRow.valueOf(args[0]).work(CsvFile.read(Path.of(args[1])));
        work.compute();
        System.gc();
        long busy = processor();
        long start = System.nanoTime();
        var values = work.compute();
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (processor() - busy) / 1e9;
        System.out.println(
                new Measurement(
                                "Java " + Runtime.version().feature(),
                                seconds,
                                processor,
                                peak(),
                                values)
                        .toJson());
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// The most memory that the process had, as Linux counts it.
    private static double peak() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
