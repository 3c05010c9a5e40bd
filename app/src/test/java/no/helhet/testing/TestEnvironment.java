package no.helhet.testing;

import no.nav.security.mock.oauth2.MockOAuth2Server;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points the server at the test database and the test issuer.
public final class TestEnvironment
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final MockOAuth2Server ISSUER = startIssuer();

    private static MockOAuth2Server startIssuer() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    public static MockOAuth2Server issuer() {
        return ISSUER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var issuer = ISSUER.issuerUrl("helhet").toString();
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.url(),
                        // The database ends with the process: nothing is left to close in order.
                        "spring.main.register-shutdown-hook=false",
                        "helhet.lokal=true",
                        "helhet.mappe=target/test-data",
                        "spring.security.oauth2.client.provider.helhet.issuer-uri=" + issuer,
                        "spring.security.oauth2.client.registration.helhet.client-secret=test",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer)
                .applyTo(context);
    }
}
