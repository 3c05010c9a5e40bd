package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;

import java.util.List;

/// One gate's answer.
///
/// @param id the gate, for example `barna`
/// @param nummer its place in the list, from 1
/// @param tittel its name on the page
/// @param funn at least one finding; everything missing is named, not only the first
public record Portsvar(String id, int nummer, Tekst tittel, List<Utfall> funn) {
    public Portsvar {
        funn = List.copyOf(funn);
        if (funn.isEmpty()) {
            throw new IllegalArgumentException("The gate " + id + " gave no answer");
        }
    }

    /// The finding that decides: the first that is missing, else the first.
    public Utfall utfall() {
        return funn.stream().filter(Utfall::isMissing).findFirst().orElse(funn.getFirst());
    }

    /// All that is missing, in order.
    public List<Utfall> missing() {
        return funn.stream().filter(Utfall::isMissing).toList();
    }

    /// Is the gate open?
    public boolean isOpen() {
        return missing().isEmpty();
    }
}
