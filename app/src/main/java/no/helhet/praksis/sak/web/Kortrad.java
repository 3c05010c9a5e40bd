package no.helhet.praksis.sak.web;

import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A case as a row of "Nå" on the person's card.
///
/// @param left days to the deadline
public record Kortrad(Sak sak, long left) {
    /// The rows of a card.
    public record Na(List<Kortrad> rows) {}

    /// Tasks and deadlines of a card.
    public record Oppgaver(List<Oppgaverad> rows, LocalDate today) {}

    /// @param type code of a task the system made, null for a worker's own words
    public record Oppgaverad(
            @Nullable String type, String tekst, LocalDate frist, boolean over, SakId sakId) {}
}
