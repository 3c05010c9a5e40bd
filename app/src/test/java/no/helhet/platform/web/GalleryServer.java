package no.helhet.platform.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Serves the gallery and the assets under the policy of production, and plays the server that a
/// form saves itself to.
final class GalleryServer implements AutoCloseable {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
                    + " img-src 'self'; connect-src 'self'; form-action 'self'";
    private static final String HITS =
            "<li role=\"option\" data-value=\"p1\" data-label=\"Wolde, Daniel\">Wolde,"
                    + " Daniel</li><li role=\"option\" data-value=\"p2\" data-label=\"Wollan,"
                    + " Per\">Wollan</li>";
    private static final String EDITING =
            "<table class=\"h-table\"><tr><td><input name=\"belop-1\" aria-label=\"Beløp\""
                    + " data-focus></td></tr></table>";
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int saveStatus = 200;
    private volatile CountDownLatch line = new CountDownLatch(0);

    GalleryServer(Map<String, String> pages) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", GalleryServer::asset);
        server.createContext("/lagre", this::save);
        server.createContext("/linje/1", this::line);
        server.createContext(
                "/alarm/strom",
                exchange -> answer(exchange, 200, "text/event-stream", "retry: 60000\n\n"));
        server.createContext("/alarm", exchange -> answer(exchange, 200, "text/html", ""));
        server.createContext("/treff", exchange -> answer(exchange, 200, "text/html", HITS));
        pages.forEach(
                (name, html) ->
                        server.createContext(
                                "/" + name, exchange -> answer(exchange, 200, "text/html", html)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address(String name) {
        return "http://localhost:%d/%s".formatted(server.getAddress().getPort(), name);
    }

    /// What the forms have sent.
    List<String> received() {
        return received;
    }

    /// Lets the next savings be answered with this status.
    void fail(int status) {
        saveStatus = status;
    }

    /// Holds the answers to what is saved until the latch is released.
    void hold(CountDownLatch latch) {
        line = latch;
    }

    private void save(HttpExchange exchange) throws IOException {
        try {
            line.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        received.add(
                exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN")
                        + " "
                        + new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (saveStatus) {
            case 200 ->
                    answer(
                            exchange,
                            200,
                            "application/json",
                            "{\"versjon\": 4, \"melding\": \"Lagret kl. 10.43\"}");
            case 409 -> answer(exchange, 409, "text/html", "<h3 tabindex=-1>To tekster</h3>");
            default -> answer(exchange, saveStatus, "text/plain", "");
        }
    }

    private void line(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Helhet-Referanse", "4F21A09C");
        answer(exchange, saveStatus, "text/html", EDITING);
    }

    private static void asset(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (var stream = GalleryServer.class.getResourceAsStream("/static" + path)) {
            if (stream == null) {
                answer(exchange, 404, "text/plain", "");
                return;
            }
            send(exchange, 200, contentType(path), stream.readAllBytes());
        }
    }

    private static String contentType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        send(exchange, status, type + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
