package no.helhet.statistics.process;

/// What the last point of a chart says. Positions count from nought, in the order of the points.
public sealed interface Reading {
    /// Within the limits, and no run on one side: nothing to explain.
    record Ordinary() implements Reading {}

    /// Beyond a limit.
    ///
    /// @param above the upper one
    record Outside(boolean above) implements Reading {}

    /// Eight or more in a row on the same side of the centre, the last one among them: the level
    /// has moved.
    ///
    /// @param higher above the centre
    /// @param since the first of them
    record Shifted(boolean higher, int since) implements Reading {}

    /// The last point has no value.
    record Unknown() implements Reading {}
}
