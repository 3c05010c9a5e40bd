package no.helhet.cli.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Waits for what the server does on its own time.
final class Await {
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /// @param what for the message when it does not come
    static <T> T until(String what, Callable<Optional<T>> look) throws Exception {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var found = look.call();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new NotPossible(
                        "Waited %d s for %s, and it did not come. The server's log says more."
                                .formatted(LIMIT.toSeconds(), what));
            }
            Thread.sleep(PAUSE);
        }
    }
}
