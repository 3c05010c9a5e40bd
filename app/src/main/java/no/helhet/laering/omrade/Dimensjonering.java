package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Behovsregning.Folk;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Need in the coming three years: worked out, kept, and held against what came.
@Service
@Transactional
class Dimensjonering {
    private static final double MOST_GROWTH = .05;
    private static final double APART = .005;
    private final Omradetabeller tabeller;
    private final OmradetallRepository tall;
    private final Omradeanalyse analyse;
    private final ScenarioRepository scenarioer;
    private final EventLog omradeEvents;
    private final Clock clock;

    Dimensjonering(
            Omradetabeller tabeller,
            OmradetallRepository tall,
            Omradeanalyse analyse,
            ScenarioRepository scenarioer,
            EventLog omradeEvents,
            Clock clock) {
        this.tabeller = tabeller;
        this.tall = tall;
        this.analyse = analyse;
        this.scenarioer = scenarioer;
        this.omradeEvents = omradeEvents;
        this.clock = clock;
    }

    /// @return nothing when the figures do not carry it
    Optional<Behov> find(Omradesporsmal sporsmal, Forutsetninger.Folkescenario folk) {
        var funn = analyse.findPlain(sporsmal).orElse(null);
        if (funn == null) {
            return Optional.empty();
        }
        var now = byAge(tabeller.read(sporsmal));
        var years = analyse.findYears(sporsmal);
        var projected = projections(sporsmal, now, folk);
        var people = new HashMap<String, Map<String, Folk>>();
        var growth = projected.isEmpty() ? growth(years, folk) : Map.<String, Double>of();
        now.forEach(
                (kode, ages) -> {
                    var all = new HashMap<String, Folk>();
                    ages.forEach(
                            (age, sums) ->
                                    all.put(
                                            age,
                                            new Folk(
                                                    sums[0],
                                                    sums[1],
                                                    coming(
                                                            projected.get(kode + ":" + age),
                                                            sums[0],
                                                            growth.getOrDefault(kode, 0.0)))));
                    people.put(kode, all);
                });
        var hidden = new HashSet<String>();
        var names = new HashMap<String, String>();
        funn.rader()
                .forEach(
                        r -> {
                            names.put(r.kode(), r.navn());
                            if (r.tall() == null) {
                                hidden.add(r.kode());
                            }
                        });
        return Optional.of(
                Behovsregning.of(
                        people,
                        names,
                        hidden,
                        years.headMap(sporsmal.ar(), true).values().stream()
                                .map(Omradefunn::rate)
                                .filter(r -> r > 0)
                                .toList(),
                        sporsmal.ar(),
                        !projected.isEmpty()));
    }

    private static Map<String, Map<String, long[]>> byAge(Omradetabell tabell) {
        var all = new HashMap<String, Map<String, long[]>>();
        for (var cell : tabell.celler()) {
            var sums =
                    all.computeIfAbsent(cell.omrade(), k -> new HashMap<>())
                            .computeIfAbsent(cell.stratum().getFirst(), k -> new long[2]);
            sums[0] += cell.folk();
            sums[1] += cell.antall();
        }
        return all;
    }

    private static double[] coming(double @Nullable [] known, long now, double growth) {
        var years = new double[Behovsregning.YEARS];
        for (int y = 0; y < years.length; y++) {
            years[y] = known == null ? now * Math.pow(1 + growth, y + 1) : known[y];
        }
        return years;
    }

    /// People by area and age in each coming year; empty unless every one is projected.
    private Map<String, double[]> projections(
            Omradesporsmal sporsmal,
            Map<String, Map<String, long[]>> now,
            Forutsetninger.Folkescenario folk) {
        var found = new HashMap<String, double[]>();
        for (int y = 0; y < Behovsregning.YEARS; y++) {
            for (var figure :
                    tall.findFigures(
                            "FREMSKRIVING",
                            sporsmal.ar(sporsmal.ar() + 1 + y),
                            sporsmal.niva(),
                            List.copyOf(now.keySet()))) {
                if (figure.variabel().equals("FREMSKRIVING")
                        && figure.gruppe().equals("SCENARIO=" + folk)) {
                    found.computeIfAbsent(
                                            figure.kode()
                                                    + ":"
                                                    + figure.alderFra()
                                                    + "–"
                                                    + figure.alderTil(),
                                            k -> new double[Behovsregning.YEARS])[y] +=
                            figure.verdi();
                }
            }
        }
        boolean whole =
                now.entrySet().stream()
                        .allMatch(
                                e ->
                                        e.getValue().keySet().stream()
                                                .map(age -> found.get(e.getKey() + ":" + age))
                                                .allMatch(
                                                        years ->
                                                                years != null
                                                                        && years[0] > 0
                                                                        && years[2] > 0));
        return whole ? found : Map.of();
    }

    /// Each area's yearly growth from the first to the last year that is known.
    private static Map<String, Double> growth(
            Map<Integer, Omradefunn> years, Forutsetninger.Folkescenario folk) {
        var growth = new HashMap<String, Double>();
        var all = new ArrayList<>(years.values());
        if (all.size() < 2) {
            return growth;
        }
        double step =
                switch (folk) {
                    case LAV -> -APART;
                    case HOVED -> 0;
                    case HOY -> APART;
                };
        int span = all.getLast().sporsmal().ar() - all.getFirst().sporsmal().ar();
        for (var rad : all.getLast().rader()) {
            all.getFirst()
                    .rad(rad.kode())
                    .filter(first -> first.folk() > 0 && rad.folk() > 0)
                    .ifPresent(
                            first -> {
                                double yearly =
                                        Math.pow((double) rad.folk() / first.folk(), 1.0 / span)
                                                - 1;
                                growth.put(
                                        rad.kode(),
                                        step
                                                + Math.max(
                                                        -MOST_GROWTH,
                                                        Math.min(MOST_GROWTH, yearly)));
                            });
        }
        return growth;
    }

    /// Keeps it as it stands now. A form that comes twice is kept once.
    void keep(
            UUID id,
            String navn,
            Omradesporsmal sporsmal,
            Forutsetninger forutsetninger,
            Behov behov) {
        var scope = Scopes.current();
        var own = Omradetabeller.kommunenr(sporsmal.over());
        var kommunenr = scope.kommuner().contains(own) ? own : scope.kommuner().getFirst();
        if (scenarioer.insert(
                kommunenr,
                id,
                navn,
                sporsmal,
                forutsetninger,
                behov,
                clock.instant(),
                scope.actor())) {
            omradeEvents.append(kommunenr, null, null, "SCENARIO_BEHOLDT", Map.of("id", id));
        }
    }

    List<Scenarioet> findKept(String over) {
        return scenarioer.find(Scopes.current().kommuner(), over);
    }

    /// How many were counted in a year that is over, in all areas together.
    Optional<Long> came(Omradesporsmal sporsmal, int ar) {
        return analyse.years(sporsmal.mal()).contains(ar)
                ? analyse.findPlain(sporsmal.ar(ar)).map(Omradefunn::antall)
                : Optional.empty();
    }
}
