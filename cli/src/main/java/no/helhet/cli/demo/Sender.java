package no.helhet.cli.demo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The national service's side: sends an application over HTTP and asks how far it has come.
final class Sender {
    private static final String PATH = "/api/digisos/v1/soknader";
    private static final String BOUNDARY = "helhet-demo-7d93f1c0";
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Supplier<String> token;
    private final JsonMapper json;

    /// @param token a token of a system that may send applications
    Sender(URI address, Supplier<String> token, JsonMapper json) {
        this.address = address;
        this.token = token;
        this.json = json;
    }

    /// @param sha256 of all that was received, lower-case hex
    record Receipt(UUID id, String mottatt, String sha256) {}

    /// @param status RUTET or KARANTENE
    /// @param kommunenr null in the quarantine
    /// @param arsak why it lies in the quarantine
    record Routed(
            String status,
            @Nullable String kommunenr,
            @Nullable String arsak,
            @Nullable String sti,
            @Nullable Integer linje) {}

    Receipt send(Bundle bundle) throws IOException, InterruptedException, NotPossible {
        var answer =
                http.send(
                        request(PATH)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body(bundle)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new NotPossible(
                    "The application was not received: the server answered %d %s"
                            .formatted(answer.statusCode(), title(answer.body())));
        }
        var receipt = json.readTree(answer.body());
        return new Receipt(
                UUID.fromString(receipt.path("kvittering").asString()),
                receipt.path("mottatt").asString(),
                receipt.path("sha256").asString());
    }

    private String title(String body) {
        try {
            return json.readTree(body).path("title").asString("");
        } catch (RuntimeException e) {
            return "";
        }
    }

    /// Waits until the message has been read.
    Routed await(Receipt receipt) throws Exception {
        return Await.until("the application to be read", () -> routed(receipt));
    }

    private Optional<Routed> routed(Receipt receipt) throws IOException, InterruptedException {
        var answer =
                http.send(
                        request(PATH + "/" + receipt.id()).GET().build(),
                        HttpResponse.BodyHandlers.ofString());
        var now = json.readTree(answer.body());
        var status = now.path("status").asString("");
        return status.equals("RUTET") || status.equals("KARANTENE")
                ? Optional.of(
                        new Routed(
                                status,
                                text(now, "kommunenr"),
                                text(now, "arsak"),
                                text(now, "sti"),
                                now.path("linje").isNumber() ? now.path("linje").asInt() : null))
                : Optional.empty();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json, application/problem+json");
    }

    private static byte[] body(Bundle bundle) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var part : bundle.parts()) {
            var field =
                    part.isDocument() ? part.name().substring(0, part.name().indexOf('.')) : "fil";
            out.writeBytes(
                    """
                    --%s\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    Content-Type: %s\r
                    \r
                    """
                            .formatted(
                                    BOUNDARY,
                                    field,
                                    part.name().replace("\"", "_"),
                                    part.isDocument()
                                            ? "application/json"
                                            : "application/octet-stream")
                            .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.bytes());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
