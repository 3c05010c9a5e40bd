package no.helhet.statistics.survey;

/// A table of two by two within one stratum.
public record Stratum(String name, TwoByTwo table) {}
