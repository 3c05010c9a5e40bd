package no.helhet.testing;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Offices, municipalities and workers for tests: each test makes its own, so that tests do not
/// meet.
@TestComponent
public final class TestData {
    private static final AtomicInteger NEXT = new AtomicInteger(5000);
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TestData(Directory directory, JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.directory = directory;
    }

    /// @param kommunenr also the office number
    public record Kommune(String kommunenr, String enhetsnr) {}

    /// A municipality with an office of its own.
    public Kommune kommune() {
        var nr = Integer.toString(NEXT.getAndIncrement());
        execute(
                "insert into platform.kontor (enhetsnr, navn, orgnr, kontonummer) values (?, ?,"
                        + " '999999999', '12345678903')",
                nr,
                "NAV Test " + nr);
        execute(
                "insert into platform.kontor_omrade (enhetsnr, kommunenr, kommunenavn) values (?,"
                        + " ?, ?)",
                nr,
                nr,
                "Test " + nr);
        return new Kommune(nr, nr);
    }

    /// A worker with roles at the municipality's office.
    public HelhetUser ansatt(Kommune kommune, String navn, Rolle... roller) {
        return ansatt(kommune, navn, null, false, roller);
    }

    public HelhetUser ansatt(
            Kommune kommune, String navn, @Nullable String fnr, boolean klarert, Rolle... roller) {
        var id = Ids.next();
        var subject = "t" + id;
        execute(
                "insert into platform.bruker (id, subject, navn, fnr, klarert) values (?, ?, ?, ?,"
                        + " ?)",
                id,
                subject,
                navn,
                fnr,
                klarert);
        for (var rolle : roller) {
            execute(
                    "insert into platform.tilgang (bruker_id, enhetsnr, rolle, fra) values (?, ?,"
                            + " ?, date '2020-01-01')",
                    id,
                    kommune.enhetsnr(),
                    rolle.name());
        }
        return new HelhetUser(
                id,
                subject,
                navn,
                klarert,
                directory.findTilganger(id, LocalDate.now(ZoneId.of("Europe/Oslo"))),
                0,
                List.of(),
                "token");
    }

    public void fullmakt(HelhetUser bruker, Kommune kommune, Fullmakt.Type type, long grenseOre) {
        execute(
                "insert into platform.fullmakt values (?, ?, ?, ?, ?, date '2020-01-01', date"
                        + " '2099-12-31', 'Test')",
                Ids.next(),
                bruker.brukerId(),
                kommune.enhetsnr(),
                type.name(),
                grenseOre);
    }

    /// Runs work as the user: logged in, and in the user's scope.
    /// What a count of the menu is for the user.
    public int count(HelhetUser user, Supplier<Count> question) {
        return as(user, () -> transactions.execute(status -> question.get().read(jdbc)));
    }

    public static <T> T as(HelhetUser user, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(user, null));
        SecurityContextHolder.setContext(context);
        try {
            return Scopes.call(user.scope(), work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /// Runs SQL as the owner of the schema, past row-level security.
    public static void execute(String sql, @Nullable Object... parameters) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An id that no row has.
    public static UUID unknownId() {
        return Ids.next();
    }
}
