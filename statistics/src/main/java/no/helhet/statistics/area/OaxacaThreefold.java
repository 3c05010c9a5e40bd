package no.helhet.statistics.area;

/// A difference in three parts, from the second group's view.
///
/// @param endowments what the second group's mean would change by with the first's
///     composition
/// @param coefficients what it would change by with the first's coefficients
/// @param interaction what comes of both changing at once
public record OaxacaThreefold(
        OaxacaPart endowments, OaxacaPart coefficients, OaxacaPart interaction) {}
