package no.helhet.cli;

import no.helhet.cli.synthetic.LocalUser;
import no.helhet.platform.access.LoginChoices;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The whole thing on one machine: PostgreSQL, an OpenID Connect provider, and the server.
public final class LocalServer implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final LocalIssuer issuer;
    private final ConfigurableApplicationContext context;
    private final int port;

    private LocalServer(
            EmbeddedDatabase database,
            LocalIssuer issuer,
            ConfigurableApplicationContext context,
            int port) {
        this.database = database;
        this.issuer = issuer;
        this.context = context;
        this.port = port;
    }

    /// @param port 0 for any free one
    /// @param databasePort where the database will be
    /// @param database done when it is there, migrated and filled
    static LocalServer start(
            DataFolder data,
            int port,
            List<LocalUser> users,
            int databasePort,
            CompletableFuture<EmbeddedDatabase> database)
            throws IOException {
        var issuer =
                LocalIssuer.start(
                        subject ->
                                users.stream()
                                        .filter(u -> u.subject().equals(subject))
                                        .findFirst()
                                        .flatMap(u -> Optional.ofNullable(u.pid())));
        var application =
                LocalApplication.create(
                        LocalApplication.properties(
                                data.path(),
                                EmbeddedDatabase.url(databasePort),
                                issuer.url(),
                                port),
                        choices(users),
                        database::join);
        try {
            var context = application.run();
            var actual =
                    Integer.parseInt(
                            context.getEnvironment().getRequiredProperty("local.server.port"));
            return new LocalServer(database.join(), issuer, context, actual);
        } catch (RuntimeException e) {
            issuer.close();
            throw e;
        }
    }

    private static List<LoginChoices.Choice> choices(List<LocalUser> users) {
        return users.stream()
                .map(
                        u ->
                                new LoginChoices.Choice(
                                        u.navn(),
                                        u.kontor().isEmpty()
                                                ? u.rolle()
                                                : u.rolle() + ", " + u.kontor(),
                                        u.gruppe().name(),
                                        "/oauth2/authorization/helhet?login_hint=" + u.subject()))
                .toList();
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /// A token for a sending system, with the scope it may use.
    public String clientToken(String scope) {
        return issuer.clientToken(scope);
    }

    /// The database under the server.
    public EmbeddedDatabase database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        context.close();
        issuer.close();
        database.close();
    }
}
