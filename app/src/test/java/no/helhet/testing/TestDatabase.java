package no.helhet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// One PostgreSQL for all tests of a run, with the roles of production: the application connects
/// as `helhet_app`, which row-level security binds.
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            var server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("shared_buffers", "256MB")
                            .start();
            try (var admin = server.getPostgresDatabase().getConnection();
                    var statement = admin.createStatement();
                    var roles = TestDatabase.class.getResourceAsStream("/db/roles.sql")) {
                statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
                statement.execute("create database helhet owner helhet_owner");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/helhet";
    }

    /// A connection of one's own, as a role: `helhet_app`, `helhet_owner`, `helhet_loader`.
    public static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, "");
    }
}
