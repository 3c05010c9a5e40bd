package no.helhet.laering.apnetall;

import no.helhet.platform.web.Choice;

import java.util.List;

/// A choice of the page of a table, and what is chosen.
///
/// @param navn of the parameter
public record Tallvalg(String navn, String ledetekst, List<Choice> valg, String valgt) {
    public Tallvalg {
        valg = List.copyOf(valg);
    }
}
