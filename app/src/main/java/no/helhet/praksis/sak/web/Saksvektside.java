package no.helhet.praksis.sak.web;

import no.helhet.platform.web.Problem;

import java.util.List;
import java.util.Map;

/// What cases weigh, as it stands in the form, and what holds.
///
/// @param felt each field as it was written
public record Saksvektside(int nr, Map<String, String> felt, List<Problem> feil, Saksvekt gjelder) {
    public Saksvektside {
        felt = Map.copyOf(felt);
        feil = List.copyOf(feil);
    }

    public String verdi(String name) {
        return felt.getOrDefault(name, "");
    }
}
