package no.helhet.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// PostgreSQL from its embedded binaries, with the durability of production: fsync and
/// synchronous commit on. Data stays in the folder.
public final class EmbeddedDatabase implements AutoCloseable {
    /// The major version of the binaries.
    static final String VERSION = "18";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /// A port that nobody has now.
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static EmbeddedDatabase start(Path folder, Path binaries, int port) throws IOException {
        stopOrphan(folder);
        Files.createDirectories(binaries);
        var server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setPort(port)
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("listen_addresses", "localhost")
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("effective_cache_size", "2GB")
                        .setServerConfig("work_mem", "16MB")
                        .setServerConfig("maintenance_work_mem", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("checkpoint_timeout", "15min")
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("jit", "off")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setErrorRedirector(log(folder))
                        .setOutputRedirector(log(folder))
                        .start();
        return new EmbeddedDatabase(server);
    }

    private static ProcessBuilder.Redirect log(Path folder) {
        return ProcessBuilder.Redirect.appendTo(folder.resolveSibling("postgres.log").toFile());
    }

    /// After a hard kill of this process the server lives on; end it before starting again.
    private static void stopOrphan(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid);
        if (process.isPresent() && process.get().info().command().orElse("").contains("postgres")) {
            process.get().destroy();
            process.get()
                    .onExit()
                    .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                    .exceptionally(
                            e -> {
                                process.get().destroyForcibly();
                                return process.get();
                            })
                    .join();
        }
        Files.deleteIfExists(pidFile);
    }

    boolean exists() throws SQLException {
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement();
                var found =
                        statement.executeQuery(
                                "select from pg_database where datname = 'helhet'")) {
            return found.next();
        }
    }

    /// An empty database, in the place of the one that may be there.
    void createAfresh() throws SQLException, IOException {
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement();
                var roles = EmbeddedDatabase.class.getResourceAsStream("/db/roles.sql")) {
            if (roles == null) {
                throw new IllegalStateException("db/roles.sql is not on the class path");
            }
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("drop database if exists helhet with (force)");
            statement.execute("create database helhet owner helhet_owner");
        }
    }

    public String url() {
        return url(server.getPort());
    }

    /// Where the database is, or will be.
    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/helhet";
    }

    /// A connection as one of the roles; the local server trusts this machine.
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
