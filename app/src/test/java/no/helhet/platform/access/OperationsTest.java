package no.helhet.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestEnvironment;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// Health and metrics: whether the house is up is for all, how it is doing is for who runs it.
@HelhetTest
class OperationsTest {
    @LocalServerPort int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anyoneMayAskWhetherItIsUpAndLearnsNothingMore() throws Exception {
        for (var path : List.of("", "/readiness", "/liveness")) {
            var answer = get("/actuator/health" + path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":").doesNotContain("details", "stuck");
        }
    }

    @Test
    void metricsAndDetailsAreForATokenWithTheScopeAlone() throws Exception {
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", token("soknad.send")).statusCode()).isEqualTo(403);

        var metrics = get("/actuator/prometheus", token("drift.les"));
        var health = get("/actuator/health", token("drift.les"));

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("helhet_events_stuck", "helhet_events_oldest_seconds", "hikaricp_");
        assertThat(health.body()).contains("\"events\":", "\"stuck\":", "\"oldestSeconds\":");
    }

    @Test
    void noOtherEndpointIsThere() throws Exception {
        for (var path : List.of("env", "beans", "heapdump", "loggers", "mappings", "metrics")) {
            assertThat(get("/actuator/" + path, token("drift.les")).statusCode())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void parametersThatCanNotBeReadAreTheSendersFault() throws Exception {
        assertThat(get("/logginn?a=%00%ff", null).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(String scope) {
        return TestEnvironment.issuer()
                .issueToken("helhet", "drift", "helhet", Map.of("scope", scope))
                .serialize();
    }
}
