package no.helhet.register;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Pieces of work that go side by side, a few at a time; each may add more.
final class SideBySide {
    private static final int AT_A_TIME = 4;
    private final ExecutorService threads;
    private final Queue<Future<?>> begun = new ConcurrentLinkedQueue<>();

    private SideBySide(ExecutorService threads) {
        this.threads = threads;
    }

    /// Returns when all is done that was added; the first failure ends it, and what is begun then
    /// is waited for.
    static void run(Consumer<SideBySide> first) throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var work = new SideBySide(threads);
            first.accept(work);
            // Who adds does so before it is done itself, so the last is done when none is left.
            for (Future<?> one; (one = work.begun.poll()) != null; ) {
                one.get();
            }
        }
    }

    /// Refused when it has ended already.
    void add(Runnable work) {
        begun.add(threads.submit(work));
    }
}
