package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedProgramme.State;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// Who is or has been in a qualification programme, and what each month of it gave. In Havnvik one
/// at least in each state, the resident Oksana's, and those of the last two years; in Oslo some of
/// the last two years.
final class Programmes {
    private static final int OKSANA = -4;
    private static final String OSLO = "0301";
    private static final int ONE_IN = 360;
    private static final int ONE_EARLIER_IN = 140;
    private static final int FEWEST_EARLIER = 16;
    private static final int IN_OSLO = 4;
    private static final int MONTHS_APART = 5;
    private static final int NEWEST_IN_OSLO = 11;
    private static final int YOUNGEST = 20;
    private static final int OLDEST = 60;
    private static final List<State> STATES =
            List.of(
                    State.APPLIED,
                    State.ABOUT_TO_BEGIN,
                    State.TO_APPROVE,
                    State.ON_LEAVE,
                    State.COMPLETED);

    /// A household's programme.
    ///
    /// @param nr which of them, in order of application: what is answered of each depends on it
    record One(int nr, Household household, PlannedProgramme planned, List<Benefit> benefits) {}

    /// A month that was calculated and paid.
    ///
    /// @param id of the month's row
    record Benefit(UUID id, UUID paymentId, ProgrammeBenefit.Month month, LocalDate due) {
        YearMonth maned() {
            return month.maned();
        }

        long ore() {
            return month.ore();
        }

        Instant calculated() {
            return closed(maned()).plusSeconds(3600);
        }
    }

    /// The office takes a month when it is over.
    static Instant closed(YearMonth month) {
        return Workdays.onOrAfter(month.plusMonths(1).atDay(1))
                .atTime(9, 0)
                .atZone(Workdays.OSLO)
                .toInstant();
    }

    private final List<One> all = new ArrayList<>();
    private final Map<Integer, List<Benefit>> benefits = new HashMap<>();

    Programmes(List<Household> households, LocalDate today, SplittableRandom random) {
        record Drawn(Household household, PlannedProgramme planned) {}
        var drawn = new ArrayList<Drawn>();
        households.stream()
                .filter(h -> h.index() == OKSANA)
                .forEach(
                        h ->
                                drawn.add(
                                        new Drawn(
                                                h,
                                                PlannedProgramme.of(State.UNREGISTERED, today))));
        var may =
                households.stream()
                        .filter(h -> mayTakePart(h, today) && h.area() == Area.HAVNVIK)
                        .toList();
        int size = may.size();
        int current = Math.min(size, Math.max(STATES.size(), size / ONE_IN));
        int wanted = Math.max(Math.min(FEWEST_EARLIER, size / 4), size / ONE_EARLIER_IN);
        int earlier = Math.min(size - current, wanted);
        int total = current + earlier;
        int past = 0;
        for (int i = 0; i < total; i++) {
            // Both kinds are spread over all, so that they are not those who were drawn first.
            boolean isPast = (i + 1) * earlier / total > past;
            var planned =
                    isPast
                            ? PlannedProgramme.earlier(past++, earlier, today)
                            : PlannedProgramme.of(STATES.get((i - past) % STATES.size()), today);
            drawn.add(new Drawn(may.get((int) ((long) i * size / total)), planned));
        }
        var city =
                households.stream()
                        .filter(h -> mayTakePart(h, today) && h.area().kommunenr.equals(OSLO))
                        .toList();
        int there = Math.min(IN_OSLO, city.size());
        for (int i = 0; i < there; i++) {
            drawn.add(
                    new Drawn(
                            city.get(i * city.size() / there),
                            PlannedProgramme.ended(i, NEWEST_IN_OSLO + i * MONTHS_APART, today)));
        }
        drawn.sort(Comparator.comparing(d -> d.planned().applied(today)));
        // What is calculated needs no chance, and takes the longest.
        var calculated =
                drawn.parallelStream()
                        .map(
                                d ->
                                        ProgrammeBenefit.calculate(
                                                d.planned(), d.household().head().fodt()))
                        .toList();
        for (int nr = 0; nr < drawn.size(); nr++) {
            var household = drawn.get(nr).household();
            var months = paid(calculated.get(nr), random);
            all.add(new One(nr, household, drawn.get(nr).planned(), months));
            benefits.put(household.index(), months);
        }
    }

    private static boolean mayTakePart(Household household, LocalDate today) {
        var head = household.head();
        return household.index() > 0
                && !household.skjermet()
                && head.fnr() != null
                && head.kontonummer() != null
                && head.fodt().isBefore(today.minusYears(YOUNGEST))
                && head.fodt().isAfter(today.minusYears(OLDEST));
    }

    private static List<Benefit> paid(
            List<ProgrammeBenefit.Month> months, SplittableRandom random) {
        return months.stream()
                .map(
                        month -> {
                            var when = closed(month.maned()).plusSeconds(3600);
                            return new Benefit(
                                    Seed.id(when, random),
                                    Seed.id(when.plusMillis(1), random),
                                    month,
                                    ProgrammeBenefit.due(month.maned()));
                        })
                .toList();
    }

    /// In order of application.
    List<One> all() {
        return all;
    }

    /// What the household's head was paid; empty for one who was in none.
    List<Benefit> benefitsOf(Household household) {
        return benefits.getOrDefault(household.index(), List.of());
    }
}
