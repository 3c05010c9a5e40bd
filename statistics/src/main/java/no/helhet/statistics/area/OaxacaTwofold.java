package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

/// A difference in two parts, valued by reference coefficients.
///
/// @param reference which coefficients
/// @param weight how much of the first group's coefficients they hold; null when pooled
/// @param explained by composition
/// @param unexplained by coefficients, the sum of the two that follow
/// @param unexplainedFirst what the first group has above the reference
/// @param unexplainedSecond what the second group lacks below it
public record OaxacaTwofold(
        OaxacaReference reference,
        @Nullable Double weight,
        OaxacaPart explained,
        OaxacaPart unexplained,
        OaxacaPart unexplainedFirst,
        OaxacaPart unexplainedSecond) {}
