package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;

import java.time.LocalDate;
import java.util.List;

/// A line of the period: days on end with the same rule and the same amount a day.
///
/// @param key stable from one calculation to the next, for example `kvp.stonad:2026-10-01`
/// @param regel the id of the rule, for example `kvp.fravar`
/// @param hjemmel the paragraph
/// @param from first day
/// @param to last day
/// @param dager benefit days
/// @param post what the line is
/// @param setning one sentence for the resident
/// @param belop what it gives, below zero for what it takes; zero on lines that only tell
/// @param steps the steps behind it
public record Stonadslinje(
        String key,
        String regel,
        String hjemmel,
        LocalDate from,
        LocalDate to,
        int dager,
        Tekst post,
        Tekst setning,
        Belop belop,
        List<Steg> steps) {
    public Stonadslinje {
        steps = List.copyOf(steps);
    }
}
