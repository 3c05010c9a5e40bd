package no.helhet.statistics.mixed;

import java.util.List;

/// Whether several fixed effects are all nothing.
///
/// @param names of the coefficients
/// @param f mean of the squared independent contrasts over their variances
/// @param numerator degrees of freedom of the numerator
/// @param denominator by Satterthwaite's method
/// @param p upper tail of F
/// @param chiSquared Wald's statistic: F times its numerator's degrees; its own p would be too
/// small
///     with few groups and is not given
public record FixedEffectTest(
        List<String> names,
        double f,
        int numerator,
        double denominator,
        double p,
        double chiSquared) {}
