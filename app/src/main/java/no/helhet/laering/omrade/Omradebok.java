package no.helhet.laering.omrade;

import no.helhet.formats.klass.Correspondence;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The codes of one level with their years, and what became of them.
final class Omradebok {
    private final Map<String, List<Omrade>> codes = new HashMap<>();
    private final Correspondence changes;

    Omradebok(List<Omrade> areas, Correspondence changes) {
        for (var area : areas) {
            codes.computeIfAbsent(area.kode(), k -> new java.util.ArrayList<>()).add(area);
        }
        this.changes = changes;
    }

    boolean isKnown(String kode) {
        return codes.containsKey(kode);
    }

    boolean holds(String kode, int ar) {
        for (var area : codes.getOrDefault(kode, List.of())) {
            if (area.holds(ar)) {
                return true;
            }
        }
        return false;
    }

    /// Where an area whose code no longer holds lies in a year, by share, or null when that is not
    /// known: the changes do not tell, or they lead to codes that do not hold either.
    @Nullable Map<String, Double> moved(String kode, int ar) {
        int last = Integer.MIN_VALUE;
        for (var area : codes.getOrDefault(kode, List.of())) {
            if (area.tom() != null && area.tom() < ar) {
                last = Math.max(last, area.tom());
            }
        }
        if (last == Integer.MIN_VALUE) {
            return null;
        }
        var shares = changes.forwards(kode, last, ar);
        return shares.keySet().stream().allMatch(k -> holds(k, ar)) ? shares : null;
    }
}
