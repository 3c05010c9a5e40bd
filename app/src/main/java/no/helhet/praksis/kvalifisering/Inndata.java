package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// All that a programme's months are calculated from.
///
/// @param fodt birth date, null when not known
/// @param planer in the order they take over from each other
/// @param dager by date
/// @param hosArrangor what providers registered, by date
record Inndata(
        Program program,
        @Nullable LocalDate fodt,
        @Nullable String kontonummer,
        List<Programopphold> opphold,
        List<Ukeplan> planer,
        Map<LocalDate, Programdag> dager,
        Map<LocalDate, List<Arrangordag>> hosArrangor,
        List<Programbarn> barn,
        List<Programytelse> ytelser)
        implements Programkalender.Grunnlag {

    @Override
    public @Nullable LocalDate fom() {
        return program.fom();
    }

    @Override
    public @Nullable Ukeplan planOn(LocalDate day) {
        return planer.reversed().stream()
                .filter(p -> !p.fra().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Dagtype awayType(LocalDate day) {
        var away = awayOn(day);
        return away == null
                ? null
                : switch (away.grunn()) {
                    case PERMISJON -> Dagtype.PERMISJON;
                    case AVBRUDD -> Dagtype.AVBRUDD;
                };
    }

    Arrangordager arrangorOn(LocalDate day) {
        var plan = planOn(day);
        return new Arrangordager(
                hosArrangor.getOrDefault(day, List.of()), plan == null ? 0 : plan.minutesOn(day));
    }

    /// The days of the programme on which the office has to say what holds.
    List<LocalDate> disagreements(LocalDate from, LocalDate to) {
        return hosArrangor.keySet().stream()
                .filter(d -> !d.isBefore(from) && !d.isAfter(to))
                .filter(d -> arrangorOn(d).disagrees(dager.get(d)))
                .sorted()
                .toList();
    }

    @Nullable Programopphold awayOn(LocalDate day) {
        return opphold.stream().filter(o -> o.covers(day)).findFirst().orElse(null);
    }
}
