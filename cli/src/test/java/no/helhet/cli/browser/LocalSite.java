package no.helhet.cli.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import no.helhet.cli.Console;
import no.helhet.cli.DataFolder;
import no.helhet.cli.LocalServer;
import no.helhet.cli.LocalStart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// The whole product on this machine, with a small municipality in it, and a browser to visit it.
record LocalSite(DataFolder folder, LocalServer server, Chromium chromium)
        implements AutoCloseable {
    private static final int PERSONS = 60;

    static LocalSite start(Path data) throws Exception {
        assumeTrue(Chromium.isInstalled(), "Chromium is not installed: the pages are not visited");
        var folder = DataFolder.open(data);
        var quiet = new Console(new PrintStream(OutputStream.nullOutputStream()));
        return new LocalSite(
                folder, new LocalStart(quiet).start(folder, 0, PERSONS), new Chromium());
    }

    Visitor logIn(String name) {
        return chromium.open(server.address()).logIn(name);
    }

    /// A window where nobody is logged in.
    Visitor visit() {
        return chromium.open(server.address());
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        server.close();
        folder.close();
    }
}
