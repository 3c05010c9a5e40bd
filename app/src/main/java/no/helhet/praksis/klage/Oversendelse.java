package no.helhet.praksis.klage;

import java.time.LocalDate;

/// The appeal has been sent to statsforvalteren.
///
/// @param navn who says so
public record Oversendelse(LocalDate dag, String navn) {}
