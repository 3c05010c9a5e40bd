package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The rates that indirect standardisation expects in each stratum.
///
/// @param name as it is told
/// @param rates events for one of the population, by stratum as [RateTable#strata] names them
/// @param crude the standard's crude rate; null when only the rates by stratum are known
public record StandardRates(String name, Map<String, Double> rates, @Nullable Double crude) {
    public StandardRates {
        for (var rate : rates.entrySet()) {
            if (!(rate.getValue() >= 0) || Double.isInfinite(rate.getValue())) {
                throw new IllegalArgumentException(
                        "The standard rate of %s is %s".formatted(rate.getKey(), rate.getValue()));
            }
        }
        rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    }

    /// All areas of the table together: the expected numbers then sum to the observed.
    public static StandardRates pooled(RateTable table) {
        return ofArea(table.pooled("all areas"), "all areas");
    }

    /// One area of the table; strata where it has no population have no rate.
    public static StandardRates ofArea(RateTable table, String area) {
        int index = table.area(area);
        var rates = new LinkedHashMap<String, Double>();
        for (int s = 0; s < table.strata().size(); s++) {
            if (table.population(index, s) > 0) {
                rates.put(table.strata().get(s), table.rate(index, s));
            }
        }
        double crude = table.crudeRate(index);
        return new StandardRates(area, rates, Double.isNaN(crude) ? null : crude);
    }

    /// From a column that has the rate of its stratum in every row.
    public static Fit<StandardRates> of(Groups strata, Numbers rates) {
        return StandardPopulation.byStratum(strata, rates)
                .map(values -> new StandardRates(rates.name(), values, null));
    }
}
