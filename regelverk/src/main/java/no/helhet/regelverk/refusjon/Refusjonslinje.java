package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.List;

/// A line of a claim: one purpose in one month, or a row that is left out.
///
/// @param key stable from one calculation to the next, for example `bolig:2026-10:soker`
/// @param regel the id of the rule, for example `refusjon.trygd`
/// @param hjemmel the paragraph
/// @param post what the line is
/// @param setning one sentence for the resident
/// @param hvem whose money the claim is for
/// @param utlegg what the municipality paid for the days that meet, or for the row left out
/// @param ytelse what is paid afterwards for the same days, or in the row left out
/// @param krav what can be claimed; zero on lines that are left out
/// @param steps the steps behind it
public record Refusjonslinje(
        String key,
        String regel,
        String hjemmel,
        Tekst post,
        Tekst setning,
        Part hvem,
        Belop utlegg,
        Belop ytelse,
        Belop krav,
        List<Steg> steps) {
    public Refusjonslinje {
        steps = List.copyOf(steps);
    }
}
