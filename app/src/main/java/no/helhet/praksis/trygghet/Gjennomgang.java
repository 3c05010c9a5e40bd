package no.helhet.praksis.trygghet;

import java.time.Instant;
import java.time.LocalDate;

/// Somebody looked at a note again, and it holds on.
///
/// @param gjennomgas the last day it holds from then on
public record Gjennomgang(LocalDate gjennomgas, String grunn, Instant tidspunkt, String navn) {}
