package no.helhet.laering.apnetall;

import java.util.List;
import java.util.Map;

/// Tells which basic units a municipality's districts are made of.
public interface Bydelskart {
    /// As it was in the year; no districts when nothing is known.
    Bydeler find(String kommunenr, int ar);

    /// @param bydeler with six digits and name
    /// @param bydelAvGrunnkrets from the eight digits of a basic unit to the six of its district
    record Bydeler(List<Tallsted> bydeler, Map<String, String> bydelAvGrunnkrets) {
        public Bydeler {
            bydeler = List.copyOf(bydeler);
            bydelAvGrunnkrets = Map.copyOf(bydelAvGrunnkrets);
        }
    }
}
