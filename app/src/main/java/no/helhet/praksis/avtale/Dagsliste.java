package no.helhet.praksis.avtale;

import java.time.LocalDate;
import java.util.List;

/// The office's appointments of a day.
///
/// @param tidligere of the days before, those who did not come and whom nobody has followed up
public record Dagsliste(LocalDate dag, List<Avtalerad> avtaler, List<Avtalerad> tidligere) {}
