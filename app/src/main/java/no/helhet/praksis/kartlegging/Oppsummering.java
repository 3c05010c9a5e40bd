package no.helhet.praksis.kartlegging;

import java.util.List;

/// What the person gets to read: plain words, and nothing that could harm. Answers that are not to
/// be in it, such as where a child is by day and whether somebody is safe at home, are left out by
/// the questions' own definition.
///
/// @param dag the day it was finished, in words; empty while it is open
/// @param onske in the person's own words, empty when nothing is said
public record Oppsummering(
        String dag,
        String kontor,
        String onske,
        List<Del> svar,
        List<String> barn,
        List<String> behov,
        List<Avtale> avtaler) {
    /// A theme, with an answer on each line.
    public record Del(String tema, List<String> linjer) {}

    /// Who does what, and when.
    public record Avtale(String hva, String hvem, String nar) {}
}
