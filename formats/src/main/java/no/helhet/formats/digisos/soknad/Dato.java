package no.helhet.formats.digisos.soknad;

import java.time.LocalDate;
import java.util.Optional;

/// A date. The format allows the thirteenth month and the thirtieth of February.
///
/// @param raw as written, four digits, two and two
/// @param dato empty when there is no such date; the reader has noted it
public record Dato(String raw, Optional<LocalDate> dato) {}
