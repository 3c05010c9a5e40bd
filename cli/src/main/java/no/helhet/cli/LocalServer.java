package no.helhet.cli;

import no.helhet.HelhetApplication;
import no.helhet.cli.synthetic.LocalUser;
import no.helhet.platform.access.LoginChoices;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole thing on one machine: PostgreSQL, an OpenID Connect provider, and the server.
public final class LocalServer implements AutoCloseable {
    private static final List<String> OFFICES = List.of("4698", "4696", "1161", "0314", "0315");
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
    static LocalServer start(
            DataFolder data, EmbeddedDatabase database, int port, List<LocalUser> users)
            throws IOException {
        var issuer =
                LocalIssuer.start(
                        subject ->
                                users.stream()
                                        .filter(u -> u.subject().equals(subject))
                                        .findFirst()
                                        .flatMap(u -> Optional.ofNullable(u.pid())));
        var application = new SpringApplication(HelhetApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(data, database, issuer, port));
        application.addInitializers(
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(LoginChoices.class, () -> () -> choices(users)));
        try {
            var context = application.run();
            var actual =
                    Integer.parseInt(
                            context.getEnvironment().getRequiredProperty("local.server.port"));
            return new LocalServer(database, issuer, context, actual);
        } catch (RuntimeException e) {
            issuer.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(
            DataFolder data, EmbeddedDatabase database, LocalIssuer issuer, int port)
            throws IOException {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", "localhost");
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.security.oauth2.client.provider.helhet.issuer-uri", issuer.url());
        properties.put("spring.security.oauth2.client.registration.helhet.client-secret", "local");
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.url());
        properties.put("logging.file.name", data.resolve("helhet.log").toString());
        properties.put("logging.threshold.console", "OFF");
        properties.put("helhet.lokal", "true");
        properties.put("helhet.fodselsnummer.syntetiske", "PLUSS_80,PLUSS_40");
        properties.put("helhet.mappe", data.path().toString());
        properties.put("helhet.innboks.mappe", folder(data, "innboks"));
        properties.put("helhet.betaling.mappe", folder(data, "bank"));
        properties.put("helhet.innsyn.mappe", folder(data, "innsyn"));
        // What the offices report as their caseworker's number.
        for (var enhetsnr : OFFICES) {
            properties.put("helhet.rapport.saksbehandler[" + enhetsnr + "]", enhetsnr + "01");
        }
        return properties;
    }

    private static String folder(DataFolder data, String name) throws IOException {
        Path folder = data.resolve(name);
        Files.createDirectories(folder);
        return folder.toString();
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
