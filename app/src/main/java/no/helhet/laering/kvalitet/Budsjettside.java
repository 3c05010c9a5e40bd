package no.helhet.laering.kvalitet;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;

import java.util.List;

/// The budget of a year: what holds, the form, and all that was before.
///
/// @param nr the number of the one that holds, 0 for none
/// @param belop as it stands in the form
/// @param grunn as it stands in the form
/// @param tidligere the latest first
public record Budsjettside(
        int ar,
        List<Choice> arene,
        int nr,
        String belop,
        String grunn,
        List<Problem> feil,
        List<Budsjett> tidligere) {
    public Budsjettside {
        arene = List.copyOf(arene);
        feil = List.copyOf(feil);
        tidligere = List.copyOf(tidligere);
    }
}
