package no.helhet.praksis.sak.web;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Row;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Sakshendelse;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The case page.
///
/// @param dokumentasjon asked for and not settled
/// @param veiledere whom the case may be given to
/// @param utkast the reader's note in writing
/// @param mayWork whether the reader may act on the case, and `mayTake` take it
public record Sakside(
        Sak sak,
        LocalDate today,
        Personlinje person,
        List<Places.Filled> soknad,
        List<Places.Filled> vedtak,
        List<Places.Filled> rail,
        List<Places.Filled> railBunn,
        List<Places.Filled> bunn,
        List<Journalnotat> journal,
        List<Row> vedlegg,
        List<Row> historikk,
        List<Husk> husk,
        List<Sakshendelse.Dokument> dokumentasjon,
        List<Choice> veiledere,
        Utkast utkast,
        boolean mayWork,
        boolean mayTake,
        @Nullable Melding melding) {

    /// A note as it is shown: when, by whom, what about, and the text.
    public record Journalnotat(String nar, String forfatter, String overskrift, String tekst) {}

    /// The note in writing.
    public record Utkast(String overskrift, String tekst, int version) {
        public boolean isEmpty() {
            return overskrift.isEmpty() && tekst.isEmpty();
        }
    }

    /// Something to remember.
    ///
    /// @param id of the task, for the button that completes it; null for what the system keeps
    public record Husk(String tekst, String frist, boolean over, @Nullable String id) {}

    /// Days since the application, of those until the deadline.
    public long day() {
        return ChronoUnit.DAYS.between(sak.sokt(), today);
    }

    public long days() {
        return ChronoUnit.DAYS.between(sak.sokt(), sak.frist());
    }

    public boolean isOver() {
        return sak.status().isOpen() && sak.forelopigSvar() == null && today.isAfter(sak.frist());
    }
}
