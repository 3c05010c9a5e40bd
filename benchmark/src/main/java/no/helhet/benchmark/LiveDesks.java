package no.helhet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many who have one office's queue before them, each logged in and with an open line of their own,
/// who fetch the queue whenever they are told that it has changed.
final class LiveDesks implements AutoCloseable {
    static final int DESKS = 200;

    /// A page that has lost its line asks this often: a line that is slower is of no use.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Pattern TICKET = Pattern.compile("data-ticket=\"([^\"]+)\"");
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final List<Watcher> desks = new ArrayList<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean closed;

    private LiveDesks(String address) {
        this.address = address;
    }

    /// @throws IllegalStateException when some line does not open
    static LiveDesks open(String address, String subject) throws IOException, InterruptedException {
        var live = new LiveDesks(address);
        for (int i = 0; i < DESKS; i++) {
            live.desks.add(live.new Watcher(Browser.session(address, subject)));
        }
        var open = new CountDownLatch(DESKS);
        for (var desk : live.desks) {
            Thread.startVirtualThread(() -> desk.watch(open));
        }
        if (!open.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(open.getCount() + " lines did not open");
        }
        return live;
    }

    /// @param times from a registration is sent until the last desk has drawn it; a failure for
    ///     each desk that never did
    /// @param perSecond fetches of the queue, while desks are drawing
    record Seen(Measured times, double perSecond) {}

    Seen measure(Duration time, Supplier<Registration> registrations) throws Exception {
        var times = new ArrayList<Long>();
        int fetches = 0;
        int missing = 0;
        var before = HostTime.now();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var registration = registrations.get();
            int drawn = fetched.get();
            long start = System.nanoTime();
            if (!registration.send()) {
                throw new IllegalStateException("A registration was refused");
            }
            var ticket = registration.ticket();
            missing += await(desk -> desk.drawn.containsKey(ticket));
            fetches += fetched.get() - drawn;
            times.add(lastToDraw(ticket) - start);
            registration.after();
            missing += await(desk -> !desk.shown.contains(ticket));
        }
        var nanos = times.stream().mapToLong(Long::longValue).toArray();
        double seconds = times.stream().mapToLong(Long::longValue).sum() / 1e9;
        double taken = HostTime.now().takenSince(before);
        return new Seen(new Measured(nanos, seconds, missing, taken), fetches / seconds);
    }

    /// Those who never did are as late as it is now.
    private long lastToDraw(String ticket) {
        long now = System.nanoTime();
        return desks.stream()
                .mapToLong(desk -> desk.drawn.getOrDefault(ticket, now))
                .max()
                .orElse(now);
    }

    /// @return how many desks are not there in time
    private int await(Predicate<Watcher> there) throws InterruptedException {
        long latest = System.nanoTime() + LONGEST.toNanos();
        while (!desks.stream().allMatch(there) && System.nanoTime() < latest) {
            Thread.sleep(1);
        }
        return (int) desks.stream().filter(there.negate()).count();
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }

    private final class Watcher {
        private final String session;
        // When each ticket was first seen.
        private final Map<String, Long> drawn = new ConcurrentHashMap<>();
        private volatile Set<String> shown = Set.of();
        private boolean told;

        Watcher(String session) {
            this.session = session;
        }

        void watch(CountDownLatch open) {
            try (var lines =
                    http.send(request("/mottak/strom"), HttpResponse.BodyHandlers.ofLines())
                            .body()) {
                lines.forEach(
                        line -> {
                            if (!told) {
                                told = true;
                                open.countDown();
                            }
                            if (line.equals("event:ko")) {
                                draw();
                            }
                        });
            } catch (IOException | UncheckedIOException e) {
                if (!closed) {
                    System.err.println("A line broke: " + e.getMessage());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void draw() {
            try {
                var answer = http.send(request("/mottak/ko"), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IOException("the queue was answered with " + answer.statusCode());
                }
                long now = System.nanoTime();
                var tickets =
                        TICKET.matcher(answer.body())
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet());
                fetched.incrementAndGet();
                tickets.forEach(ticket -> drawn.putIfAbsent(ticket, now));
                shown = tickets;
            } catch (IOException e) {
                System.err.println("A desk did not draw: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private HttpRequest request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .header("Cookie", session)
                    .build();
        }
    }
}
