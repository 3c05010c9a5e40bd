package no.helhet.formats.digisos.soknad;

import java.math.BigDecimal;
import java.util.Optional;

/// A number that may have decimals.
///
/// @param raw as written
/// @param verdi empty when the number is beyond 18 digits on either side of the point; the reader
///     has noted it
public record Tall(String raw, Optional<BigDecimal> verdi) {}
