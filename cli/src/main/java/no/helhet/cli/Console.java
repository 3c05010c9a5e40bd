package no.helhet.cli;

import java.io.PrintStream;
import java.time.Duration;

/// What the person at the terminal sees: one line per step, with the time it took.
public final class Console {
    private final PrintStream out;
    private final boolean live;

    public Console(PrintStream out) {
        this.out = out;
        this.live = System.console() != null && System.console().isTerminal();
    }

    /// Work worth a line: shown as it begins (on a terminal) and when it is done.
    public <T> T step(String name, Work<T> work) throws Exception {
        if (live) {
            out.print("  " + name + " ...");
            out.flush();
        }
        long start = System.nanoTime();
        var result = work.run();
        out.printf(
                "%s  %-58s %s%n",
                live ? "\r" : "", name, format(Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }

    /// How far a long step has come; shown on a terminal only.
    public void progress(String name, long done, long total) {
        if (live && total > 0) {
            out.printf("\r  %-58s %3d %%", name, 100 * done / total);
            out.flush();
        }
    }

    public void line(String text) {
        out.println(text);
    }

    public static String format(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    /// Work that may fail in any way.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }
}
