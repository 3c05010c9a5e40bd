package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/// A delegation to make decisions.
///
/// @param innehaver who holds it
/// @param typer what it covers
/// @param grense the largest amount of one decision
/// @param from first day
/// @param to last day, or null for until it is taken back
public record Fullmakt(
        String innehaver,
        Set<Vedtakstype> typer,
        Belop grense,
        LocalDate from,
        @Nullable LocalDate to) {
    public Fullmakt {
        typer = Set.copyOf(typer);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
