package no.helhet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// One local start with a small municipality, for all tests that need a server. It ends with the
/// JVM.
final class TestServer {
    private static final int PERSONS = 2000;
    private static @Nullable LocalServer server;
    private static @Nullable Path data;
    private static final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private TestServer() {}

    static synchronized LocalServer get() throws Exception {
        if (server == null) {
            var folder = DataFolder.open(Files.createTempDirectory("helhet-test"));
            var started =
                    new LocalStart(new Console(new PrintStream(said, true, UTF_8)))
                            .start(folder, 0, PERSONS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            data = folder.path();
            server = started;
        }
        return server;
    }

    /// The data folder of the start.
    static Path data() throws Exception {
        get();
        return data;
    }

    /// What the start said while it went on.
    static String said() throws Exception {
        get();
        return said.toString(UTF_8);
    }

    private static void stop(LocalServer started, DataFolder folder) {
        try {
            started.close();
            folder.close();
            try (var files = Files.walk(folder.path())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
