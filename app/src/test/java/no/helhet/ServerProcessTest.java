package no.helhet;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.TestDatabase;
import no.helhet.testing.TestEnvironment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The server on its own, as its jar runs: a process with what the jar holds on its class path and
/// nothing of the local start, against a database and a login provider that are already there.
class ServerProcessTest {
    @TempDir Path folder;

    @Test
    void toldToBeLocalItRefusesInOneLineBeforeItReachesForAnything() throws Exception {
        var server = start("--helhet.lokal=true");
        assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(server.exitValue()).isNotZero();
        var lines = lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("log").get("level").asString()).isEqualTo("ERROR");
        assertThat(lines.getFirst().get("message").asString())
                .contains("helhet.lokal=true is for `helhet start` alone", "Remove it")
                .doesNotContain("\tat ");
    }

    @Test
    void withADatabaseAndALoginProviderItServesAndItsLogIsStructured() throws Exception {
        TestDatabase.url();
        var issuer = TestEnvironment.issuer().issuerUrl("helhet").toString();
        int port = freePort();
        var server =
                start(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + TestDatabase.url(),
                        "--helhet.mappe=" + folder,
                        "--spring.security.oauth2.client.provider.helhet.issuer-uri=" + issuer,
                        "--spring.security.oauth2.client.registration.helhet.client-secret=test",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
        try {
            var base = "http://localhost:" + port;
            assertThat(waitFor(server, base + "/actuator/health/readiness"))
                    .contains("\"UP\"")
                    .doesNotContain("details");
            assertThat(get(base + "/logginn").body())
                    .contains("/oauth2/authorization/helhet")
                    .doesNotContain("login_hint");
            assertThat(get(base + "/oauth2/authorization/helhet").headers().firstValue("Location"))
                    .hasValueSatisfying(at -> assertThat(at).startsWith(issuer + "/authorize?"));
            assertThat(get(base + "/arbeidsliste").statusCode()).isEqualTo(302);
            assertThat(get(base + "/actuator/prometheus").statusCode()).isEqualTo(401);
        } finally {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.get("@timestamp").asString()).isNotEmpty();
                            assertThat(line.get("service").get("name").asString())
                                    .isEqualTo("helhet");
                        });
    }

    private Process start(String... arguments) throws IOException {
        var classes =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("mock-oauth2") && !isTests(entry))
                        .collect(Collectors.joining(File.pathSeparator));
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes,
                                "no.helhet.HelhetApplication",
                                "--spring.main.banner-mode=off"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static boolean isTests(String entry) {
        return entry.contains("test-classes") || entry.endsWith("surefirebooter.jar");
    }

    /// What the process wrote, each line read as JSON.
    private List<JsonNode> lines() throws IOException {
        var json = new JsonMapper();
        return Files.readAllLines(folder.resolve("out")).stream()
                .filter(line -> !line.isBlank())
                .map(json::readTree)
                .toList();
    }

    private static String waitFor(Process server, String address) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(150).toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            try {
                var answer = get(address);
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (ConnectException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("The server did not come up");
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
