package no.helhet.statistics.area;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Events and population by area and stratum, summed over rows; never changed after it is made.
/// A stratum is a combination of levels of one or more factors that occurs in the data, named by
/// its levels parted by colons.
public final class RateTable {
    private final List<String> areas;
    private final List<String> factors;
    private final List<String> strata;
    private final List<List<String>> levels;
    private final double[][] events;
    private final double[][] population;

    private RateTable(
            List<String> areas,
            List<String> factors,
            List<String> strata,
            List<List<String>> levels,
            double[][] events,
            double[][] population) {
        this.areas = areas;
        this.factors = factors;
        this.strata = strata;
        this.levels = levels;
        this.events = events;
        this.population = population;
    }

    /// Sums rows. Rows with a missing value are left out and said; a negative or infinite value
    /// has no table.
    ///
    /// @param factors at least one, whose combinations are the strata
    /// @param events counts, not negative; may be sums of weights
    /// @param population persons or person-time, not negative, in the unit that rates are wanted
    ///     for
    public static Fit<RateTable> of(
            Groups areas, List<Groups> factors, Numbers events, Numbers population) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("A table of rates needs at least one factor");
        }
        var bad =
                Columns.impossible(events, Columns.COUNTS)
                        .or(() -> Columns.impossible(population, Columns.BASES));
        if (bad.isPresent()) {
            return AreaSums.refused(bad.get());
        }
        var groups = new ArrayList<>(factors);
        groups.add(areas);
        return Complete.of(events.size(), List.of(events, population), groups)
                .then(
                        complete ->
                                sum(
                                        areas.keep(complete.rows()),
                                        factors.stream().map(f -> f.keep(complete.rows())).toList(),
                                        events.keep(complete.rows()),
                                        population.keep(complete.rows())));
    }

    private static Fit<RateTable> sum(
            Groups areas, List<Groups> factors, Numbers events, Numbers population) {
        Groups strata = cross(factors);
        if (strata.levels().stream().distinct().count() < strata.count()) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    strata.name(),
                    "Two combinations of levels have the same name.",
                    "Use levels without colons.");
        }
        var levels = new ArrayList<List<String>>();
        var seen = new boolean[strata.count()];
        for (int s = 0; s < seen.length; s++) {
            levels.add(List.of());
        }
        var eventSums = new double[areas.count()][strata.count()];
        var populationSums = new double[areas.count()][strata.count()];
        for (int i = 0; i < events.size(); i++) {
            int row = i;
            int s = strata.at(i);
            if (!seen[s]) {
                seen[s] = true;
                levels.set(s, factors.stream().map(f -> f.level(f.at(row))).toList());
            }
            eventSums[areas.at(i)][s] += events.at(i);
            populationSums[areas.at(i)][s] += population.at(i);
        }
        for (int a = 0; a < eventSums.length; a++) {
            for (int s = 0; s < seen.length; s++) {
                if (populationSums[a][s] == 0 && eventSums[a][s] > 0) {
                    return Fit.notEstimable(
                            Warning.Kind.OUT_OF_RANGE,
                            population.name(),
                            "Area %s has events and no population in stratum %s."
                                    .formatted(areas.level(a), strata.level(s)),
                            "Correct the population, or merge the stratum with another.");
                }
            }
        }
        return Fit.of(
                new RateTable(
                        areas.levels(),
                        factors.stream().map(Groups::name).toList(),
                        strata.levels(),
                        List.copyOf(levels),
                        eventSums,
                        populationSums),
                List.of());
    }

    /// All factors together: one level for each combination that occurs.
    public static Groups cross(List<Groups> factors) {
        Groups crossed = factors.getFirst();
        for (Groups factor : factors.subList(1, factors.size())) {
            crossed = crossed.cross(factor);
        }
        return crossed;
    }

    /// Strata with a population in a single area.
    public List<String> strataOfOneArea() {
        var alone = new ArrayList<String>();
        for (int s = 0; s < strata.size(); s++) {
            int with = 0;
            for (double[] area : population) {
                with += area[s] > 0 ? 1 : 0;
            }
            if (with == 1) {
                alone.add(strata.get(s));
            }
        }
        return List.copyOf(alone);
    }

    public List<String> areas() {
        return areas;
    }

    public List<String> strata() {
        return strata;
    }

    /// Names of the factors that strata are combinations of.
    public List<String> factors() {
        return factors;
    }

    /// The level of each factor in a stratum.
    public List<String> levels(int stratum) {
        return levels.get(stratum);
    }

    /// @throws IllegalArgumentException when there is no such area
    public int area(String name) {
        int index = areas.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("There is no area %s".formatted(name));
        }
        return index;
    }

    public double events(int area, int stratum) {
        return events[area][stratum];
    }

    public double population(int area, int stratum) {
        return population[area][stratum];
    }

    public double events(int area) {
        return Arrays.stream(events[area]).sum();
    }

    public double population(int area) {
        return Arrays.stream(population[area]).sum();
    }

    /// Events for one of the population; `NaN` when there is none.
    public double rate(int area, int stratum) {
        return population[area][stratum] > 0
                ? events[area][stratum] / population[area][stratum]
                : Double.NaN;
    }

    /// All events of an area for one of its population; `NaN` when there is none.
    public double crudeRate(int area) {
        double persons = population(area);
        return persons > 0 ? events(area) / persons : Double.NaN;
    }

    /// A table of the same strata with one area, which is all areas together.
    public RateTable pooled(String name) {
        var eventSums = new double[1][strata.size()];
        var populationSums = new double[1][strata.size()];
        for (int a = 0; a < areas.size(); a++) {
            for (int s = 0; s < strata.size(); s++) {
                eventSums[0][s] += events[a][s];
                populationSums[0][s] += population[a][s];
            }
        }
        return new RateTable(List.of(name), factors, strata, levels, eventSums, populationSums);
    }

    /// This table and another of the same strata, one below the other.
    public RateTable with(RateTable other) {
        if (!strata.equals(other.strata)) {
            throw new IllegalArgumentException("The tables have different strata");
        }
        var names = new ArrayList<>(areas);
        names.addAll(other.areas);
        return new RateTable(
                List.copyOf(names),
                factors,
                strata,
                levels,
                below(events, other.events),
                below(population, other.population));
    }

    private static double[][] below(double[][] above, double[][] below) {
        var both = Arrays.copyOf(above, above.length + below.length);
        System.arraycopy(below, 0, both, above.length, below.length);
        return both;
    }
}
