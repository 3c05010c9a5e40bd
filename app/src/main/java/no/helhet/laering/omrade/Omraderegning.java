package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Krympet;
import no.helhet.laering.omrade.Omradefunn.Rad;
import no.helhet.laering.omrade.Omradefunn.Spredning;
import no.helhet.laering.omrade.Omradefunn.Tall;
import no.helhet.laering.omrade.Omradefunn.Trakt;
import no.helhet.laering.omrade.Omradefunn.Variasjon;
import no.helhet.laering.omrade.VariationProfile.Telling;
import no.helhet.register.Skjermingsgrense;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.Funnel;
import no.helhet.statistics.area.PoissonInterval;
import no.helhet.statistics.area.Ranks;
import no.helhet.statistics.area.RateTable;
import no.helhet.statistics.area.StandardRates;
import no.helhet.statistics.area.Standardisation;
import no.helhet.statistics.area.StandardisedRatio;
import no.helhet.statistics.survey.Proportion;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Answers a question from its figures: pure, and the same every time.
final class Omraderegning {
    private static final double CONFIDENCE = .95;
    private static final int MANY_AREAS = 20;
    private static final int DRAWS = 2000;
    private static final Collator NORWEGIAN = Collator.getInstance(Locale.of("nb"));

    private final Omradesporsmal sporsmal;
    private final Omradetabell tabell;
    private final Map<String, String> over = new HashMap<>();
    private final Map<String, Long> folk = new HashMap<>();
    private final Map<String, Long> antall = new HashMap<>();

    private Omraderegning(Omradesporsmal sporsmal, Omradetabell tabell) {
        this.sporsmal = sporsmal;
        this.tabell = tabell;
        for (var cell : tabell.celler()) {
            over.put(cell.omrade(), cell.ytre());
            folk.merge(cell.omrade(), cell.folk(), Long::sum);
            antall.merge(cell.omrade(), cell.antall(), Long::sum);
        }
    }

    /// @return nothing when the figures have fewer than two areas, or nobody is counted in them
    ///
    /// @param models whether the multilevel model with people's composition is fitted, which takes
    ///     the most time; without it nothing is shrunk
    static Optional<Omradefunn> answer(
            Omradesporsmal sporsmal, Omradetabell tabell, boolean models) {
        return tabell.omrader().size() < 2 || tabell.antall() == 0
                ? Optional.empty()
                : new Omraderegning(sporsmal, tabell).run(models);
    }

    private Optional<Omradefunn> run(boolean models) {
        var ratios = ratios();
        if (ratios.isEmpty()) {
            return Optional.empty();
        }
        var trakt = trakt(ratios);
        var plain = Flernivamodell.fit(tabell, false);
        var model = models ? Flernivamodell.fit(tabell, true) : null;
        var hidden =
                new Cellevern(Skjermingsgrense.of(sporsmal.ar()))
                        .hidden(antall, tabell.hele(), over);
        var rows = new ArrayList<Rad>();
        for (var kode : tabell.omrader()) {
            var ratio = ratios.get(kode);
            rows.add(
                    new Rad(
                            kode,
                            tabell.navn().getOrDefault(kode, kode),
                            over.getOrDefault(kode, ""),
                            folk.getOrDefault(kode, 0L),
                            ratio == null || hidden.contains(kode)
                                    ? null
                                    : tall(kode, ratio, trakt, model)));
        }
        rows.sort(Comparator.comparing(Rad::navn, Omraderegning::inOrder));
        return Optional.of(
                new Omradefunn(
                        sporsmal,
                        tabell.faktorer(),
                        tabell.folk(),
                        tabell.antall(),
                        rows,
                        trakt,
                        variation(tabell, plain, model),
                        model == null ? null : unclear(model)));
    }

