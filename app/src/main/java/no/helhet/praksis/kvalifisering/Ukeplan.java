package no.helhet.praksis.kvalifisering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The week of a participant from a day on.
///
/// @param tilpasning why the week is not full time, blank when it is
public record Ukeplan(
        UUID id,
        UUID programId,
        LocalDate fra,
        List<Linje> linjer,
        String tilpasning,
        Instant lagret,
        String lagretNavn) {
    public Ukeplan {
        linjer = List.copyOf(linjer);
    }

    /// An activity on a weekday.
    ///
    /// @param dag 1 is Monday, 5 Friday
    /// @param fra the clock, `09:00`, or blank
    public record Linje(int dag, String fra, int minutter, String hva, String hvor) {}

    public int minutter() {
        return linjer.stream().mapToInt(Linje::minutter).sum();
    }

    public List<Linje> on(int dag) {
        return linjer.stream().filter(l -> l.dag() == dag).toList();
    }

    boolean isFree(LocalDate day) {
        return on(day.getDayOfWeek().getValue()).isEmpty();
    }
}
