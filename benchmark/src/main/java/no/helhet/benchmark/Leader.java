package no.helhet.benchmark;

import no.helhet.cli.LocalServer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The leader's page, from the office's months and its open cases.
final class Leader {
    private static final String WHO = "turid";
    private static final int AT_MOST = 50;
    private static final List<Integer> CLIENTS = List.of(1, 4);
    private final LocalServer server;
    private final Duration time;
    private final Report report;

    Leader(LocalServer server, int seconds, Report report) {
        this.server = server;
        this.time = Duration.ofSeconds(seconds);
        this.report = report;
    }

    void run() throws Exception {
        var browser = Browser.login(server.address(), WHO);
        browser.post("/kontoret/oppdater", Map.of());
        for (int clients : CLIENTS) {
            report.latency(
                    "The leader's page",
                    clients,
                    Load.measure(
                            clients, time, c -> () -> browser.get("/kontoret").statusCode() == 200),
                    AT_MOST);
        }
    }
}