    private static @Nullable Integer unclear(Flernivamodell model) {
        var koder = model.avvik().keySet().stream().sorted().toList();
        if (model.mellom() == 0) {
            return koder.size();
        }
        var ranks =
                Ranks.of(
                        koder,
                        numbers(model, koder, Flernivamodell.Avvik::effekt),
                        numbers(model, koder, Flernivamodell.Avvik::sd),
                        new Ranks.Options(DRAWS, 1, 1, CONFIDENCE, true));
        return result(ranks).map(Ranks::unclear).orElse(null);
    }

    private static Numbers numbers(
            Flernivamodell model,
            List<String> koder,
            ToDoubleFunction<Flernivamodell.Avvik> value) {
        return Numbers.of(
                "effekt",
                koder.stream()
                        .map(model.avvik()::get)
                        .filter(Objects::nonNull)
                        .mapToDouble(value)
                        .toArray());
    }

    /// By name, and `Verftet 2` before `Verftet 10`.
    static int inOrder(String a, String b) {
        var first = a.split(" (?=\\d+$)", 2);
        var second = b.split(" (?=\\d+$)", 2);
        int names = NORWEGIAN.compare(first[0], second[0]);
        return names != 0 || first.length + second.length < 4
                ? names
                : Integer.compare(Integer.parseInt(first[1]), Integer.parseInt(second[1]));
    }

    private Map<String, StandardisedRatio> ratios() {
        var cells =
                tabell.sum(c -> new Omradecelle(c.omrade(), "", "", c.stratum(), 0, 0)).stream()
                        .filter(c -> c.folk() > 0)
                        .toList();
        var factor =
                Groups.of(
                        "stratum",
                        cells.stream()
                                .map(c -> "s" + String.join("+", c.stratum()))
                                .toArray(String[]::new));
        var fit =
                RateTable.of(
                                areas(cells),
                                List.of(factor),
                                Numbers.of(
                                        "antall",
                                        cells.stream().mapToDouble(Omradecelle::antall).toArray()),
                                Numbers.of(
                                        "folk",
                                        cells.stream().mapToDouble(Omradecelle::folk).toArray()))
                        .then(
                                table ->
                                        Standardisation.indirect(
                                                table,
                                                StandardRates.pooled(table),
                                                PoissonInterval.EXACT,
                                                CONFIDENCE));
        var ratios = new HashMap<String, StandardisedRatio>();
        result(fit)
                .ifPresent(all -> all.ratios().forEach(r -> ratios.put(r.area().substring(1), r)));
        return ratios;
    }

    private static Groups areas(List<Omradecelle> cells) {
        return Groups.of(
                "omrade", cells.stream().map(c -> "k" + c.omrade()).toArray(String[]::new));
    }

    private Trakt trakt(Map<String, StandardisedRatio> ratios) {
        var koder = List.copyOf(ratios.keySet());
        var fit =
                Funnel.of(
                        Groups.of(
                                "omrade", koder.stream().map(k -> "k" + k).toArray(String[]::new)),
                        Numbers.of(
                                "antall",
                                koder.stream().mapToDouble(k -> observed(ratios, k)).toArray()),
                        Numbers.of(
                                "ventet",
                                koder.stream().mapToDouble(k -> expected(ratios, k)).toArray()),
                        Funnel.Options.POISSON);
        boolean many = koder.size() > MANY_AREAS;
        return result(fit)
                .map(f -> new Trakt(f.phi(), f.tau2(), many))
                .orElse(new Trakt(1, 0, many));
    }

    private static double observed(Map<String, StandardisedRatio> ratios, String kode) {
        var ratio = ratios.get(kode);
        return ratio == null ? 0 : ratio.observed();
    }

    private static double expected(Map<String, StandardisedRatio> ratios, String kode) {
        var ratio = ratios.get(kode);
        return ratio == null ? 0 : ratio.expected();
    }

