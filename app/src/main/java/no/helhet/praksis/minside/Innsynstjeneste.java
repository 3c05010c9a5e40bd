package no.helhet.praksis.minside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/// Delivers to an endpoint, with PUT. Any 2xx is a receipt.
final class Innsynstjeneste implements Innsynsmottaker {
    private final HttpClient client;
    private final URI base;
    private final Duration timeout;

    Innsynstjeneste(URI base, Duration timeout) {
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public void deliver(UUID digisosId, String name, byte[] content) throws IOException {
        var request =
                HttpRequest.newBuilder(base.resolve(digisosId + "/" + name))
                        .timeout(timeout)
                        .header(
                                "Content-Type",
                                name.endsWith(".json") ? "application/json" : "application/pdf")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build();
        try {
            var status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status > 299) {
                throw new IOException("The receiver answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the receiver", e);
        }
    }
}
