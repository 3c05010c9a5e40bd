package no.helhet.cli;

/// A command that another module adds to `helhet`, found by [java.util.ServiceLoader]. It bears
/// picocli's `@Command`.
public interface HelhetCommand {}