    private Tall tall(
            String kode, StandardisedRatio ratio, Trakt trakt, @Nullable Flernivamodell model) {
        double all = (double) tabell.antall() / tabell.folk();
        long people = folk.getOrDefault(kode, 0L);
        long count = antall.getOrDefault(kode, 0L);
        double share = (double) count / people;
        var wilson =
                result(Proportion.of((int) count, (int) people, CONFIDENCE)).orElseThrow().wilson();
        double adjusted = ratio.ratio() * all;
        var avvik = model == null ? null : model.avvik().get(kode);
        return new Tall(
                count,
                share,
                wilson.lower(),
                wilson.upper(),
                ratio.expected(),
                adjusted,
                ratio.interval().lower() * all,
                ratio.interval().upper() * all,
                avvik == null
                        ? null
                        : new Krympet(all * avvik.ratio(), all * avvik.nedre(), all * avvik.ovre()),
                share - adjusted,
                adjusted - all,
                ratio.interval().lower() * all - all,
                ratio.interval().upper() * all - all,
                trakt.of(ratio.ratio(), ratio.expected()));
    }

    private Variasjon variation(
            Omradetabell tabell, @Nullable Flernivamodell plain, @Nullable Flernivamodell model) {
        Double explained =
                plain == null || model == null || plain.mellom() == 0
                        ? null
                        : Math.max(0, 1 - square(model.mellom()) / square(plain.mellom()));
        return new Variasjon(
                plain == null ? null : plain.mellom(),
                model == null ? null : model.mellom(),
                explained,
                plain == null ? null : plain.andelInnenfor(),
                (int)
                        tabell.celler().stream()
                                .map(Omradecelle::indre)
                                .filter(k -> !k.isEmpty())
                                .distinct()
                                .count(),
                model == null ? null : spread(tabell, plain, List.of()),
                model == null ? null : spread(tabell, model, tabell.faktorer()));
    }

    /// What is expected of an area is that of its people at the rates of all together.
    private @Nullable Spredning spread(
            Omradetabell tabell, @Nullable Flernivamodell model, List<String> faktorer) {
        if (model == null) {
            return null;
        }
        Function<Omradecelle, List<String>> stratum =
                c -> faktorer.isEmpty() ? List.of() : c.stratum();
        var rates = new HashMap<List<String>, long[]>();
        for (var cell : tabell.celler()) {
            var sums = rates.computeIfAbsent(stratum.apply(cell), k -> new long[2]);
            sums[0] += cell.folk();
            sums[1] += cell.antall();
        }
        boolean inner = model.innenfor() != null;
        // Where those compared lie in several, the model's variation is that within each of these.
        boolean outer = !inner && new HashSet<>(over.values()).size() >= Flernivamodell.LEAST_AREAS;
        var counts = new TreeMap<String, TreeMap<String, double[]>>();
        for (var cell : tabell.celler()) {
            if (cell.folk() == 0) {
                continue;
            }
            var sums = rates.getOrDefault(stratum.apply(cell), new long[] {1, 0});
            var one =
                    counts.computeIfAbsent(
                                    outer ? cell.ytre() : cell.omrade(), k -> new TreeMap<>())
                            .computeIfAbsent(
                                    inner ? cell.indre() : outer ? cell.omrade() : "",
                                    k -> new double[2]);
            one[0] += cell.antall();
            one[1] += (double) cell.folk() * sums[1] / sums[0];
        }
        var areas =
                counts.values().stream()
                        .map(
                                units ->
                                        units.values().stream()
                                                .filter(u -> u[1] > 0)
                                                .map(u -> new Telling(u[0], u[1]))
                                                .toList())
                        .filter(units -> !units.isEmpty())
                        .toList();
        if (!outer) {
            return VariationProfile.of(areas, model.mellom(), model.innenfor());
        }
        var both = VariationProfile.of(areas, model.mellom(), model.mellom());
        return both == null || both.innenfor() == null
                ? null
                : new Spredning(both.innenfor(), null);
    }

    private static double square(double x) {
        return x * x;
    }

    private static <R> Optional<R> result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> Optional.of(result);
            case FittedWithWarnings<R>(var result, var ignored) -> Optional.of(result);
            case NotEstimable<R> none -> Optional.empty();
        };
    }
}
