package no.helhet.laering.omrade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which areas' counts are hidden. A count below [#LEAST] that is not nothing is; and because the
/// sum of the areas within one is known, the next smallest is hidden with it until there are two or
/// more and they are [#LEAST] or more together: then no subtraction gives any of them back.
final class Cellevern {
    /// The least count that is shown.
    static final long LEAST = 5;

    private Cellevern() {}

    /// @param antall counts by area
    /// @param hele the counts that these are a part of, and that are shown elsewhere: what is left
    ///     of them must not be small either; empty when they are no part
    /// @param over the area that each lies in, whose sum is known
    /// @return areas whose counts are not shown
    static Set<String> hidden(
            Map<String, Long> antall, Map<String, Long> hele, Map<String, String> over) {
        var hidden = new HashSet<String>();
        antall.keySet().stream()
                .collect(Collectors.groupingBy(k -> over.getOrDefault(k, "")))
                .values()
                .forEach(siblings -> hidden.addAll(among(siblings, antall, hele)));
        return hidden;
    }

    private static Collection<String> among(
            List<String> siblings, Map<String, Long> antall, Map<String, Long> hele) {
        var hidden = new ArrayList<String>();
        var others = new ArrayList<String>();
        long sum = 0;
        for (var kode : siblings) {
            long count = antall.getOrDefault(kode, 0L);
            if (isSmall(count) || isSmall(hele.getOrDefault(kode, count) - count)) {
                hidden.add(kode);
                sum += count;
            } else {
                others.add(kode);
            }
        }
        // Nought last: where nobody else is left, it is not known who is nought.
        others.sort(
                Comparator.comparing(
                        k -> {
                            long count = antall.getOrDefault(k, 0L);
                            return count == 0 ? Long.MAX_VALUE : count;
                        }));
        for (var kode : others) {
            if (hidden.isEmpty() || (hidden.size() > 1 && sum >= LEAST)) {
                break;
            }
            hidden.add(kode);
            sum += antall.getOrDefault(kode, 0L);
        }
        return hidden;
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }
}
