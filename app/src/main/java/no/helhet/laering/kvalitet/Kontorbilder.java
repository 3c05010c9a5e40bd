package no.helhet.laering.kvalitet;

import no.helhet.laering.omrade.Folketall;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.process.YearEnd;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Puts the office's picture together from the rows of its months.
@Service
@Transactional
class Kontorbilder {
    /// The measures that are judged, in the order they are shown.
    static final List<Kontormaal> SHOWN =
            List.of(
                    Kontormaal.HENTET,
                    Kontormaal.MEDIAN,
                    Kontormaal.NI_AV_TI,
                    Kontormaal.NODHJELP,
                    Kontormaal.UNGE,
                    Kontormaal.BARN,
                    Kontormaal.PLAN,
                    Kontormaal.RETUR,
                    Kontormaal.OMGJORT,
                    Kontormaal.IGJEN);

    /// How often the forecast's interval is to hold.
    static final double CONFIDENCE = 0.8;

    private static final int CHART_MONTHS = 24;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 24;
    private final KontormanedRepository repository;
    private final Lignende lignende;
    private final BudsjettRepository budsjetter;
    private final Directory directory;
    private final Folketall folketall;
    private final Clock clock;

    Kontorbilder(
            KontormanedRepository repository,
            Lignende lignende,
            BudsjettRepository budsjetter,
            Directory directory,
            Folketall folketall,
            Clock clock) {
        this.repository = repository;
        this.lignende = lignende;
        this.budsjetter = budsjetter;
        this.directory = directory;
        this.folketall = folketall;
        this.clock = clock;
    }

    /// @param asked null takes the last whole month there are figures for
    Kontorbilde find(@Nullable YearMonth asked) {
        var enhet = Enhet.current();
        var months = repository.findMonths(enhet);
        var today = LocalDate.now(clock.withZone(Kontoroppdatering.OSLO));
        var maned = choose(asked, months, YearMonth.from(today));
        var rows = repository.find(enhet, maned.minusMonths(Kontoroppdatering.MONTHS - 1), maned);
        var others = lignende.find(enhet, maned);
        var cost = costs(rows, months, maned);
        return new Kontorbilde(
                enhet.enhetsnr(),
                directory.findKontor(enhet.enhetsnr()).orElseThrow().navn(),
                today,
                maned,
                repository.findUpdated(enhet).orElse(null),
                months,
                maned.isBefore(YearMonth.from(today)),
                measures(rows, months, maned, others.midt()),
                gates(rows, maned),
                gates(rows, maned.minusMonths(1)),
                cost.subList(Math.max(0, cost.size() - maned.getMonthValue()), cost.size()),
                forecast(cost, maned),
                budsjetter.find(enhet, maned.getYear()).stream().findFirst().orElse(null),
                others.navn(),
                count(rows, Kontormaal.MOTTAKERE, maned),
                count(rows, Kontormaal.PROGRAM, maned),
                young(maned));
    }

    /// The districts of a divided municipality are not counted here.
    private @Nullable Long young(YearMonth maned) {
        var scope = Scopes.current();
        var people =
                scope.bydeler().isEmpty()
                        ? folketall.find(scope.kommuner(), maned.getYear(), YOUNGEST, OLDEST)
                        : OptionalLong.empty();
        return people.isPresent() ? people.getAsLong() : null;
    }

    private static YearMonth choose(
            @Nullable YearMonth asked, List<YearMonth> months, YearMonth current) {
        if (asked != null && months.contains(asked)) {
            return asked;
        }
        return months.stream()
                .filter(m -> m.isBefore(current))
                .findFirst()
                .orElse(months.isEmpty() ? current : months.getFirst());
    }

    private static List<Maalt> measures(
            List<Kontormaned> rows,
            List<YearMonth> known,
            YearMonth maned,
            Map<Kontormaal, Double> others) {
        if (known.isEmpty()) {
            return List.of();
        }
        var first = known.getLast();
        var start = maned.minusMonths(CHART_MONTHS - 1);
        var months = new ArrayList<YearMonth>();
        for (var m = start.isBefore(first) ? first : start;
                !m.isAfter(maned);
                m = m.plusMonths(1)) {
            months.add(m);
        }
        var byMaal = new EnumMap<Kontormaal, Map<YearMonth, Kontormaned>>(Kontormaal.class);
        rows.stream()
                .filter(r -> r.del().isEmpty())
                .forEach(
                        r ->
                                byMaal.computeIfAbsent(r.maal(), key -> new HashMap<>())
                                        .put(r.maned(), r));
        return SHOWN.stream()
                .map(
                        maal ->
                                Maalt.of(
                                        maal,
                                        months,
                                        byMaal.getOrDefault(maal, Map.of()),
                                        others.get(maal)))
                .toList();
    }

    private static Map<String, Long> gates(List<Kontormaned> rows, YearMonth maned) {
        return rows.stream()
                .filter(r -> r.maal() == Kontormaal.PORT && r.maned().equals(maned))
                .sorted(
                        Comparator.comparingLong(Kontormaned::teller)
                                .reversed()
                                .thenComparing(Kontormaned::del))
                .collect(
                        Collectors.toMap(
                                Kontormaned::del,
                                Kontormaned::teller,
                                Long::sum,
                                LinkedHashMap::new));
    }

    /// Month by month from the first that is known, in øre.
    private static List<Long> costs(
            List<Kontormaned> rows, List<YearMonth> known, YearMonth maned) {
        var byMonth =
                rows.stream()
                        .filter(r -> r.maal() == Kontormaal.KOSTNAD)
                        .collect(Collectors.toMap(Kontormaned::maned, Kontormaned::teller));
        var costs = new ArrayList<Long>();
        if (!known.isEmpty()) {
            var first = byMonth.keySet().stream().min(Comparator.naturalOrder()).orElse(maned);
            // The year's own months are shown from January even when nothing was paid then.
            var january = YearMonth.of(maned.getYear(), Month.JANUARY);
            var start =
                    first.isAfter(january) && !known.getLast().isAfter(january) ? january : first;
            for (var m = start; !m.isAfter(maned); m = m.plusMonths(1)) {
                costs.add(byMonth.getOrDefault(m, 0L));
            }
        }
        return costs;
    }

    private static Fit<YearEnd> forecast(List<Long> costs, YearMonth maned) {
        var amounts = costs.stream().mapToDouble(Long::doubleValue).toArray();
        return YearEnd.of(Numbers.of("kostnad", amounts), 12 - maned.getMonthValue(), CONFIDENCE);
    }

    private static long count(List<Kontormaned> rows, Kontormaal maal, YearMonth maned) {
        return rows.stream()
                .filter(r -> r.maal() == maal && r.maned().equals(maned))
                .mapToLong(Kontormaned::teller)
                .sum();
    }
}
