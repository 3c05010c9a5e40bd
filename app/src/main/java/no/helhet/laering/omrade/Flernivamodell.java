package no.helhet.laering.omrade;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.mixed.GeneralizedLinearMixedModel;
import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.mixed.GlmmOptions;
import no.helhet.statistics.mixed.GlmmTerm;
import no.helhet.statistics.regression.GlmResponse;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A logistic multilevel model of counts among people: the factors of the composition as they are,
/// areas and the smaller areas in them as draws from a normal distribution.
///
/// @param mellom standard deviation between areas, log odds
/// @param innenfor standard deviation between smaller areas within one; null without such
/// @param avvik of each area by code
record Flernivamodell(double mellom, @Nullable Double innenfor, Map<String, Avvik> avvik) {
    private static final double Z = 1.959963984540054;
    static final int LEAST_AREAS = 5;

    /// An area's effect, shrunk towards that of all.
    ///
    /// @param ratio counts with the effect by counts without
    record Avvik(double effekt, double sd, double ratio, double nedre, double ovre) {}

    /// @param komponert whether people's composition is in the model
    static @Nullable Flernivamodell fit(Omradetabell tabell, boolean komponert) {
        var cells =
                (komponert
                                ? tabell.celler()
                                : tabell.sum(
                                        c ->
                                                new Omradecelle(
                                                        c.omrade(),
                                                        c.ytre(),
                                                        c.indre(),
                                                        List.of(),
                                                        0,
                                                        0)))
                        .stream().filter(c -> c.folk() > 0).toList();
        if (cells.stream().map(Omradecelle::omrade).distinct().count() < LEAST_AREAS) {
            return null;
        }
        var design = design(cells, komponert ? tabell.faktorer() : List.of());
        Fit<GeneralizedMixedResult> fit =
                GlmResponse.binomial(
                                numbers("antall", cells, Omradecelle::antall),
                                numbers("folk", cells, Omradecelle::folk))
                        .then(
                                response ->
                                        GeneralizedLinearMixedModel.fit(
                                                response,
                                                design,
                                                terms(cells),
                                                GlmmOptions.LAPLACE));
        return switch (fit) {
            case Fitted<GeneralizedMixedResult>(var result) -> of(result, design, cells);
            case FittedWithWarnings<GeneralizedMixedResult>(var result, var ignored) ->
                    of(result, design, cells);
            case NotEstimable<GeneralizedMixedResult> none -> null;
        };
    }

    private static Numbers numbers(
            String name, List<Omradecelle> cells, Function<Omradecelle, Long> value) {
        return Numbers.of(name, cells.stream().mapToDouble(value::apply).toArray());
    }

    private static Groups groups(
            String name, List<Omradecelle> cells, Function<Omradecelle, String> value) {
        return Groups.of(name, cells.stream().map(value).toArray(String[]::new));
    }

    private static List<GlmmTerm> terms(List<Omradecelle> cells) {
        var omrade = groups("omrade", cells, c -> "k" + c.omrade());
        if (cells.stream().noneMatch(c -> c.indre().isEmpty())) {
            return GlmmTerm.nested(omrade, groups("indre", cells, c -> "k" + c.indre()));
        }
        var ytre = groups("ytre", cells, c -> "k" + c.ytre());
        return ytre.count() < LEAST_AREAS
                ? List.of(GlmmTerm.intercept(omrade))
                : GlmmTerm.nested(ytre, omrade);
    }

    private static Design design(List<Omradecelle> cells, List<String> faktorer) {
        var builder = Design.builder(cells.size()).intercept();
        for (int f = 0; f < faktorer.size(); f++) {
            int at = f;
            var levels = groups(faktorer.get(f), cells, c -> c.stratum().get(at));
            if (levels.count() > 1) {
                builder.factor(levels, null);
            }
        }
        return builder.build();
    }

    private static Flernivamodell of(
            GeneralizedMixedResult result, Design design, List<Omradecelle> cells) {
        var sds = new HashMap<String, Double>();
        result.spreads()
                .forEach(s -> sds.put(s.groups(), s.deviations().getFirst().standardDeviation()));
        var fixed =
                design.times(
                        result.coefficients().stream().mapToDouble(c -> c.estimate()).toArray());
        var rows = new HashMap<String, List<Integer>>();
        for (int i = 0; i < cells.size(); i++) {
            rows.computeIfAbsent(cells.get(i).omrade(), k -> new ArrayList<>()).add(i);
        }
        var avvik = new HashMap<String, Avvik>();
        var outer = new HashMap<String, Double>();
        var outerSd = new HashMap<String, Double>();
        for (var effect : result.effects()) {
            if (effect.groups().equals("ytre")) {
                outer.put(effect.level().substring(1), effect.value());
                outerSd.put(effect.level().substring(1), effect.sd());
            }
        }
        for (var effect : result.effects()) {
            if (!effect.groups().equals("omrade")) {
                continue;
            }
            var kode = effect.level().substring(1);
            var own = rows.getOrDefault(kode, List.of());
            var ytre = own.isEmpty() ? "" : cells.get(own.getFirst()).ytre();
            double whole = effect.value() + outer.getOrDefault(ytre, 0.0);
            double sd = Math.hypot(effect.sd(), outerSd.getOrDefault(ytre, 0.0));
            avvik.put(
                    kode,
                    new Avvik(
                            whole,
                            sd,
                            ratio(own, cells, fixed, whole),
                            ratio(own, cells, fixed, whole - Z * sd),
                            ratio(own, cells, fixed, whole + Z * sd)));
        }
        var inner = sds.keySet().stream().filter(k -> k.equals("indre")).findFirst();
        double between =
                sds.entrySet().stream()
                        .filter(e -> e.getKey().equals("omrade"))
                        .mapToDouble(Map.Entry::getValue)
                        .findFirst()
                        .orElse(0);
        return new Flernivamodell(between, inner.map(sds::get).orElse(null), avvik);
    }

    private static double ratio(
            List<Integer> rows, List<Omradecelle> cells, double[] fixed, double effect) {
        double with = 0;
        double without = 0;
        for (int i : rows) {
            with += cells.get(i).folk() / (1 + Math.exp(-fixed[i] - effect));
            without += cells.get(i).folk() / (1 + Math.exp(-fixed[i]));
        }
        return without == 0 ? 1 : with / without;
    }

    /// How much of the variation in level lies within the areas compared, on the scale of log odds;
    /// null without smaller areas.
    @Nullable Double andelInnenfor() {
        return innenfor == null || innenfor + mellom == 0
                ? null
                : innenfor * innenfor / (innenfor * innenfor + mellom * mellom);
    }
}
