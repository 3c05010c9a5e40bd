package no.helhet.praksis.mottak;

import java.time.LocalDate;

/// A screen in the list of them.
public record Skjermvalg(SkjermId id, String navn, String opprettetNavn, LocalDate dag) {}
