package no.helhet.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while a command works: interrupts the work, and lets the program end when the command
/// has tidied up after itself.
final class CtrlC implements AutoCloseable {
    /// What a shell expects of a program that Ctrl-C stopped.
    static final int EXIT_CODE = 130;

    private static final int MOST_SECONDS = 60;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();

    private CtrlC() {}

    /// Watches over what this thread does from now on.
    static CtrlC watch() {
        var watch = new CtrlC();
        Runtime.getRuntime().addShutdownHook(new Thread(watch::stop));
        return watch;
    }

    private void stop() {
        asked.countDown();
        if (tidy.getCount() > 0) {
            worker.interrupt();
            try {
                tidy.await(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            // This is how it is told to stop.
            return;
        }
    }

    @Override
    public void close() {
        tidy.countDown();
    }
}
