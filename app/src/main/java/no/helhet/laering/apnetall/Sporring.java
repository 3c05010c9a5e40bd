package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tallsted.Niva;
import no.helhet.register.Inndeling;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody asks of a table. An empty list of anything means all of it.
///
/// @param omrader codes of places; when empty, every place of the level
/// @param niva null for both levels
/// @param ar years
/// @param maneder 1 to 12, of a table by month
/// @param koder of each division
/// @param variabler in the order of the table
record Sporring(
        Tabell tabell,
        Set<String> omrader,
        @Nullable Niva niva,
        Set<Integer> ar,
        Set<Integer> maneder,
        Map<Inndeling, Set<String>> koder,
        Set<Variabel> variabler) {
    Sporring {
        omrader = Set.copyOf(omrader);
        ar = Set.copyOf(ar);
        maneder = Set.copyOf(maneder);
        koder = Map.copyOf(koder);
        variabler = Set.copyOf(variabler);
    }

    boolean asks(Tallsted sted) {
        return omrader.isEmpty()
                ? niva == null || sted.niva() == niva
                : omrader.contains(sted.kode());
    }

    boolean asksYear(int year) {
        return ar.isEmpty() || ar.contains(year);
    }

    List<String> codes(Inndeling inndeling) {
        var all = new java.util.ArrayList<String>();
        all.add(Tabell.ALL);
        all.addAll(inndeling.koder());
        var asked = koder.getOrDefault(inndeling, Set.of());
        if (!asked.isEmpty()) {
            all.retainAll(asked);
        }
        return all;
    }

    List<Variabel> variables() {
        return tabell.variabler().stream()
                .filter(v -> variabler.isEmpty() || variabler.contains(v))
                .toList();
    }
}
