package no.helhet.register;

/// Rows of a municipality have been written of an event, and are there to be read. Told on the spot
/// and not kept: who makes figures of the rows makes them on a clock of its own too.
public record RegisterEndret(String kommunenr) {}
