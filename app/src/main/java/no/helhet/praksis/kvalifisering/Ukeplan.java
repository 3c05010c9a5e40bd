package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

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
    /// @param partner the organisation that gives it and may register who met, null for none
    /// @param partnerNavn its name when the schedule was saved, empty for none
    public record Linje(
            int dag,
            String fra,
            int minutter,
            String hva,
            String hvor,
            @Nullable UUID partner,
            @Nullable String partnerNavn) {
        public Linje(int dag, String fra, int minutter, String hva, String hvor) {
            this(dag, fra, minutter, hva, hvor, null, null);
        }
    }

    public int minutter() {
        return linjer.stream().mapToInt(Linje::minutter).sum();
    }

    public List<Linje> on(int dag) {
        return linjer.stream().filter(l -> l.dag() == dag).toList();
    }

    int minutesOn(LocalDate day) {
        return on(day.getDayOfWeek().getValue()).stream().mapToInt(Linje::minutter).sum();
    }

    boolean isFree(LocalDate day) {
        return on(day.getDayOfWeek().getValue()).isEmpty();
    }
}
