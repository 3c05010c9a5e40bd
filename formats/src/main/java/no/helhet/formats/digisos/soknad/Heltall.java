package no.helhet.formats.digisos.soknad;

import java.util.OptionalLong;

/// A whole number.
///
/// @param raw as written
/// @param verdi empty when the number does not fit a long; the reader has noted it
public record Heltall(String raw, OptionalLong verdi) {}
