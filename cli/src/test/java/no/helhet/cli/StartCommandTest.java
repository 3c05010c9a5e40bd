package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `helhet start` says when it can not start: one line with the remedy, and no data lost.
class StartCommandTest {
    @TempDir Path data;

    @ParameterizedTest
    @CsvSource({
        "--size=0, a number from 50 up",
        "--size=x, a number from 50 up",
        "--size=-5, a number from 50 up",
        "--port=70000, 0 to 65535",
        "--port=x, is not an int",
        "--what, Unknown option"
    })
    void whatCanNotBeUnderstoodIsRefusedBeforeAnythingIsRemoved(String option, String message)
            throws Exception {
        Files.writeString(data.resolve("municipality"), "2026-11-22 100");

        assertThat(start(2, "--new", option)).contains(message).contains("--help");
        assertThat(data.resolve("municipality")).exists();
    }

    @Test
    void aPortInUseIsNamedAtOnce() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = String.valueOf(other.getLocalPort());

            assertThat(start(1, "--port", port))
                    .isEqualTo(
                            "Port %s is in use. Stop what serves it, or choose another with --port."
                                    .formatted(port));
        }
    }

    @Test
    void aFolderOfSomebodyElsesIsNotThrownAway() throws Exception {
        var letter = Files.writeString(data.resolve("letter.txt"), "mine");

        assertThat(start(1, "--new")).contains("other things than Helhet's").contains("--data");
        assertThat(letter).exists();
    }

    @Test
    void aBrokenFolderIsNamedWithTheRemedy() throws Exception {
        Files.writeString(data.resolve("municipality"), "what");
        assertThat(start(1)).contains("does not say a day").contains("--new");

        Files.writeString(data.resolve("municipality"), "2026-11-22 100");
        var postgres = Files.createDirectory(data.resolve("postgres"));
        assertThat(start(1)).contains("its database is not whole").contains("--new");

        Files.writeString(postgres.resolve("PG_VERSION"), "9\n");
        assertThat(start(1)).contains("made by another version").contains("--new");
    }

    @Test
    void aFolderThatIsInUseIsNotOpened() throws Exception {
        try (var _ = DataFolder.open(data)) {
            assertThat(start(1)).contains("in use by another start");
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws Exception {
        data = Files.writeString(data.resolve("file"), "").resolve("below");

        assertThat(start(1)).contains(data.getParent().toString()).contains("choose another");
    }

    /// @return what was said of the error, one line
    private String start(int exitCode, String... options) {
        var error = new StringWriter();
        var command = Main.commands().setErr(new PrintWriter(error, true));
        var arguments = new ArrayList<>(List.of("start", "--data", data.toString()));
        arguments.addAll(List.of(options));
        if (arguments.stream().noneMatch(a -> a.startsWith("--port"))) {
            arguments.add("--port=0");
        }

        assertThat(command.execute(arguments.toArray(String[]::new))).isEqualTo(exitCode);
        assertThat(error.toString().strip()).doesNotContain("\n").isNotEmpty();
        return error.toString().strip();
    }
}
