package no.helhet.benchmark;

import no.helhet.benchmark.BenchCommand.Row;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Works at one office's desk over HTTP, beside the server and not within it.
///
/// Arguments: the server's address, the row, and seconds for each measurement. Standard input: what
/// to ask for, one to a line.
final class DeskClient {
    private static final String WORKER = "ingrid";
    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int QUEUE_MILLIS = 10;
    private static final int FIND_MILLIS = 15;
    private static final int REGISTER_MILLIS = 15;
    private final String address;
    private final Duration time;
    private final List<String> asked;
    private final AtomicInteger next = new AtomicInteger();
    private final Report report = new Report(System.out);
    private final List<Browser> browsers = new ArrayList<>();

    private DeskClient(String address, Duration time, List<String> asked)
            throws IOException, InterruptedException {
        this.address = address;
        this.time = time;
        this.asked = asked;
        for (int i = 0; i < CLIENTS; i++) {
            browsers.add(Browser.login(address, WORKER));
        }
    }

    public static void main(String[] args) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var time = Duration.ofSeconds(Integer.parseInt(args[2]));
        new DeskClient(args[0], time, in.lines().toList()).measure(Row.valueOf(args[1]));
    }

    private void measure(Row row) throws Exception {
        switch (row) {
            case queue -> latency("Reception queue of one office", QUEUE_MILLIS, this::queue);
            case find -> latency("Search at the desk, part of a name", FIND_MILLIS, this::find);
            case register -> latency("Register an enquiry", REGISTER_MILLIS, this::registration);
            case desks -> live();
            default -> throw new IllegalArgumentException(row + " is not asked at the desk");
        }
    }

    /// A browser's next request.
    private interface Asking {
        Load.Request of(Browser browser);
    }

    /// Beside the login page with a session, which has nothing to read but the session.
    private void latency(String name, int target, Asking asking) throws Exception {
        Load.run(CLIENTS, WARM_UP, c -> asking.of(browsers.get(c)));
        for (int clients : new int[] {1, CLIENTS}) {
            var limit = Load.measure(clients, time, c -> () -> nothing(browsers.get(c)));
            report.limit("Limit: a page with nothing on it", clients, limit);
            var measured = Load.measure(clients, time, c -> asking.of(browsers.get(c)));
            report.latency(name, clients, measured, target);
        }
    }

    private static boolean nothing(Browser browser) throws Exception {
        return browser.get("/logginn").statusCode() == 200;
    }

    private Load.Request queue(Browser browser) {
        return () -> browser.get("/mottak/ko").statusCode() == 200;
    }

    private Load.Request find(Browser browser) {
        var word = asked.get(ThreadLocalRandom.current().nextInt(asked.size()));
        return () -> browser.part("/mottak/person", Map.of("hvem", word)).statusCode() == 200;
    }

    /// Each of somebody else: one who waits is not registered again.
    private Registration registration(Browser browser) {
        return new Registration(browser, asked.get(next.getAndIncrement() % asked.size()));
    }

    private void live() throws Exception {
        try (var desks = LiveDesks.open(address, WORKER)) {
            desks.measure(Duration.ofSeconds(5), () -> registration(browsers.getFirst()));
            var seen = desks.measure(time, () -> registration(browsers.getFirst()));
            report.live(
                    "Until the last desk has drawn it",
                    LiveDesks.DESKS,
                    seen.times(),
                    seen.perSecond(),
                    LiveDesks.LONGEST);
        }
    }
}
