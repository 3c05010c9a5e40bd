package no.helhet.benchmark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// `helhet bench start`: from the command to the first page, and memory at rest.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the time from the command to the first page, and the memory at rest.",
            "Runs `helhet start` as a user would, several times on the same data."
        },
        footerHeading = "%nExample:%n",
        footer = "  helhet bench start --times 3")
final class StartBench implements Callable<Integer> {
    private static final int TARGET_SECONDS = 5;
    private static final int REST_SECONDS = 5;

    @Option(
            names = "--data",
            defaultValue = ".helhet/bench-start",
            description = "Folder that keeps the data (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--times",
            defaultValue = "5",
            description = "Starts after the first (default: ${DEFAULT-VALUE})")
    int times;

    @Option(
            names = "--port",
            defaultValue = "8089",
            description = "Port to use (default: ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        System.out.printf("%-28s %8.1f s%n", "First start (fills the data)", start(false));
        double[] seconds = new double[times];
        for (int i = 0; i < times; i++) {
            seconds[i] = start(i == times - 1);
        }
        java.util.Arrays.sort(seconds);
        double median = seconds[times / 2];
        System.out.printf(
                "%-28s %8.1f s  (fastest %.1f, slowest %.1f, %d starts; target %d s: %s)%n",
                "Second start to first page",
                median,
                seconds[0],
                seconds[times - 1],
                times,
                TARGET_SECONDS,
                median <= TARGET_SECONDS ? "met" : "MISSED");
        return 0;
    }

    private double start(boolean measureMemory) throws IOException, InterruptedException {
        var home = System.getProperty("helhet.home", ".");
        var log = data.resolve("start.log").toFile();
        long begin = System.nanoTime();
        var process =
                new ProcessBuilder(
                                home + "/helhet",
                                "start",
                                "--data",
                                data.resolve("data").toString(),
                                "--port",
                                Integer.toString(port))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        try {
            awaitPage(process);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (measureMemory) {
                TimeUnit.SECONDS.sleep(REST_SECONDS);
                printMemory(process);
            }
            return seconds;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /// A bare connection is asked for until one is answered: a waiting client that works would
    /// take of the two cores that the start has.
    private void awaitPage(Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (var socket = new Socket("localhost", port)) {
                var request = "GET /logginn HTTP/1.0\r\nHost: localhost:" + port + "\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                var answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!answer.startsWith("HTTP/1.1 200")
                        || !answer.stripTrailing().endsWith("</html>")) {
                    throw new IllegalStateException(
                            "The first page is not whole: "
                                    + answer.lines().findFirst().orElse("nothing"));
                }
                return;
            } catch (ConnectException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("The start failed; see " + data.resolve("start.log"));
    }

    /// The server's resident set, and what PostgreSQL's processes use, each page counted once.
    private void printMemory(Process process) throws IOException {
        long postmaster =
                Long.parseLong(
                        Files.readAllLines(data.resolve("data/postgres/postmaster.pid"))
                                .getFirst()
                                .strip());
        var handle = ProcessHandle.of(postmaster).orElseThrow();
        long postgres = kilobytes(postmaster, "smaps_rollup", "Pss:");
        for (var child : handle.descendants().toList()) {
            postgres += kilobytes(child.pid(), "smaps_rollup", "Pss:");
        }
        System.out.printf(
                "%-28s %8d MB  server%n%-28s %8d MB  PostgreSQL%n",
                "Memory at rest",
                kilobytes(process.pid(), "status", "VmRSS:") / 1024,
                "",
                postgres / 1024);
    }

    private static long kilobytes(long pid, String file, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/" + file)).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
