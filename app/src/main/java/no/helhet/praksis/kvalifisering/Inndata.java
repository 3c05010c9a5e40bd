package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// All that a programme's months are calculated from.
///
/// @param fodt birth date, null when not known
/// @param planer in the order they take over from each other
/// @param dager by date
record Inndata(
        Program program,
        @Nullable LocalDate fodt,
        @Nullable String kontonummer,
        List<Programopphold> opphold,
        List<Ukeplan> planer,
        Map<LocalDate, Programdag> dager,
        List<Programbarn> barn,
        List<Programytelse> ytelser) {

    /// The schedule in force on a day, null when there is none yet.
    @Nullable Ukeplan planOn(LocalDate day) {
        return planer.reversed().stream()
                .filter(p -> !p.fra().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    @Nullable Programopphold awayOn(LocalDate day) {
        return opphold.stream().filter(o -> o.covers(day)).findFirst().orElse(null);
    }
}
