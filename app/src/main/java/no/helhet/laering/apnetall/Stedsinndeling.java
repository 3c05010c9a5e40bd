package no.helhet.laering.apnetall;

import no.helhet.register.Mottakertall.Sted;

import java.util.List;
import java.util.Map;

/// How a municipality is divided in its published figures.
///
/// @param bydeler its districts; empty when it has none
/// @param kilde what in the register tells them apart
/// @param bydelAv from what the register says to the district's code; what is not there is unknown
record Stedsinndeling(
        Tallsted kommune, List<Tallsted> bydeler, Sted kilde, Map<String, String> bydelAv) {
    /// The one part of an undivided municipality.
    private static final String WHOLE = "HELE";

    Stedsinndeling {
        bydeler = List.copyOf(bydeler);
        bydelAv = Map.copyOf(bydelAv);
    }

    static Stedsinndeling undivided(Tallsted kommune) {
        return new Stedsinndeling(kommune, List.of(), Sted.KOMMUNE, Map.of());
    }

    /// Those whose district is not known.
    String unknown() {
        return kommune.kode() + "99";
    }

    /// The codes that people are counted on.
    List<String> parts() {
        return bydeler.isEmpty()
                ? List.of(WHOLE)
                : java.util.stream.Stream.concat(
                                bydeler.stream().map(Tallsted::kode),
                                java.util.stream.Stream.of(unknown()))
                        .toList();
    }

    /// The part that what the register says belongs to.
    String part(String sted) {
        return bydeler.isEmpty() ? WHOLE : bydelAv.getOrDefault(sted, unknown());
    }
}
