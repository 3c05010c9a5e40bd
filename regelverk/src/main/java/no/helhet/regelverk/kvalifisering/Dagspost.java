package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.List;

/// What a rule says of one day. Days on end with equal posts become one line.
///
/// @param regel the id of the rule
/// @param id sets apart posts of one rule on the same day, or blank
/// @param hjemmel the paragraph
/// @param post what the line is
/// @param setning key of the sentence: its values are the days, the sum, the amount of a day and
///     `verdi`
/// @param verdi the sentence's own value: a number or a text
/// @param belop øre of one day, below zero for what it takes
/// @param steps the steps of one day
record Dagspost(
        String regel,
        String id,
        String hjemmel,
        Tekst post,
        String setning,
        Object verdi,
        Brok belop,
        List<Steg> steps) {
    Dagspost {
        steps = List.copyOf(steps);
    }
}
