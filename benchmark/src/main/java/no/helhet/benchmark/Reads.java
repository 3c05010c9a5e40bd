package no.helhet.benchmark;

import no.helhet.cli.LocalServer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Search, a person's card, and a mix of what caseworkers read.
final class Reads {
    /// Beginnings of names' words.
    static final String WORDS =
            """
            select distinct substr(ord, 1, 4) from person.navneord
            where kommunenr = ? and length(ord) > 4\
            """;

    private static final String WORKER = "ingrid";
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final int SAMPLE = 2_000;

    /// One in so many pages of the warm-up is a plan.
    private static final int PLANS_IN_WARM_UP = 5;

    private final Duration time;
    private final Report report;

    private final List<String> words;
    private final List<String> persons;
    private final List<String> cases;
    private final List<String> plans;
    private final List<Browser> browsers = new ArrayList<>();

    Reads(LocalServer server, int seconds, Report report) throws Exception {
        this.time = Duration.ofSeconds(seconds);
        this.report = report;
        words = Sample.draw(server, WORDS, SAMPLE);
        persons =
                Sample.draw(
                        server,
                        """
                        select kommunenr || '-' || id from person.person
                        where kommunenr = ? and adressebeskyttelse = 'INGEN' and fornavn is not null\
                        """,
                        SAMPLE);
        cases =
                Sample.draw(
                        server,
                        """
                        select s.kommunenr || '-' || s.id
                        from sak.sak s
                        join person.person p on p.kommunenr = s.kommunenr and p.id = s.person_id
                        where s.kommunenr = ? and p.adressebeskyttelse = 'INGEN'\
                        """,
                        SAMPLE);
        plans =
                Sample.draw(
                        server,
                        """
                        select l.kommunenr || '-' || l.id
                        from plan.plan l
                        join person.person p on p.kommunenr = l.kommunenr and p.id = l.person_id
                        where l.kommunenr = ? and p.adressebeskyttelse = 'INGEN'\
                        """,
                        SAMPLE);
        for (int i = 0; i < CLIENTS; i++) {
            browsers.add(Browser.login(server.address(), WORKER));
        }
    }

    /// What is promised is promised of a server that has been up for a while: every page that is
    /// measured has been read before.
    Measured warmUp() throws Exception {
        return Load.run(
                CLIENTS,
                WARM_UP,
                c ->
                        ThreadLocalRandom.current().nextInt(PLANS_IN_WARM_UP) == 0
                                ? () -> read(browsers.get(c), "/planer/" + any(plans))
                                : () -> mixed(browsers.get(c), words, persons, cases));
    }

    /// The login page with a session: through every filter, with nothing to read but the session.
    /// How fast a page can be on this machine at all: what stands above it in the other rows is
    /// ours.
    void limit() throws Exception {
        for (int clients : new int[] {1, CLIENTS}) {
            report.limit(
                    "Limit: a page with nothing on it",
                    clients,
                    Load.measure(clients, time, c -> () -> read(browsers.get(c), "/logginn")));
        }
    }

    void search() throws Exception {
        for (int clients : new int[] {1, 4}) {
            report.latency(
                    "Search by part of a name",
                    clients,
                    Load.measure(clients, time, c -> () -> search(browsers.get(c), words)),
                    15);
        }
    }

    void card() throws Exception {
        for (int clients : new int[] {1, 4}) {
            report.latency(
                    "A person's whole card",
                    clients,
                    Load.measure(
                            clients,
                            time,
                            c -> () -> read(browsers.get(c), "/person/" + any(persons))),
                    25);
        }
    }

    void plan() throws Exception {
        for (int clients : new int[] {1, 4}) {
            report.latency(
                    "A person's plan",
                    clients,
                    Load.measure(
                            clients,
                            time,
                            c -> () -> read(browsers.get(c), "/planer/" + any(plans))),
                    25);
        }
    }

    void mixed() throws Exception {
        report.mixed(
                "Mixed reads",
                CLIENTS,
                Load.measure(
                        CLIENTS, time, c -> () -> mixed(browsers.get(c), words, persons, cases)),
                500,
                40);
    }

    private static boolean mixed(
            Browser browser, List<String> words, List<String> persons, List<String> cases)
            throws Exception {
        return switch (ThreadLocalRandom.current().nextInt(10)) {
            case 0, 1, 2 -> read(browser, "/person/" + any(persons));
            case 3, 4, 5 -> search(browser, words);
            case 6, 7 -> read(browser, "/sak/" + any(cases));
            default -> read(browser, "/arbeidsliste");
        };
    }

    private static boolean search(Browser browser, List<String> words) throws Exception {
        return browser.post("/sok", Map.of("q", any(words))).statusCode() == 200;
    }

    private static boolean read(Browser browser, String path) throws Exception {
        return browser.get(path).statusCode() == 200;
    }

    private static String any(List<String> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }
}
