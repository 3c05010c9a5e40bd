package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What all providers say of a day, beside what the participant or the office registered.
///
/// @param planlagt minutes in the whole schedule that day
public record Arrangordager(List<Arrangordag> dager, int planlagt) {
    public Arrangordager {
        dager = List.copyOf(dager);
    }

    public boolean isEmpty() {
        return dager.isEmpty();
    }

    /// Minutes absent.
    public int borte() {
        return dager.stream().mapToInt(Arrangordag::borte).sum();
    }

    private int hos() {
        return dager.stream().mapToInt(Arrangordag::planlagt).sum();
    }

    /// Which rows were read: a choice between words that have changed since is no choice.
    public int versjon() {
        return dager.stream().mapToInt(Arrangordag::versjon).sum();
    }

    private boolean coversDay() {
        return hos() >= planlagt;
    }

    /// Whether approval may build on it alone: met, at all that was planned that day.
    boolean isMet() {
        return !isEmpty() && borte() == 0 && coversDay();
    }

    /// Whether the office has to say what holds. Absence costs the participant money, so a
    /// provider's word of it is never enough alone.
    public boolean disagrees(@Nullable Programdag day) {
        if (isEmpty() || dager.stream().allMatch(d -> d.valgt() != null)) {
            return false;
        }
        if (day == null) {
            return borte() > 0;
        }
        return switch (day.slag()) {
            case TIL_STEDE -> borte() > 0;
            case UGYLDIG_DEL ->
                    borte() > day.minutter() || coversDay() && borte() != day.minutter();
            default -> borte() < hos();
        };
    }

    /// The day as the providers say it.
    ///
    /// @param whole minutes in a full day
    Programoppmote.Dag taken(LocalDate dato, int whole) {
        if (borte() == 0) {
            return new Programoppmote.Dag(dato, Programdag.Slag.TIL_STEDE, 0, 0);
        }
        return borte() >= hos() && coversDay()
                ? new Programoppmote.Dag(dato, Programdag.Slag.UGYLDIG, 0, 0)
                : new Programoppmote.Dag(
                        dato, Programdag.Slag.UGYLDIG_DEL, Math.min(borte(), whole), 0);
    }
}
