package no.helhet.regelverk.kvalifisering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// A programme from its application to its planned end.
///
/// @param sokt the day the application came in
/// @param vedtak the decisions with their first and last day, at least one
/// @param opphold leave and interruption
/// @param sarligeGrunner the special reasons for going on past the ordinary length, blank for none
/// @param dag the day asked about; the values in force on it are used
/// @throws IllegalArgumentException when there is no decision, planned or made
public record Programforlop(
        LocalDate sokt,
        List<Programvedtak> vedtak,
        List<Opphold> opphold,
        String sarligeGrunner,
        LocalDate dag) {
    public Programforlop {
        if (vedtak.isEmpty()) {
            throw new IllegalArgumentException("a programme has at least one decision");
        }
        vedtak = vedtak.stream().sorted(Comparator.comparing(Programvedtak::from)).toList();
        opphold = opphold.stream().sorted(Comparator.comparing(Opphold::from)).toList();
    }

    /// A decision and the days it covers.
    public record Programvedtak(LocalDate from, LocalDate to) {}

    /// The programme's first day.
    LocalDate from() {
        return vedtak.getFirst().from();
    }

    /// The last day of any decision.
    LocalDate to() {
        return vedtak.stream().map(Programvedtak::to).max(Comparator.naturalOrder()).orElseThrow();
    }

    /// The last day had the programme gone on without a break: days of leave and interruption, each
    /// counted once, are taken out.
    LocalDate toWithoutOpphold() {
        long out = 0;
        LocalDate next = from();
        for (Opphold away : opphold) {
            LocalDate first = away.from().isBefore(next) ? next : away.from();
            LocalDate last = away.toOn(dag).isAfter(to()) ? to() : away.toOn(dag);
            if (!last.isBefore(first)) {
                out += ChronoUnit.DAYS.between(first, last) + 1;
                next = last.plusDays(1);
            }
        }
        return to().minusDays(out);
    }
}
