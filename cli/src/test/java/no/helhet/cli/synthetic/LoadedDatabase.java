package no.helhet.cli.synthetic;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/// A PostgreSQL of its own with the server's migrations and production's roles.
final class LoadedDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    private LoadedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static LoadedDatabase start() throws IOException, SQLException {
        var database = new LoadedDatabase(EmbeddedPostgres.builder().start());
        try (var admin = database.server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement();
                var roles = LoadedDatabase.class.getResourceAsStream("/db/roles.sql")) {
            statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
        }
        return database;
    }

    /// A new database with a municipality in it, as it is in the middle of the morning.
    void fill(String name, long seed, int persons, LocalDate today) throws SQLException {
        create(name);
        new SyntheticMunicipality(seed, persons, today)
                .load(
                        role -> connect(name, role),
                        today.atTime(10, 30).atZone(Workdays.OSLO).toInstant(),
                        (step, done, total) -> {});
    }

    /// A new database with empty tables.
    void create(String name) throws SQLException {
        try (var admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create database " + name + " owner helhet_owner");
        }
        Flyway.configure()
                .dataSource(url(name), "helhet_owner", "")
                .defaultSchema("flyway")
                .schemas("flyway")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    Connection connect(String name, String role) throws SQLException {
        return DriverManager.getConnection(url(name), role, "");
    }

    /// As the server's administrator, whom row-level security does not bind.
    Connection connectAdministrator(String name) throws SQLException {
        return server.getDatabase("postgres", name).getConnection();
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
