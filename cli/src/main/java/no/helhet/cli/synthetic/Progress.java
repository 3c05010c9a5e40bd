package no.helhet.cli.synthetic;

/// Told how far a load has come.
@FunctionalInterface
public interface Progress {
    /// @param step what is being done, in a few words
    /// @param done of `total`, counted in the step's own things
    void report(String step, long done, long total);
}
