package no.helhet.cli;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;

import okhttp3.Headers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A real OpenID Connect provider on this machine, for local use only. The login hint says who
/// one is; the server believes it.
final class LocalIssuer implements AutoCloseable {
    private static final String ISSUER = "helhet";
    private final MockOAuth2Server server;

    private LocalIssuer(MockOAuth2Server server) {
        this.server = server;
    }

    /// @param pid finds a resident's national number by subject, as ID-porten would send it
    static LocalIssuer start(Function<String, Optional<String>> pid) throws IOException {
        var server = new MockOAuth2Server(new OAuth2Config(true), new HintedLogin(pid));
        server.start(InetAddress.getByName("localhost"), 0);
        return new LocalIssuer(server);
    }

    String url() {
        return server.issuerUrl(ISSUER).toString();
    }

    /// A token for a sending system, as its client would get it.
    String clientToken(String scope) {
        return server.issueToken(
                        ISSUER, "digisos", "helhet", Map.of("scope", scope, "client_id", "digisos"))
                .serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /// Answers an authorization request that carries a login hint without asking: it submits the
    /// provider's own login form for that person and passes the answer on.
    private static final class HintedLogin implements Route {
        private final Function<String, Optional<String>> pid;
        private final HttpClient http = HttpClient.newHttpClient();

        HintedLogin(Function<String, Optional<String>> pid) {
            this.pid = pid;
        }

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return "GET".equals(request.getMethod())
                    && request.getUrl().encodedPath().endsWith("/authorize")
                    && request.getUrl().queryParameter("login_hint") != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var subject = request.getUrl().queryParameter("login_hint");
            var claims = pid.apply(subject).map(p -> "{\"pid\":\"" + p + "\"}").orElse("");
            var form =
                    "username="
                            + URLEncoder.encode(subject, StandardCharsets.UTF_8)
                            + "&claims="
                            + URLEncoder.encode(claims, StandardCharsets.UTF_8);
            try {
                var answer =
                        http.send(
                                HttpRequest.newBuilder(URI.create(request.getUrl().toString()))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(form))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                return new OAuth2HttpResponse(
                        Headers.of(
                                "Location", answer.headers().firstValue("Location").orElseThrow()),
                        302,
                        null,
                        null);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
