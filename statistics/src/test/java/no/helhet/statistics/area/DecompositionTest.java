package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class DecompositionTest {
    private static final double EXACT = 1e-13;

    /// Two areas in cells of factors with three, two and two levels.
    private static RateTable random(Random random, int factors, boolean shuffled) {
        int cells = 12;
        int n = 2 * cells;
        var area = new String[n];
        var levels = new String[3][n];
        var events = new double[n];
        var population = new double[n];
        for (int i = 0; i < n; i++) {
            area[i] = i < cells ? "A" : "B";
            levels[0][i] = "p" + i % 3;
            levels[1][i] = "q" + i / 3 % 2;
            levels[2][i] = "r" + i / 6 % 2;
            population[i] = 1 + random.nextInt(900);
            events[i] = Math.floor(population[i] * random.nextDouble());
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        if (shuffled) {
            Collections.shuffle(order, new Random(1));
        }
        int[] rows = order.stream().mapToInt(i -> i).toArray();
        var groups = new ArrayList<Groups>();
        for (int f = 0; f < factors; f++) {
            groups.add(Groups.of("f" + f, levels[f]).keep(rows));
        }
        return Answers.of(
                RateTable.of(
                        Groups.of("area", area).keep(rows),
                        groups,
                        Numbers.of("events", events).keep(rows),
                        Numbers.of("population", population).keep(rows)));
    }

    @Property(tries = 60)
    void kitagawasPartsSumToTheDifferenceAndTurnWithTheAreas(@ForAll long seed) {
        RateTable table = random(new Random(seed), 3, false);
        Kitagawa k = Answers.of(Kitagawa.of(table, "A", "B"));
        Kitagawa back = Answers.of(Kitagawa.of(table, "B", "A"));
        assertThat(k.two().composition() + k.two().rate()).isCloseTo(k.difference(), within(EXACT));
        var three = k.three();
        assertThat(three.composition() + three.rate() + three.interaction())
                .isCloseTo(k.difference(), within(EXACT));
        assertThat(back.two().composition()).isCloseTo(-k.two().composition(), within(EXACT));
        assertThat(back.two().rate()).isCloseTo(-k.two().rate(), within(EXACT));
        assertThat(k.cells().stream().mapToDouble(Kitagawa.Cell::compositionAboutMean).sum())
                .isCloseTo(k.two().composition(), within(EXACT));
        assertThat(k.offsetting().compositionUp() + k.offsetting().compositionDown())
                .isCloseTo(k.two().composition(), within(EXACT));
        assertThat(k.offsetting().rateUp() + k.offsetting().rateDown())
                .isCloseTo(k.two().rate(), within(EXACT));
    }

    @Property(tries = 40)
    void neitherTheOrderOfRowsNorMoreOfEverybodyMatters(@ForAll long seed) {
        Kitagawa k = Answers.of(Kitagawa.of(random(new Random(seed), 2, false), "A", "B"));
        Kitagawa shuffled = Answers.of(Kitagawa.of(random(new Random(seed), 2, true), "A", "B"));
        assertThat(shuffled.two().composition()).isCloseTo(k.two().composition(), within(EXACT));
        assertThat(shuffled.cells().getFirst().levels()).isEqualTo(k.cells().getFirst().levels());
    }

    @Property(tries = 40)
    void factorsOfTheCompositionSumToKitagawasWhateverTheirOrder(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int factors) {
        RateTable table = random(new Random(seed), factors, false);
        var crossed = Answers.of(CrossedDasGupta.of(table, "A", "B"));
        Kitagawa k = Answers.of(Kitagawa.of(table, "A", "B"));
        double composition =
                crossed.effects().stream()
                        .limit(factors)
                        .mapToDouble(DasGupta.Effect::effect)
                        .sum();
        assertThat(composition).isCloseTo(k.two().composition(), within(1e-12));
        assertThat(crossed.effects().getLast().effect()).isCloseTo(k.two().rate(), within(1e-12));
        for (var effect : crossed.effects()) {
            assertThat(effect.firstStandardised() - effect.secondStandardised())
                    .isCloseTo(effect.effect(), within(1e-12));
            assertThat(
                            crossed.cells().stream()
                                    .mapToDouble(c -> c.parts().get(effect.factor()))
                                    .sum())
                    .isCloseTo(effect.effect(), within(1e-12));
        }
    }

    @Property(tries = 40)
    void productsArePartedWithoutARestAndWhateverTheOrderOfFactors(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int k) {
        var random = new Random(seed);
        var factors = new ArrayList<DasGupta.Factor>();
        for (int i = 0; i < k; i++) {
            factors.add(
                    DasGupta.Factor.of(
                            "f" + i, random.nextDouble() * 3, random.nextDouble() * 3 - 1));
        }
        var one = Answers.of(DasGupta.product("a", "b", factors));
        assertThat(one.effects().stream().mapToDouble(DasGupta.Effect::effect).sum())
                .isCloseTo(one.difference(), within(1e-10));
        var general =
                Answers.of(
                        DasGupta.of(
                                "a",
                                "b",
                                factors,
                                f ->
                                        f.stream()
                                                .mapToDouble(x -> x.at(0))
                                                .reduce(1, (x, y) -> x * y)));
        Collections.reverse(factors);
        var other = Answers.of(DasGupta.product("a", "b", factors));
        for (int i = 0; i < k; i++) {
            double effect = one.effects().get(i).effect();
            assertThat(other.effects().get(k - 1 - i).effect()).isCloseTo(effect, within(1e-10));
            assertThat(general.effects().get(i).effect()).isCloseTo(effect, within(1e-10));
        }
    }

    /// Das Gupta 1993, example 2.2: crude birth rates of Austria and Chile, 1981.
    @Test
    void birthRatesOfAustriaAndChileArePartedAsPublished() {
        var result =
                Answers.of(
                        DasGupta.product(
                                "Chile",
                                "Austria",
                                List.of(
                                        DasGupta.Factor.of("births of women", 84.90502, 51.78746),
                                        DasGupta.Factor.of("women 15 to 49", 0.75756, 0.45919),
                                        DasGupta.Factor.of("women", 0.51065, 0.52638))));
        assertThat(result.secondRate()).isCloseTo(12.517, within(0.0005));
        assertThat(result.firstRate()).isCloseTo(32.845, within(0.0005));
        assertThat(result.effects().stream().mapToDouble(DasGupta.Effect::effect).toArray())
                .containsExactly(new double[] {10.434, 10.561, -0.667}, within(0.0005));
        assertThat(result.effects().getFirst().secondStandardised())
                .isCloseTo(16.316, within(0.0005));
    }

    /// Das Gupta 1993, example 5.3: deaths of a thousand by race and age, United States 1970 and
    /// 1985, published to the third decimal from rates that were not rounded.
    @Test
    void deathRatesByRaceAndAgeArePartedAsPublished() {
        double[] size = {
            3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472, 707, 2692,
            6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236, 2968, 11484, 34614, 30992, 21983,
            20314, 20928, 16897, 11339, 5720, 1315, 535, 2162, 6120, 4781, 3096, 2718, 2363, 1767,
            1149, 448, 117
        };
        double[] rate = {
            9.163, 0.462, 0.248, 0.929, 1.084, 1.810, 4.715, 12.187, 27.728, 64.068, 157.570,
            17.208, 0.738, 0.328, 1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161,
            18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837,
            36.993, 1.352, 0.541, 2.040, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205
        };
        var year = new String[size.length];
        var race = new String[size.length];
        var age = new String[size.length];
        var deaths = new double[size.length];
        for (int i = 0; i < size.length; i++) {
            year[i] = i < 22 ? "1985" : "1970";
            race[i] = i / 11 % 2 == 0 ? "one" : "two";
            age[i] = Integer.toString(i % 11);
            deaths[i] = rate[i] * size[i];
        }
        RateTable table =
                Answers.of(
                        RateTable.of(
                                Groups.of("year", year),
                                List.of(Groups.of("race", race), Groups.of("age", age)),
                                Numbers.of("deaths", deaths),
                                Numbers.of("size", size)));
        var effects = Answers.of(CrossedDasGupta.of(table, "1985", "1970")).effects();
        double[] first = {9.156, 9.907, 8.030};
        double[] second = {9.136, 8.385, 10.258};
        for (int i = 0; i < 3; i++) {
            assertThat(effects.get(i).firstStandardised()).isCloseTo(first[i], within(0.001));
            assertThat(effects.get(i).secondStandardised()).isCloseTo(second[i], within(0.001));
        }
    }

    @Test
    void aCompositionEffectOfNothingShowsTheTwoThatItIsMadeOf() {
        RateTable table =
                Answers.of(
                        RateTable.of(
                                Groups.of("area", "A", "A", "A", "B", "B", "B"),
                                List.of(Groups.of("age", "x", "y", "z", "x", "y", "z")),
                                Numbers.of("events", 40, 40, 120, 30, 80, 90),
                                Numbers.of("population", 400, 200, 400, 300, 400, 300)));
        Kitagawa k = Answers.of(Kitagawa.of(table, "A", "B"));
        assertThat(k.two().rate()).isCloseTo(0, within(1e-14));
        assertThat(k.two().composition()).isCloseTo(0, within(1e-14));
        assertThat(k.offsetting().compositionUp()).isCloseTo(0.01, within(1e-14));
        assertThat(k.offsetting().compositionDown()).isCloseTo(-0.01, within(1e-14));
    }

    @Test
    void aCellThatOneAreaLacksCountsAsCompositionAloneAndIsNamed() {
        RateTable table =
                Answers.of(
                        RateTable.of(
                                Groups.of("area", "A", "A", "B"),
                                List.of(
                                        Groups.of("age", "x", "y", "x"),
                                        Groups.of("home", "h", "k", "h")),
                                Numbers.of("events", 4, 60, 20),
                                Numbers.of("population", 40, 300, 200)));
        var fit = Kitagawa.of(table, "A", "B");
        Answers.warned(fit, Warning.Kind.EMPTY_GROUP, "y:k");
        Kitagawa k = Answers.of(fit);
        assertThat(k.cells().get(1).rate()).isZero();
        assertThat(k.two().composition() + k.two().rate()).isCloseTo(k.difference(), within(EXACT));
        var crossed = CrossedDasGupta.of(table, "A", "B");
        Answers.warned(crossed, Warning.Kind.EMPTY_GROUP, "y:k");
        assertThat(
                        Answers.of(crossed).effects().stream()
                                .mapToDouble(DasGupta.Effect::effect)
                                .sum())
                .isCloseTo(k.difference(), within(EXACT));
    }

    @Test
    void everyAreaIsHeldAgainstAllAreasTogether() {
        RateTable table = random(new Random(5), 2, false);
        var all = Answers.of(Kitagawa.toStandard(table));
        assertThat(all).extracting(Kitagawa::first).containsExactly("A", "B");
        RateTable pooled = table.pooled("all areas");
        assertThat(all.getFirst().secondCrude()).isCloseTo(pooled.crudeRate(0), within(EXACT));
    }

    @Test
    void aFactorWithOneLevelAndAnAreaWithoutPeopleAreNamed() {
        Groups area = Groups.of("area", "A", "B", "C");
        RateTable table =
                Answers.of(
                        RateTable.of(
                                area,
                                List.of(
                                        Groups.of("age", "x", "y", "x"),
                                        Groups.of("home", "h", "h", "h")),
                                Numbers.of("events", 1, 2, 0),
                                Numbers.of("population", 10, 20, 0)));
        Answers.refused(CrossedDasGupta.of(table, "A", "B"), Warning.Kind.CONSTANT, "home");
        Answers.refused(Kitagawa.of(table, "A", "C"), Warning.Kind.EMPTY_GROUP, "C");
        assertThatThrownBy(() -> Kitagawa.of(table, "A", "D"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFactorThatIsNotANumberIsNamedAndARateWithoutAValueRefused() {
        var good = DasGupta.Factor.of("good", 1, 2);
        Answers.refused(
                DasGupta.product("a", "b", List.of(good, DasGupta.Factor.of("bad", Double.NaN, 1))),
                Warning.Kind.NOT_FINITE,
                "bad");
        Answers.refused(
                DasGupta.of(
                        "a",
                        "b",
                        List.of(good, DasGupta.Factor.of("zero", 0, 1)),
                        f -> f.get(0).at(0) / f.get(1).at(0)),
                Warning.Kind.NOT_FINITE,
                "");
        assertThatThrownBy(() -> DasGupta.product("a", "b", List.of(good)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void productsThatAreTooLargeAreRefused() {
        Answers.refused(
                DasGupta.product(
                        "a",
                        "b",
                        List.of(
                                DasGupta.Factor.of("f", 1e200, 3),
                                DasGupta.Factor.of("g", 1e200, 4))),
                Warning.Kind.NOT_FINITE,
                "");
    }

    @Test
    void noDifferenceHasNoShares() {
        var factor = DasGupta.Factor.of("f", 2, 2);
        var result = Answers.of(DasGupta.product("a", "b", List.of(factor, factor)));
        assertThat(result.effects()).allMatch(e -> e.share() == null && e.effect() == 0);
    }
}
