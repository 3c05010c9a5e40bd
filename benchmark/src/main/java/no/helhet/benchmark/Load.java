package no.helhet.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Runs requests from a number of clients for a time, each client one at a time.
final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private Load() {}

    /// One request; true when it was answered rightly.
    @FunctionalInterface
    interface Request {
        boolean send() throws Exception;

        /// What is done afterwards, so that it can be sent again; not timed.
        default void after() throws Exception {}
    }

    /// @param client makes the requests of client number n; called for each request
    static Measured measure(int clients, Duration time, IntFunction<Request> client)
            throws Exception {
        run(clients, WARM_UP, client);
        return run(clients, time, client);
    }

    /// Without warming up.
    static Measured run(int clients, Duration time, IntFunction<Request> client) throws Exception {
        var failures = new AtomicInteger();
        var before = HostTime.now();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        var times = new ArrayList<Future<ArrayList<Long>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int c = 0; c < clients; c++) {
                int number = c;
                times.add(
                        threads.submit(
                                () -> {
                                    var mine = new ArrayList<Long>();
                                    while (System.nanoTime() < end) {
                                        long start = System.nanoTime();
                                        var request = client.apply(number);
                                        if (!request.send()) {
                                            failures.incrementAndGet();
                                        }
                                        mine.add(System.nanoTime() - start);
                                        request.after();
                                    }
                                    return mine;
                                }));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var all = new ArrayList<Long>();
        for (var each : times) {
            all.addAll(each.get());
        }
        return new Measured(
                all.stream().mapToLong(Long::longValue).toArray(),
                seconds,
                failures.get(),
                HostTime.now().takenSince(before));
    }
}
