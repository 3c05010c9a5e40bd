package no.helhet.statistics;

/// Told how far long work has come.
@FunctionalInterface
public interface Progress {
    /// Nobody watches.
    Progress NONE = (done, of) -> {};

    /// @param done steps done
    /// @param of all steps; 0 when that is not known
    void at(long done, long of);
}
