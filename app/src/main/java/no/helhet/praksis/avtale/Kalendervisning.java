package no.helhet.praksis.avtale;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A worker's or an office's calendar.
///
/// @param dag the day shown, or one of the week's
/// @param uke a week is shown
/// @param kontor everybody at the office, else the reader alone
public record Kalendervisning(
        LocalDate dag, boolean uke, boolean kontor, List<Dag> dager, LocalDate today) {

    public record Dag(LocalDate dato, List<Punkt> punkter) {}

    /// An appointment, or a free slot.
    ///
    /// @param avtale null when the slot is free
    public record Punkt(Instant start, Instant slutt, String hos, @Nullable Avtalerad avtale) {}

    public LocalDate forrige() {
        return uke ? dag.minusWeeks(1) : dag.minusDays(1);
    }

    public LocalDate neste() {
        return uke ? dag.plusWeeks(1) : dag.plusDays(1);
    }

    /// The address of another day, week, or whose.
    public String href(LocalDate day, boolean week, boolean office) {
        return "/kalender?dag=" + day + (week ? "&vis=uke" : "") + (office ? "&hvem=kontor" : "");
    }
}
