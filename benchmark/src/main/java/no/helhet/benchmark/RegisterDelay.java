package no.helhet.benchmark;

import no.helhet.cli.LocalServer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// How soon the register knows: from the moment the form of an enquiry is sent over HTTP until the
/// enquiry's row is in the register. That is the request, the commit, the event and the listener.
final class RegisterDelay {
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int SAMPLE = 10_000;
    private static final int CLIENTS = 4;
    private static final String WORKER = "ingrid";
    private final LocalServer server;
    private final Duration time;
    private final Report report;
    private final AtomicInteger next = new AtomicInteger();

    RegisterDelay(LocalServer server, int seconds, Report report) {
        this.server = server;
        this.time = Duration.ofSeconds(seconds);
        this.report = report;
    }

    void run() throws Exception {
        var persons = Sample.draw(server, Desk.NOT_WAITING, SAMPLE);
        var desks = new ArrayList<Counter>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                desks.add(
                        new Counter(
                                Browser.login(server.address(), WORKER),
                                server.database().connect("helhet_loader")));
            }
            for (int clients : new int[] {1, CLIENTS}) {
                var m = Load.measure(clients, time, c -> enquiry(desks.get(c), persons));
                report.live("From enquiry to register", clients, m, m.perSecond(), WITHIN);
            }
        } finally {
            for (var desk : desks) {
                desk.database().close();
            }
        }
    }

    /// Somebody at the desk, and a look into the register.
    private record Counter(Browser browser, Connection database) {}

    private Load.Request enquiry(Counter desk, List<String> persons) {
        var person = persons.get(next.getAndIncrement() % persons.size());
        var registration = new Registration(desk.browser(), person);
        return new Load.Request() {
            @Override
            public boolean send() throws Exception {
                return registration.send() && isCounted(desk.database(), registration.id());
            }

            @Override
            public void after() throws Exception {
                registration.after();
            }
        };
    }

    /// Waits until it is, at most twice as long as it may take.
    private static boolean isCounted(Connection database, UUID id)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + 2 * WITHIN.toNanos();
        try (var statement =
                database.prepareStatement(
                        "select from register.henvendelse where kommunenr = '4698' and id = ?")) {
            statement.setObject(1, id);
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return true;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return false;
    }
}
