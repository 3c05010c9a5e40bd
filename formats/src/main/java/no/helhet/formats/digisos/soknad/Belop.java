package no.helhet.formats.digisos.soknad;

import java.util.OptionalLong;

/// An amount, which the format writes in kroner with or without decimals.
///
/// @param raw as written, in kroner
/// @param ore in ore, half-even from a finer amount; empty when it does not fit a long; the reader
///     has noted both
public record Belop(String raw, OptionalLong ore) {}
