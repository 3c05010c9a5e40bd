package no.helhet.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Codes so small that nothing is shown of them, put together with others into one that is large
/// enough. Done before tables of the same persons are divided by the codes: then what the tables
/// have in common is shown in them all, and none gives away what another hides.
///
/// @param together the codes that are counted as one; none, or two or more
public record Coarsening(List<String> together) {
    public Coarsening {
        together = List.copyOf(together);
    }

    /// The smallest are put together until they are of the limit or more. A code with nobody is
    /// shown as it is.
    ///
    /// @param counts how many there are of each code
    public static Coarsening of(Map<String, Long> counts, int limit) {
        var codes =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        var together = new ArrayList<String>();
        long sum = 0;
        for (var code : codes) {
            boolean enough = together.size() != 1 && (together.isEmpty() || sum >= limit);
            if (code.getValue() >= limit && enough) {
                break;
            }
            together.add(code.getKey());
            sum += code.getValue();
        }
        together.sort(Comparator.naturalOrder());
        return new Coarsening(together.size() < 2 ? List.of() : together);
    }

    /// Whether nothing is shown of it by itself.
    public boolean hides(String code) {
        return together.contains(code);
    }

    /// The code it is counted on.
    public String of(String code) {
        return hides(code) ? together.getFirst() : code;
    }

    /// The table with them as one, on the first of their codes.
    ///
    /// @param dimension which of the table's, 0 to 2; its codes do not lie within one another
    public Tabulation apply(Tabulation table, int dimension) {
        if (together.isEmpty()) {
            return table;
        }
        var dimensions = new ArrayList<>(table.dimensions());
        var old = dimensions.get(dimension);
        dimensions.set(
                dimension,
                Dimension.flat(
                        old.name(),
                        old.codes().stream()
                                .skip(1)
                                .filter(code -> code.equals(of(code)))
                                .toList()));
        var coarse = Tabulation.of(dimensions.toArray(Dimension[]::new));
        table.counts()
                .forEach(
                        (at, count) -> {
                            var to = new ArrayList<>(at);
                            to.set(dimension, of(at.get(dimension)));
                            coarse.add(count, to.toArray(String[]::new));
                        });
        return coarse;
    }

    /// How many there are of each code.
    public static Map<String, Long> counts(Tabulation table, int dimension) {
        var counts = new HashMap<String, Long>();
        table.counts().forEach((at, count) -> counts.merge(at.get(dimension), count, Long::sum));
        return counts;
    }
}
