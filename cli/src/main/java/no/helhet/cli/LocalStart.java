package no.helhet.cli;

import no.helhet.cli.synthetic.SyntheticMunicipality;
import no.helhet.laering.apnetall.Publiseringsjobb;
import no.helhet.laering.kvalitet.Kontoroppdatering;
import no.helhet.platform.access.Directory;
import no.helhet.register.Register;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The steps of a local start, each shown as it goes.
public final class LocalStart {
    private static final long SEED = 4698;
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private final Console console;

    public LocalStart(Console console) {
        this.console = console;
    }

    public LocalServer start(DataFolder folder, int port, int persons) throws Exception {
        var municipality = municipality(folder, persons);
        int databasePort = EmbeddedDatabase.freePort();
        var database = new CompletableFuture<EmbeddedDatabase>();
        // The server makes ready meanwhile, and waits where it needs the database.
        var server =
                CompletableFuture.supplyAsync(
                        () -> startServer(folder, port, municipality, databasePort, database),
                        work -> new Thread(work, "start").start());
        try {
            database.complete(openDatabase(folder, databasePort, municipality));
        } catch (Exception | Error e) {
            // Else the server would wait for ever.
            database.completeExceptionally(e);
            server.handle((unused, failure) -> null).join();
            throw e;
        }
        try {
            var started = console.step("Login provider and server", server::join);
            buildRegister(started, database.join());
            return started;
        } catch (CompletionException e) {
            database.join().close();
            throw explained(e, folder, port);
        }
    }

    /// The seed is loaded past the events that the register hears: it is made from what was loaded.
    /// The months come last, so that one that was interrupted is made again.
    private void buildRegister(LocalServer server, EmbeddedDatabase database) throws Exception {
        var missing = withoutRegister(database);
        if (missing.isEmpty()) {
            return;
        }
        var register = server.context().getBean(Register.class);
        var directory = server.context().getBean(Directory.class);
        console.step(
                "Register",
                () -> {
                    for (var kommunenr : missing) {
                        register.rebuild(
                                kommunenr, directory.findBydeler(kommunenr), progress -> {});
                    }
                    return true;
                });
        buildFigures(server, missing);
    }

    /// What is counted from the register. Jobs of the server make the same again on their own time,
    /// so that a start cut short here lacks nothing for long.
    private void buildFigures(LocalServer server, List<String> kommuner) throws Exception {
        console.step(
                "Figures of the offices",
                () -> {
                    server.context().getBean(Kontoroppdatering.class).runAll(true);
                    return true;
                });
        console.step(
                "Open figures",
                () -> {
                    server.context().getBean(Publiseringsjobb.class).run(kommuner);
                    return true;
                });
    }

    private static List<String> withoutRegister(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connect("helhet_owner");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select distinct o.kommunenr from platform.kontor_omrade o
                                where exists (select from person.person p
                                    where p.kommunenr = o.kommunenr)
                                  and not exists (select from register.personmaned m
                                    where m.kommunenr = o.kommunenr)
                                order by 1
                                """)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private EmbeddedDatabase openDatabase(
            DataFolder folder, int port, SyntheticMunicipality municipality) throws Exception {
        var database = console.step("PostgreSQL", () -> startDatabase(folder, port));
        try {
            if (!isFilled(database)) {
                console.step("Migrations", () -> migrateAfresh(database));
                console.step(name(municipality), () -> fill(database, municipality));
            }
            return database;
        } catch (Exception e) {
            // Told to stop meanwhile: that was the message, and the closing must not be cut short.
            Thread.interrupted();
            database.close();
            throw e;
        }
    }

    private static String name(SyntheticMunicipality municipality) {
        return "Synthetic municipality, " + municipality.persons() + " people";
    }

    private boolean fill(EmbeddedDatabase database, SyntheticMunicipality municipality)
            throws Exception {
        municipality.load(
                database::connect,
                Instant.now(),
                (part, done, total) ->
                        console.progress(name(municipality) + ": " + part, done, total));
        return true;
    }

    private static EmbeddedDatabase startDatabase(DataFolder folder, int port) throws NotStarted {
        var postgres = folder.resolve("postgres");
        try {
            var version = postgres.resolve("PG_VERSION");
            if (Files.exists(postgres) && !Files.exists(version)) {
                throw NotStarted.broken(folder, "its database is not whole");
            }
            if (Files.exists(version)
                    && !Files.readString(version).strip().equals(EmbeddedDatabase.VERSION)) {
                throw NotStarted.otherVersion(folder);
            }
            return EmbeddedDatabase.start(postgres, binaries(), port);
        } catch (IOException | RuntimeException e) {
            throw NotStarted.broken(
                    folder,
                    "its database does not start, " + folder.resolve("postgres.log") + " says why");
        }
    }

    private static LocalServer startServer(
            DataFolder folder,
            int port,
            SyntheticMunicipality municipality,
            int databasePort,
            CompletableFuture<EmbeddedDatabase> database) {
        try {
            return LocalServer.start(folder, port, municipality.people(), databasePort, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exception explained(CompletionException e, DataFolder folder, int port) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return NotStarted.otherVersion(folder);
            }
            if (cause instanceof PortInUseException) {
                return NotStarted.portInUse(port);
            }
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    /// The binaries are unpacked once, for every data folder of this user.
    private static Path binaries() {
        return Path.of(System.getProperty("user.home"), ".cache", "helhet", "postgres");
    }

    /// The municipality as of the day the folder was filled: it does not change under one's feet.
    static SyntheticMunicipality municipality(DataFolder folder, int persons)
            throws IOException, NotStarted {
        var note = folder.resolve("municipality");
        if (!Files.exists(note)) {
            Files.writeString(note, LocalDate.now(NORWAY) + " " + persons);
        }
        var words = Files.readString(note).strip().split(" ");
        try {
            return new SyntheticMunicipality(
                    SEED, Integer.parseInt(words[1]), LocalDate.parse(words[0]));
        } catch (RuntimeException e) {
            throw NotStarted.broken(folder, note + " does not say a day and a number of people");
        }
    }

    /// A database with this version's tables and nothing in them.
    ///
    /// @param folder for its files; the log lies in it
    static EmbeddedDatabase emptyDatabase(Path folder) throws SQLException, IOException {
        var database =
                EmbeddedDatabase.start(
                        folder.resolve("postgres"), binaries(), EmbeddedDatabase.freePort());
        try {
            migrateAfresh(database);
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Whatever an interrupted start left is of no use.
    private static Object migrateAfresh(EmbeddedDatabase database)
            throws SQLException, IOException {
        database.createAfresh();
        return Flyway.configure()
                .dataSource(database.url(), "helhet_owner", "")
                .defaultSchema("flyway")
                .schemas("flyway")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /// Filled means wholly filled: those who work there come last.
    private static boolean isFilled(EmbeddedDatabase database) throws SQLException {
        return database.exists()
                && holds(database, "select to_regclass('platform.bruker') is not null")
                && holds(database, "select exists (select from platform.bruker)");
    }

    private static boolean holds(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = database.connect("helhet_owner");
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
