package no.helhet.statistics.regression;

/// An estimate alone, of which the data tell no uncertainty.
public record Estimate(String name, double value) {}
