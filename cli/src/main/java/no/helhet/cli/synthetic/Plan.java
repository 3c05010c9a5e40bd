package no.helhet.cli.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/// What no household knows alone: case numbers in order of date, and the payment runs with their
/// sums.
final class Plan {
    /// A payment run: the payments of an area that fell due on one day.
    static final class Run {
        final UUID id;
        final Area area;
        final LocalDate day;
        int antall;
        long sumOre;

        private Run(UUID id, Area area, LocalDate day) {
            this.id = id;
            this.area = area;
            this.day = day;
        }
    }

    /// How far the numbers of a municipality's year have come.
    record Year(String kommunenr, int ar) implements Comparable<Year> {
        @Override
        public int compareTo(Year other) {
            int order = kommunenr.compareTo(other.kommunenr);
            return order != 0 ? order : Integer.compare(ar, other.ar);
        }
    }

    private record Place(String kommunenr, PlannedCase sak) {}

    private final Map<Area, Map<LocalDate, Run>> runs = new TreeMap<>();
    private final Map<Year, Integer> numbers = new TreeMap<>();

    Plan(
            List<Household> households,
            Programmes programmes,
            LocalDate today,
            SplittableRandom random) {
        number(households);
        for (var household : households) {
            for (var sak : household.cases()) {
                for (var payment : sak.payments()) {
                    if (payment.isPaid(today)) {
                        count(household.area(), payment.forfall(), payment.belopOre(), random);
                    }
                }
            }
        }
        for (var one : programmes.all()) {
            for (var benefit : one.benefits()) {
                count(one.household().area(), benefit.due(), benefit.ore(), random);
            }
        }
    }

    private void number(List<Household> households) {
        var all = new ArrayList<Place>();
        for (var household : households) {
            for (var sak : household.cases()) {
                all.add(new Place(household.area().kommunenr, sak));
            }
        }
        // A stable sort: those of one day keep the order of the households.
        all.sort(Comparator.comparing(place -> place.sak().sokt));
        for (var place : all) {
            int year = place.sak().sokt.getYear();
            int next = numbers.merge(new Year(place.kommunenr(), year), 1, Integer::sum);
            place.sak().number(year + "-" + "%05d".formatted(next));
        }
    }

    private void count(Area area, LocalDate due, long ore, SplittableRandom random) {
        var run =
                runs.computeIfAbsent(area, a -> new TreeMap<>())
                        .computeIfAbsent(
                                due,
                                day ->
                                        new Run(
                                                Seed.id(Workdays.during(day, random), random),
                                                area,
                                                day));
        run.antall++;
        run.sumOre += ore;
    }

    Run run(Area area, LocalDate day) {
        var run = runs.getOrDefault(area, Map.of()).get(day);
        if (run == null) {
            throw new IllegalStateException("No run was planned for " + area + " on " + day);
        }
        return run;
    }

    List<Run> runs() {
        return runs.values().stream().flatMap(days -> days.values().stream()).toList();
    }

    /// The last number given, by municipality and year.
    Map<Year, Integer> numbers() {
        return numbers;
    }

    long cases() {
        return numbers.values().stream().mapToLong(Integer::longValue).sum();
    }
}
