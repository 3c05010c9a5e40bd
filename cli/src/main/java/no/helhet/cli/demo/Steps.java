package no.helhet.cli.demo;

import java.util.concurrent.Callable;

/// Shows what goes on.
public interface Steps {
    /// Does a piece of work and shows it with the time it took.
    <T> T step(String name, Callable<T> work) throws Exception;

    void line(String text);
}
