package no.helhet.statistics.area;

/// A column's mean and coefficient in both groups, as they were fitted (not normalised).
public record OaxacaCoefficient(
        String column,
        double firstMean,
        double secondMean,
        double firstCoefficient,
        double firstError,
        double secondCoefficient,
        double secondError) {}
