package no.helhet.praksis.utbetaling;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL that can be killed and started again on the same data, with writes that last.
final class CrashDatabase implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    CrashDatabase(Path data) throws IOException, SQLException {
        this.data = data;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        this.server = start();
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement();
                var roles = CrashDatabase.class.getResourceAsStream("/db/roles.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create database helhet owner helhet_owner");
        }
        Flyway.configure()
                .dataSource(url(), "helhet_owner", "")
                .schemas("flyway")
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/helhet";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "helhet_owner", "");
    }

    /// Kills the server and all it has started, then starts it again on what is on disk.
    void crash() throws IOException, InterruptedException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        while (postmaster.isAlive() || children.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(20);
        }
        server.close();
        server = start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
