package no.helhet.benchmark.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a side of a row as a process that prints one line of JSON last.
final class Side {
    private static final String PEER = "peer.R";

    private Side() {}

    static Measurement ours(StatisticsRow row, Path file) throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(row.heap()),
                        "-XX:ActiveProcessorCount=2",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OurSide.class.getName(),
                        row.name(),
                        file.toString());
        return Measurement.fromJson(last(command));
    }

    /// @param script what [#script] wrote
    static Measurement theirs(StatisticsRow row, Path file, Path script)
            throws IOException, InterruptedException {
        return Measurement.fromJson(
                last(List.of("Rscript", script.toString(), row.name(), file.toString())));
    }

    /// Writes R's side into a folder.
    ///
    /// @return nothing where R or a package of it is not installed
    static Optional<Path> script(Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve(PEER);
        try (var in = Side.class.getResourceAsStream(PEER)) {
            if (in == null) {
                throw new IllegalStateException(PEER + " is not there");
            }
            Files.write(script, in.readAllBytes());
        }
        try {
            return new ProcessBuilder("Rscript", script.toString(), "CHECK")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0
                    ? Optional.of(script)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String last(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(new ArrayList<>(command))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
            String last = printed.lines().reduce("", (before, line) -> line);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "%s failed; the lines above say why".formatted(command.getFirst()));
            }
            return last;
        } finally {
            process.destroy();
        }
    }
}
