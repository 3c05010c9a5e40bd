package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The population whose composition areas are given in direct standardisation.
///
/// @param name as it is told
/// @param sizes persons by stratum, as [RateTable#strata] names them; only their proportions count
public record StandardPopulation(String name, Map<String, Double> sizes) {
    public StandardPopulation {
        for (var size : sizes.entrySet()) {
            if (!(size.getValue() >= 0) || Double.isInfinite(size.getValue())) {
                throw new IllegalArgumentException(
                        "The standard population of %s is %s"
                                .formatted(size.getKey(), size.getValue()));
            }
        }
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    }

    /// All areas of the table together.
    public static StandardPopulation pooled(RateTable table) {
        return ofArea(table.pooled("all areas"), "all areas");
    }

    /// One area of the table.
    public static StandardPopulation ofArea(RateTable table, String area) {
        int index = table.area(area);
        var sizes = new LinkedHashMap<String, Double>();
        for (int s = 0; s < table.strata().size(); s++) {
            sizes.put(table.strata().get(s), table.population(index, s));
        }
        return new StandardPopulation(area, sizes);
    }

    /// From a column that has the size of its stratum in every row (as often as rows have it).
    public static Fit<StandardPopulation> of(Groups strata, Numbers sizes) {
        return byStratum(strata, sizes).map(values -> new StandardPopulation(sizes.name(), values));
    }

    static Fit<SequencedMap<String, Double>> byStratum(Groups strata, Numbers values) {
        var bad = Columns.impossible(values, Columns.BASES);
        if (bad.isPresent()) {
            return AreaSums.refused(bad.get());
        }
        SequencedMap<String, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (strata.isMissing(i) || values.isMissing(i)) {
                continue;
            }
            double value = values.at(i);
            if (Double.isInfinite(value)) {
                return Fit.notEstimable(
                        Warning.Kind.NOT_FINITE,
                        values.name(),
                        "Row %d is infinite.".formatted(i + 1),
                        "Correct the value.");
            }
            Double before = found.putIfAbsent(strata.level(strata.at(i)), value);
            if (before != null && before != value) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        values.name(),
                        "Stratum %s has both %s and %s."
                                .formatted(strata.level(strata.at(i)), before, value),
                        "Give every row of a stratum the same number of the standard.");
            }
        }
        return Fit.of(found, java.util.List.of());
    }
}
