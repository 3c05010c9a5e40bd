package no.helhet.laering.apnetall;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A published figure.
///
/// @param maned 1 to 12, 0 for the year
/// @param koder one for each division of the table; [Tabell#ALL] is the total
/// @param verdi in the variable's unit, null when withheld
record Celle(
        String tabell,
        String sted,
        int maned,
        List<String> koder,
        Variabel variabel,
        @Nullable Double verdi) {
    Celle {
        koder = List.copyOf(koder);
    }
}
