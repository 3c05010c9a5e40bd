package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import no.helhet.statistics.Design;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Against R, epitools and metafor: see r/ar.R.
class AreaAgainstRTest {
    private static final double TIGHT = 1e-9;
    private static final ROutput R = ROutput.of("ar");
    private static final Frame DATA = ROutput.data("ar");

    private static RateTable table() {
        return Answers.of(
                RateTable.of(
                        DATA.groups("area"),
                        List.of(DATA.groups("age"), DATA.groups("home")),
                        DATA.numbers("events"),
                        DATA.numbers("population")));
    }

    private static <T> void same(List<T> rows, String path, ToDoubleFunction<T> value) {
        same(rows, path, value, TIGHT);
    }

    private static <T> void same(
            List<T> rows, String path, ToDoubleFunction<T> value, double relative) {
        double[] expected = R.numbers(path);
        assertThat(rows).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(value.applyAsDouble(rows.get(i)))
                    .as("%s[%d]", path, i)
                    .isCloseTo(
                            expected[i], within(relative * Math.max(Math.abs(expected[i]), 1e-3)));
        }
    }

    @Test
    void directlyStandardisedRatesAreThoseOfEpitools() {
        var strata = RateTable.cross(List.of(DATA.groups("age"), DATA.groups("home")));
        var standard = Answers.of(StandardPopulation.of(strata, DATA.numbers("standard")));
        var rates = Answers.of(Standardisation.direct(table(), standard, 0.95)).rates();
        same(rates, "direct.crude", DirectRate::crude);
        same(rates, "direct.rate", DirectRate::rate);
        same(rates, "direct.error", DirectRate::standardError);
        same(rates, "direct.lower", r -> r.gamma().lower());
        same(rates, "direct.upper", r -> r.gamma().upper());
    }

    @Test
    void indirectlyStandardisedRatiosAndTheirIntervalsAreThoseOfR() {
        var table = table();
        var rates = StandardRates.pooled(table);
        for (var method : PoissonInterval.values()) {
            var ratios = Answers.of(Standardisation.indirect(table, rates, method, 0.95)).ratios();
            same(ratios, "observed", StandardisedRatio::observed);
            same(ratios, "expected", StandardisedRatio::expected);
            same(ratios, "p", r -> Objects.requireNonNull(r.p()));
            String name =
                    switch (method) {
                        case EXACT -> "exact";
                        case MID_P -> "midp";
                        case BYAR -> "byar";
                    };
            same(ratios, name + ".lower", r -> r.interval().lower() * r.expected());
            same(ratios, name + ".upper", r -> r.interval().upper() * r.expected());
            assertThat(ratios.getFirst().ratio())
                    .isCloseTo(R.number("epitools.sir"), within(TIGHT));
            assertThat(ratios.getFirst().rate())
                    .isCloseTo(R.number("epitools.rate"), within(TIGHT));
        }
    }

    @Test
    void exactLimitsAreThoseOfEpitoolsToItsPrecision() {
        double[] observed = R.numbers("observed");
        for (int i = 0; i < observed.length; i++) {
            var limits = PoissonInterval.EXACT.of(observed[i], 0.95);
            assertThat(limits.lower()).isCloseTo(R.numbers("epitools.lower")[i], within(1e-3));
            assertThat(limits.upper()).isCloseTo(R.numbers("epitools.upper")[i], within(1e-3));
        }
    }

    private static GammaPoisson shrunk(GammaPoisson.Estimator estimator) {
        return Answers.of(
                GammaPoisson.fit(
                        Groups.of("area", R.texts("areas").toArray(String[]::new)),
                        Numbers.of("observed", R.numbers("observed")),
                        Numbers.of("expected", R.numbers("expected")),
                        estimator,
                        0.95));
    }

    @Test
    void gammaPoissonShrinkageIsThatOfROptimising() {
        var fit = shrunk(GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD);
        assertThat(fit.shape()).isCloseTo(R.number("gamma.shape"), withinPercentage(1e-3));
        assertThat(fit.rate()).isCloseTo(R.number("gamma.rate"), withinPercentage(1e-3));
        assertThat(fit.logLikelihood()).isCloseTo(R.number("gamma.logLik"), within(1e-8));
        same(fit.ratios(), "gamma.mean", ShrunkRatio::shrunk, 1e-6);
        same(fit.ratios(), "gamma.lower", r -> Objects.requireNonNull(r.interval()).lower(), 1e-6);
        same(fit.ratios(), "gamma.upper", r -> Objects.requireNonNull(r.interval()).upper(), 1e-6);
        same(fit.ratios(), "gamma.aboveOne", r -> Objects.requireNonNull(r.aboveOne()), 1e-5);
    }

    @Test
    void momentEstimatesAreWhereClaytonAndKaldorsRepetitionEnds() {
        var fit = shrunk(GammaPoisson.Estimator.MOMENTS);
        assertThat(fit.shape()).isCloseTo(R.number("moments.shape"), withinPercentage(1e-7));
        assertThat(fit.rate()).isCloseTo(R.number("moments.rate"), withinPercentage(1e-7));
    }

    @Test
    void thePoissonFunnelIsThatOfR() {
        var funnel =
                Answers.of(
                        Funnel.of(
                                Groups.of("area", R.texts("areas").toArray(String[]::new)),
                                Numbers.of("observed", R.numbers("observed")),
                                Numbers.of("expected", R.numbers("expected")),
                                Funnel.Options.POISSON));
        assertThat(funnel.target()).isCloseTo(R.number("funnel.target"), within(TIGHT));
        assertThat(funnel.phi()).isCloseTo(R.number("funnel.phi"), within(TIGHT));
        assertThat(funnel.tau2()).isCloseTo(R.number("funnel.tau2"), within(TIGHT));
        same(funnel.units(), "funnel.z", Funnel.Unit::z);
        same(funnel.units(), "funnel.zAdded", Funnel.Unit::zAdded);
        same(funnel.units(), "funnel.lower95", u -> u.exact().lower95());
        same(funnel.units(), "funnel.upper95", u -> u.exact().upper95());
        same(funnel.units(), "funnel.lower998", u -> u.exact().lower998());
        same(funnel.units(), "funnel.upper998", u -> u.exact().upper998());
        same(funnel.units(), "p", u -> Objects.requireNonNull(u.p()));
    }

    @Test
    void exactLimitsOfSharesAreThoseOfR() {
        var funnel =
                Answers.of(
                        Funnel.of(
                                DATA.groups("area"),
                                DATA.numbers("events"),
                                DATA.numbers("population"),
                                Funnel.Options.BINOMIAL));
        assertThat(funnel.target()).isCloseTo(R.number("binomial.target"), within(TIGHT));
        same(funnel.units(), "binomial.lower95", u -> u.exact().lower95());
        same(funnel.units(), "binomial.upper95", u -> u.exact().upper95());
        same(funnel.units(), "binomial.lower998", u -> u.exact().lower998());
        same(funnel.units(), "binomial.upper998", u -> u.exact().upper998());
    }

    @Test
    void productsOfThreeFactorsArePartedAsByAllOrders() {
        var scalar =
                Answers.of(
                        DasGupta.product(
                                "a",
                                "b",
                                List.of(
                                        DasGupta.Factor.of("f", 51.8, 84.9),
                                        DasGupta.Factor.of("g", 0.459, 0.757),
                                        DasGupta.Factor.of("h", 0.526, 0.511))));
        same(scalar.effects(), "dasgupta.three", DasGupta.Effect::effect);
        var cells = Answers.of(DasGupta.product("K01", "K02", vectors(true)));
        same(cells.effects(), "dasgupta.vector", DasGupta.Effect::effect);
        var general =
                Answers.of(DasGupta.of("K01", "K02", vectors(true), AreaAgainstRTest::products));
        same(general.effects(), "dasgupta.vector", DasGupta.Effect::effect);
    }

    @Test
    void aRateThatIsAnyFunctionIsPartedAsByAllOrders() {
        var odds =
                Answers.of(
                        DasGupta.of(
                                "K01",
                                "K02",
                                vectors(false),
                                f -> products(f) / (1 - products(f))));
        same(odds.effects(), "dasgupta.odds", DasGupta.Effect::effect);
    }

    private static double products(List<Numbers> factors) {
        return IntStream.range(0, factors.getFirst().size())
                .mapToDouble(
                        c -> factors.stream().mapToDouble(f -> f.at(c)).reduce(1, (a, b) -> a * b))
                .sum();
    }

    private static List<DasGupta.Factor> vectors(boolean third) {
        var two = Answers.of(TwoAreas.of(table(), "K01", "K02"));
        var factors = new ArrayList<DasGupta.Factor>();
        factors.add(
                new DasGupta.Factor(
                        "share",
                        Numbers.of("share", two.firstShare()),
                        Numbers.of("share", two.secondShare())));
        factors.add(
                new DasGupta.Factor(
                        "rate",
                        Numbers.of("rate", two.firstRate()),
                        Numbers.of("rate", two.secondRate())));
        if (third) {
            factors.add(
                    new DasGupta.Factor(
                            "months",
                            Numbers.of("months", 1, 2, 3, 4, 5, 6),
                            Numbers.of("months", 2, 2, 1, 5, 3, 6)));
        }
        return factors;
    }

    @Test
    void crossClassifiedFactorsArePartedAsInR() {
        var two = Answers.of(CrossedDasGupta.of(table(), "K01", "K02"));
        same(two.effects(), "dasgupta.crossed", DasGupta.Effect::effect);
        Groups area = DATA.groups("area");
        var half = new String[area.size()];
        var parity = new String[area.size()];
        for (int i = 0; i < half.length; i++) {
            int number = Integer.parseInt(area.level(area.at(i)).substring(1));
            half[i] = number <= 12 ? "one" : "two";
            parity[i] = number % 2 == 0 ? "even" : "odd";
        }
        var halves =
                Answers.of(
                        RateTable.of(
                                Groups.of("half", half),
                                List.of(
                                        DATA.groups("age"),
                                        DATA.groups("home"),
                                        Groups.of("parity", parity)),
                                DATA.numbers("events"),
                                DATA.numbers("population")));
        var three = Answers.of(CrossedDasGupta.of(halves, "one", "two"));
        same(three.effects(), "dasgupta.crossed3", DasGupta.Effect::effect);
    }

    @Test
    void kitagawasPartsAreThoseOfR() {
        var k = Answers.of(Kitagawa.of(table(), "K01", "K02"));
        assertThat(k.two().composition())
                .isCloseTo(R.number("kitagawa.composition"), within(1e-14));
        assertThat(k.two().rate()).isCloseTo(R.number("kitagawa.rate"), within(1e-14));
        assertThat(R.numbers("kitagawa.base"))
                .containsExactly(
                        new double[] {
                            k.three().composition(), k.three().rate(), k.three().interaction()
                        },
                        within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void fayHerriotIsThatOfMetaforWithErrorsByWholeMatrices(FayHerriot.Method method) {
        String at = "fayHerriot." + method + ".";
        double[] y = R.numbers("fayHerriot.y");
        var fit =
                Answers.of(
                        FayHerriot.fit(
                                R.texts("areas"),
                                Numbers.of("y", y),
                                Numbers.of("D", R.numbers("fayHerriot.D")),
                                Design.builder(y.length)
                                        .intercept()
                                        .numeric(Numbers.of("x", R.numbers("fayHerriot.x")))
                                        .build(),
                                method));
        assertThat(fit.refvar()).isCloseTo(R.number(at + "refvar"), within(1e-8));
        assertThat(fit.logLikelihood()).isCloseTo(R.number(at + "logLik"), within(1e-6));
        same(fit.coefficients(), at + "coef", FayHerriot.Coefficient::estimate, 1e-6);
        same(fit.coefficients(), at + "se", FayHerriot.Coefficient::standardError, 1e-6);
        same(fit.areas(), at + "eblup", FayHerriot.Area::eblup, 1e-6);
        same(fit.areas(), at + "mse", FayHerriot.Area::mse, 1e-6);
    }

    @Test
    void expectedPlacesAreThoseOfRAndSimulatedOnesAgreeButForChance() {
        double shape = R.number("gamma.shape");
        double rate = R.number("gamma.rate");
        double[] o = R.numbers("observed");
        double[] e = R.numbers("expected");
        double[] mean = new double[o.length];
        double[] error = new double[o.length];
        Arrays.setAll(mean, i -> (o[i] + shape) / (e[i] + rate));
        Arrays.setAll(error, i -> Math.sqrt(o[i] + shape) / (e[i] + rate));
        int draws = 40_000;
        var ranks =
                Answers.of(
                        Ranks.of(
                                R.texts("areas"),
                                Numbers.of("ratio", mean),
                                Numbers.of("error", error),
                                new Ranks.Options(draws, 7, 3, 0.95, true)));
        same(ranks.units(), "ranks.expected", Ranks.Unit::expected);
        for (int i = 0; i < o.length; i++) {
            var unit = ranks.units().get(i);
            double best = R.numbers("ranks.best3")[i];
            double worst = R.numbers("ranks.worst3")[i];
            double more = 1e-4;
            assertThat(unit.amongBest())
                    .isCloseTo(best, within(1.1 * Answers.four(best, draws) + more));
            assertThat(unit.amongWorst())
                    .isCloseTo(worst, within(1.1 * Answers.four(worst, draws) + more));
            assertThat((double) unit.median()).isCloseTo(R.numbers("ranks.median")[i], within(1.0));
            assertThat(unit.interval().lower()).isCloseTo(R.numbers("ranks.lower")[i], within(1.0));
            assertThat(unit.interval().upper()).isCloseTo(R.numbers("ranks.upper")[i], within(1.0));
        }
    }
}
