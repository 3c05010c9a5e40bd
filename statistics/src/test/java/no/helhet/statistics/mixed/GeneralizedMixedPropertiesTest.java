package no.helhet.statistics.mixed;

import static no.helhet.statistics.mixed.GlmSample.DATA;
import static no.helhet.statistics.mixed.GlmSample.binary;
import static no.helhet.statistics.mixed.GlmSample.by;
import static no.helhet.statistics.mixed.GlmSample.counts;
import static no.helhet.statistics.mixed.GlmSample.design;
import static no.helhet.statistics.mixed.GlmSample.fit;
import static no.helhet.statistics.mixed.GlmSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.regression.GlmResponse;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class GeneralizedMixedPropertiesTest {
    private static final GeneralizedMixedResult LAPLACE =
            fit(binary(), design("x", "young"), 1, by("office"));
    private static final GeneralizedMixedResult NESTED =
            fit(
                    binary(),
                    design("x"),
                    1,
                    GlmmTerm.intercept(DATA.groups("office")),
                    GlmmTerm.intercept(DATA.groups("team")));

    @Property(tries = 10)
    void theOrderOfRowsDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, DATA.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] rows = order.stream().mapToInt(i -> i).toArray();
        var model =
                fit(
                        binary().keep(rows),
                        design("x", "young").keep(rows),
                        1,
                        GlmmTerm.intercept(DATA.groups("office").keep(rows)));
        same(model, LAPLACE, 1e-6);
        assertThat(model.effects().get(7).value())
                .isCloseTo(LAPLACE.effects().get(7).value(), within(1e-6));
    }

    @Property(tries = 10)
    void theOrderOfRowsDoesNotMatterInThreeLevels(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, DATA.rows()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] rows = order.stream().mapToInt(i -> i).toArray();
        var model =
                fit(
                        binary().keep(rows),
                        design("x").keep(rows),
                        1,
                        GlmmTerm.intercept(DATA.groups("team").keep(rows)),
                        GlmmTerm.intercept(DATA.groups("office").keep(rows)));
        assertThat(model.logLik()).isCloseTo(NESTED.logLik(), within(1e-8));
        assertThat(model.variance())
                .isCloseTo(
                        NESTED.spreads().get(1).deviations().getFirst().variance(), within(1e-5));
    }

    @Test
    void theNamesOfGroupsDoNotMatter() {
        var office = DATA.groups("office");
        var names = new String[office.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = "office " + (100 - Integer.parseInt(office.level(office.at(i))));
        }
        same(
                fit(
                        binary(),
                        design("x", "young"),
                        1,
                        GlmmTerm.intercept(Groups.of("office", names))),
                LAPLACE,
                1e-6);
    }

    @Property(tries = 15)
    void aColumnInOtherUnitsHasItsCoefficientInOtherUnits(
            @ForAll @DoubleRange(min = .01, max = 1000) double unit,
            @ForAll @DoubleRange(min = -2000, max = 2000) double zero) {
        var x = DATA.numbers("x").map("x", v -> v * unit + zero);
        var other =
                Design.builder(DATA.rows())
                        .intercept()
                        .numeric(x)
                        .numeric(DATA.numbers("young"))
                        .build();
        var model = fit(binary(), other, 1, by("office"));
        assertThat(model.coefficient("x").estimate() * unit)
                .isCloseTo(LAPLACE.coefficient("x").estimate(), within(1e-6));
        assertThat(model.coefficient("x").z())
                .isCloseTo(LAPLACE.coefficient("x").z(), withinPercentage(1e-3));
        assertThat(model.variance()).isCloseTo(LAPLACE.variance(), withinPercentage(1e-3));
        assertThat(model.logLik()).isCloseTo(LAPLACE.logLik(), within(1e-8));
    }

    @Property(tries = 10)
    void aRandomSlopeInOtherUnitsAndFromAnotherZeroIsTheSameModel(
            @ForAll @DoubleRange(min = .01, max = 1000) double unit,
            @ForAll @DoubleRange(min = -2000, max = 2000) double zero) {
        var x = DATA.numbers("x").map("x", v -> v * unit + zero);
        var design = Design.builder(DATA.rows()).intercept().numeric(x).build();
        var model = fit(binary(), design, 1, GlmmTerm.slopes(DATA.groups("office"), x));
        var plain =
                fit(
                        binary(),
                        design("x"),
                        1,
                        GlmmTerm.slopes(DATA.groups("office"), DATA.numbers("x")));
        assertThat(model.spreads().getFirst().deviations().get(1).standardDeviation() * unit)
                .isCloseTo(
                        plain.spreads().getFirst().deviations().get(1).standardDeviation(),
                        within(1e-5));
        assertThat(model.logLik()).isCloseTo(plain.logLik(), within(1e-8));
        // the effect of a group at x = 0, which is the new zero
        for (int level = 0; level < 5; level++) {
            double moved =
                    model.effects().get(2 * level).value()
                            + zero * model.effects().get(2 * level + 1).value();
            assertThat(moved).isCloseTo(plain.effects().get(2 * level).value(), within(1e-5));
        }
    }

    @Test
    void exposureInOtherUnitsMovesTheInterceptAlone() {
        var months =
                result(
                        GlmResponse.poisson(DATA.numbers("events"))
                                .then(
                                        r ->
                                                r.exposedTo(
                                                        DATA.numbers("years")
                                                                .map("months", v -> 12 * v))));
        var before = fit(counts(), design("x"), 1, by("office"));
        var after = fit(months, design("x"), 1, by("office"));
        assertThat(after.coefficients().get(0).estimate() + Math.log(12))
                .isCloseTo(before.coefficients().get(0).estimate(), within(1e-6));
        assertThat(after.coefficient("x").estimate())
                .isCloseTo(before.coefficient("x").estimate(), within(1e-7));
        assertThat(after.variance()).isCloseTo(before.variance(), withinPercentage(1e-3));
    }

    @Test
    void yesAndNoExchangedTurnsTheSigns() {
        var no = result(GlmResponse.binary(DATA.numbers("y").map("no", v -> 1 - v)));
        var model = fit(no, design("x", "young"), 1, by("office"));
        assertThat(model.coefficient("x").estimate())
                .isCloseTo(-LAPLACE.coefficient("x").estimate(), within(1e-7));
        assertThat(model.variance()).isCloseTo(LAPLACE.variance(), withinPercentage(1e-3));
    }

    @Test
    void rowsOfOneKindCountedTogetherGiveTheSameModel() {
        var office = DATA.groups("office");
        var young = DATA.numbers("young");
        int cells = office.count() * 2;
        var yes = new double[cells];
        var all = new double[cells];
        var is = new double[cells];
        var of = new int[cells];
        for (int i = 0; i < DATA.rows(); i++) {
            int cell = office.at(i) * 2 + (int) young.at(i);
            yes[cell] += DATA.numbers("y").at(i);
            all[cell]++;
        }
        for (int cell = 0; cell < cells; cell++) {
            is[cell] = cell % 2;
            of[cell] = cell / 2;
        }
        var grouped =
                fit(
                        result(
                                GlmResponse.binomial(
                                        Numbers.of("yes", yes), Numbers.of("all", all))),
                        Design.builder(cells).intercept().numeric(Numbers.of("young", is)).build(),
                        1,
                        GlmmTerm.intercept(Groups.of("office", of)));
        var single = fit(binary(), design("young"), 1, by("office"));
        assertThat(grouped.coefficient("young").estimate())
                .isCloseTo(single.coefficient("young").estimate(), within(1e-6));
        assertThat(grouped.coefficient("young").se())
                .isCloseTo(single.coefficient("young").se(), within(1e-6));
        assertThat(grouped.variance()).isCloseTo(single.variance(), withinPercentage(1e-3));
    }

    @Test
    void threadsDoNotChangeADigit() {
        var random = new Random(9);
        int n = 25_000;
        var y = new double[n];
        var office = new int[n];
        for (int i = 0; i < n; i++) {
            office[i] = i % 40;
            y[i] = random.nextInt(40) < 10 + office[i] / 4 ? 1 : 0;
        }
        var response = result(GlmResponse.binary(Numbers.owning("y", y)));
        var design = Design.builder(n).intercept().build();
        var term = GlmmTerm.intercept(Groups.of("office", office));
        var first = fit(response, design, 1, term);
        var second = fit(response, design, 1, term);
        assertThat(second.logLik()).isEqualTo(first.logLik());
        assertThat(second.variance()).isEqualTo(first.variance());
    }

    @Test
    void sharesOfVarianceAndCorrelationsAddUpOverLevels() {
        var office = NESTED.spreads().get(0);
        var team = NESTED.spreads().get(1);
        assertThat(office.intraclass()).isEqualTo(office.partition());
        assertThat(team.intraclass())
                .isCloseTo(office.partition() + team.partition(), within(1e-12));
    }

    @Test
    void quadratureIsRefusedWhereItIsNotDone() {
        assertThatThrownBy(
                        () ->
                                fit(
                                        binary(),
                                        design("x"),
                                        5,
                                        GlmmTerm.slopes(DATA.groups("office"), DATA.numbers("x"))))
                .hasMessageContaining("single random effect");
        assertThatThrownBy(() -> GlmmOptions.LAPLACE.withNodes(52)).hasMessageContaining("51");
    }

    @Test
    void theMedianRatioIsTheMedianOfDrawnPairs() {
        var random = new Random(21);
        double variance = .4;
        int draws = 200_000;
        int above = 0;
        double median = GlmmHeterogeneity.medianRatio(variance);
        for (int i = 0; i < draws; i++) {
            double one = Math.sqrt(variance) * random.nextGaussian();
            double two = Math.sqrt(variance) * random.nextGaussian();
            above += Math.exp(Math.abs(one - two)) > median ? 1 : 0;
        }
        assertThat((double) above / draws).isCloseTo(.5, within(4 * Math.sqrt(.25 / draws)));
        assertThat(GlmmHeterogeneity.medianRatio(0)).isEqualTo(1);
    }

    @Test
    void theIntervalRatioHoldsItsShareOfDrawnPairs() {
        var random = new Random(22);
        var interval = GlmmHeterogeneity.intervalRatio(.3, .4, .8);
        int draws = 100_000;
        int held = 0;
        for (int i = 0; i < draws; i++) {
            double between = Math.sqrt(.4) * (random.nextGaussian() - random.nextGaussian());
            held += interval.contains(Math.exp(.3 + between)) ? 1 : 0;
        }
        assertThat((double) held / draws).isCloseTo(.8, within(4 * Math.sqrt(.16 / draws)));
    }

    @Test
    void aVarianceThatGrowsGivesANegativeChange() {
        assertThat(GlmmHeterogeneity.proportionalChange(.2, .3)).isCloseTo(-.5, within(1e-12));
        assertThat(GlmmHeterogeneity.latentShare(Math.PI * Math.PI / 3, 0)).isEqualTo(.5);
        assertThatThrownBy(() -> GlmmHeterogeneity.proportionalChange(0, .1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(
            GeneralizedMixedResult model, GeneralizedMixedResult as, double tolerance) {
        for (int j = 0; j < as.coefficients().size(); j++) {
            assertThat(model.coefficients().get(j).estimate())
                    .isCloseTo(as.coefficients().get(j).estimate(), within(tolerance));
            assertThat(model.coefficients().get(j).se())
                    .isCloseTo(as.coefficients().get(j).se(), within(tolerance));
        }
        assertThat(model.variance()).isCloseTo(as.variance(), within(10 * tolerance));
        assertThat(model.logLik()).isCloseTo(as.logLik(), within(1e-8));
    }
}
