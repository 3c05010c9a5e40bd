package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// R, where it is installed.
public final class R {
    private R() {}

    /// @param packages that must be there too
    public static void assumeThere(String... packages) {
        var command = new StringBuilder("TRUE");
        for (String name : packages) {
            command.append("; library(").append(name).append(")");
        }
        assumeTrue(
                isThere(command.toString()),
                "R is not installed here with what is needed: " + List.of(packages));
    }

    private static boolean isThere(String expression) {
        try {
            return new ProcessBuilder("Rscript", "-e", expression)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return what it printed
    public static String run(Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("Rscript"));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
