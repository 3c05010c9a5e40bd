package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

class StandardisationTest {
    private static final String[] AGES = {"18-29", "30-49", "50-66"};

    private static Fit<RateTable> table(double[] events, double[] population) {
        var areas = new String[events.length];
        var ages = new String[events.length];
        for (int i = 0; i < events.length; i++) {
            areas[i] = i < AGES.length ? "A" : "B";
            ages[i] = AGES[i % AGES.length];
        }
        return RateTable.of(
                Groups.of("area", areas),
                List.of(Groups.of("age", ages)),
                Numbers.of("events", events),
                Numbers.of("population", population));
    }

    private static RateTable plain() {
        return Answers.of(
                table(
                        new double[] {5, 20, 9, 12, 4, 30},
                        new double[] {100, 500, 300, 400, 100, 700}));
    }

    /// Fay & Feuer 1997, table 1: Down's syndrome by birth order, standardised by the mother's
    /// age to the mean of the orders (data of Fleiss 1981, page 249); rates by 100 000.
    @Test
    void ratesAndIntervalsAreThoseThatFayAndFeuerPublished() {
        double[][] population = {
            {230061, 329449, 114920, 39487, 14208, 3052},
            {72202, 326701, 208667, 83228, 28466, 5375},
            {15050, 175702, 207081, 117300, 45026, 8660},
            {2293, 68800, 132424, 98301, 46075, 9834},
            {327, 30666, 123419, 149919, 104088, 34392}
        };
        double[][] count = {
            {107, 141, 60, 40, 39, 25},
            {25, 150, 110, 84, 82, 39},
            {3, 71, 114, 103, 108, 75},
            {1, 26, 64, 89, 137, 96},
            {0, 8, 63, 112, 262, 295}
        };
        double[][] published = {
            {56.3, 92.3, 80.4, 105.8},
            {67.6, 91.2, 82.4, 100.9},
            {83.3, 85.1, 77.2, 94.2},
            {115.5, 92.7, 80.0, 114.7},
            {167.1, 75.5, 67.7, 188.3}
        };
        var orders = new ArrayList<String>();
        var ages = new ArrayList<String>();
        var events = new ArrayList<Double>();
        var births = new ArrayList<Double>();
        for (int order = 0; order < 5; order++) {
            for (int age = 0; age < 6; age++) {
                orders.add("order " + (order + 1));
                ages.add("age " + age);
                events.add(count[order][age]);
                births.add(population[order][age]);
            }
        }
        RateTable table =
                Answers.of(
                        RateTable.of(
                                Groups.of("order", orders.toArray(String[]::new)),
                                List.of(Groups.of("age", ages.toArray(String[]::new))),
                                numbers("events", events),
                                numbers("births", births)));
        var rates =
                Answers.of(Standardisation.direct(table, StandardPopulation.pooled(table), 0.95))
                        .rates();
        for (int order = 0; order < 5; order++) {
            DirectRate rate = rates.get(order);
            assertThat(
                            new double[] {
                                rate.crude() * 1e5,
                                rate.rate() * 1e5,
                                rate.gamma().lower() * 1e5,
                                rate.gamma().upper() * 1e5
                            })
                    .containsExactly(published[order], within(0.0501));
        }
    }

    private static Numbers numbers(String name, List<Double> values) {
        return Numbers.of(name, values.stream().mapToDouble(x -> x).toArray());
    }

    @Property(tries = 50)
    void theOrderOfRowsAndTheNamesOfAreasDoNotMatter(@ForAll long seed) {
        var random = new Random(seed);
        int n = 24;
        var rows = new ArrayList<Integer>();
        var area = new String[n];
        var renamed = new String[n];
        var age = new String[n];
        var events = new double[n];
        var population = new double[n];
        for (int i = 0; i < n; i++) {
            rows.add(i);
            area[i] = "a" + i % 4;
            renamed[i] = "z" + (9 - i % 4);
            age[i] = AGES[i % 3];
            population[i] = 10 + random.nextInt(500);
            events[i] = random.nextInt(10);
        }
        Collections.shuffle(rows, random);
        int[] order = rows.stream().mapToInt(i -> i).toArray();
        var direct =
                direct(Groups.of("area", area), Groups.of("age", age), events, population, null);
        var other =
                direct(
                        Groups.of("area", renamed),
                        Groups.of("age", age),
                        events,
                        population,
                        order);
        for (int a = 0; a < 4; a++) {
            DirectRate one = direct.rate("a" + a);
            DirectRate two = other.rate("z" + (9 - a));
            assertThat(two.rate()).isCloseTo(one.rate(), within(1e-14));
            assertThat(two.gamma().upper()).isCloseTo(one.gamma().upper(), within(1e-12));
        }
    }

    private static DirectStandardisation direct(
            Groups area, Groups age, double[] events, double[] population, int[] order) {
        var x = Numbers.of("events", events);
        var n = Numbers.of("population", population);
        RateTable table =
                Answers.of(
                        order == null
                                ? RateTable.of(area, List.of(age), x, n)
                                : RateTable.of(
                                        area.keep(order),
                                        List.of(age.keep(order)),
                                        x.keep(order),
                                        n.keep(order)));
        return Answers.of(Standardisation.direct(table, StandardPopulation.pooled(table), 0.95));
    }

    @Property(tries = 30)
    void thePopulationsUnitScalesTheRateAndNothingElse(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double unit) {
        double[] events = {5, 20, 9, 12, 4, 30};
        double[] population = {100, 500, 300, 400, 100, 700};
        double[] scaled = java.util.Arrays.stream(population).map(n -> n * unit).toArray();
        RateTable one = Answers.of(table(events, population));
        RateTable two = Answers.of(table(events, scaled));
        var standard =
                new StandardPopulation("s", Map.of("18-29", 1.0, "30-49", 2.0, "50-66", 3.0));
        var plain = Answers.of(Standardisation.direct(one, standard, 0.95)).rate("A");
        var other = Answers.of(Standardisation.direct(two, standard, 0.95)).rate("A");
        assertThat(other.rate() * unit).isCloseTo(plain.rate(), within(1e-12));
        assertThat(other.gamma().lower() * unit).isCloseTo(plain.gamma().lower(), within(1e-10));
        assertThat(other.gamma().upper() * unit).isCloseTo(plain.gamma().upper(), within(1e-10));
    }

    @Test
    void anAreaThatIsItsOwnStandardKeepsItsCrudeRateAndARatioOfOne() {
        RateTable table = plain();
        var direct =
                Answers.of(
                        Standardisation.direct(table, StandardPopulation.ofArea(table, "A"), 0.95));
        assertThat(direct.rate("A").rate()).isCloseTo(table.crudeRate(0), within(1e-15));
        var indirect =
                Answers.of(
                        Standardisation.indirect(
                                table,
                                StandardRates.ofArea(table, "A"),
                                PoissonInterval.EXACT,
                                0.95));
        assertThat(indirect.ratios().getFirst().ratio()).isCloseTo(1, within(1e-14));
        var figure =
                Answers.of(
                        Standardisation.comparative(
                                table,
                                StandardPopulation.ofArea(table, "A"),
                                StandardRates.ofArea(table, "A"),
                                0.95));
        assertThat(figure.getFirst().ratio()).isCloseTo(1, within(1e-14));
        assertThat(figure.getFirst().interval().contains(1)).isTrue();
    }

    @Test
    void pooledRatesExpectAsManyAsWereObserved() {
        RateTable table = plain();
        var ratios =
                Answers.of(
                                Standardisation.indirect(
                                        table,
                                        StandardRates.pooled(table),
                                        PoissonInterval.EXACT,
                                        0.95))
                        .ratios();
        assertThat(ratios.stream().mapToDouble(StandardisedRatio::expected).sum())
                .isCloseTo(80, within(1e-10));
    }

    @Test
    void theRatioOfTwoAreasTurnsOverWithThem() {
        RateTable table = plain();
        var direct =
                Answers.of(Standardisation.direct(table, StandardPopulation.pooled(table), 0.95));
        var there = Answers.of(direct.ratio("A", "B"));
        var back = Answers.of(direct.ratio("B", "A"));
        assertThat(there.ratio() * back.ratio()).isCloseTo(1, within(1e-14));
        assertThat(there.interval().lower() * back.interval().upper()).isCloseTo(1, within(1e-14));
    }

    /// Garwood 1936, table: limits of counts 0, 1, 5 and 10 at 95 %.
    @Test
    void exactLimitsAreThoseThatGarwoodPublished() {
        double[][] published = {
            {0, 0, 3.69}, {1, 0.0253, 5.57}, {5, 1.62, 11.67}, {10, 4.80, 18.39}
        };
        for (double[] row : published) {
            var limits = PoissonInterval.EXACT.of(row[0], 0.95);
            assertThat(limits.lower()).isCloseTo(row[1], within(0.00501));
            assertThat(limits.upper()).isCloseTo(row[2], within(0.00501));
        }
    }

    @Test
    void exactLimitsNeverCoverLessAndMidPCoversWhatIsAskedForOnAverage() {
        double sum = 0;
        int means = 0;
        for (double mean = 0.5; mean < 30; mean += 0.173) {
            double exact = coverage(PoissonInterval.EXACT, mean);
            assertThat(exact).isGreaterThanOrEqualTo(0.95 - 1e-12);
            double middle = coverage(PoissonInterval.MID_P, mean);
            assertThat(middle).isLessThanOrEqualTo(exact);
            sum += middle;
            means++;
        }
        assertThat(sum / means).isCloseTo(0.95, within(0.01));
    }

    private static double coverage(PoissonInterval method, double mean) {
        var chance = PoissonDistribution.of(mean);
        double sum = 0;
        for (int count = 0; count < 120; count++) {
            if (method.of(count, 0.95).contains(mean)) {
                sum += chance.probability(count);
            }
        }
        return sum;
    }

    @Test
    void byarsLimitsAreNearTheExactAndNearerWithMoreEvents() {
        for (int count : new int[] {5, 20, 100, 1000}) {
            var exact = PoissonInterval.EXACT.of(count, 0.95);
            var byar = PoissonInterval.BYAR.of(count, 0.95);
            assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.05 / Math.sqrt(count)));
            assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.05 / Math.sqrt(count)));
        }
    }

    @Test
    void midPLimitsHoldTheirOwnEquationsAlsoForLargeCounts() {
        for (int count : new int[] {1, 3, 40, 20_000}) {
            var limits = PoissonInterval.MID_P.of(count, 0.95);
            var low = PoissonDistribution.of(limits.lower());
            var high = PoissonDistribution.of(limits.upper());
            assertThat(low.survivalProbability(count) + low.probability(count) / 2)
                    .isCloseTo(0.025, within(1e-9));
            assertThat(high.cumulativeProbability(count) - high.probability(count) / 2)
                    .isCloseTo(0.025, within(1e-9));
        }
    }

    @Test
    void gammaIntervalsCoverTheTrueRateAlsoWithFewEvents() {
        int draws = 2000;
        double[] population = {300, 500, 900};
        double[] rates = {0.02, 0.006, 0.002};
        double[] weights = {0.5, 0.3, 0.2};
        double truth = 0.5 * 0.02 + 0.3 * 0.006 + 0.2 * 0.002;
        var standard =
                new StandardPopulation("s", Map.of("18-29", 0.5, "30-49", 0.3, "50-66", 0.2));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int covered = 0;
        double sum = 0;
        for (int d = 0; d < draws; d++) {
            var events = new double[3];
            for (int s = 0; s < 3; s++) {
                events[s] = poisson(population[s] * rates[s], random.nextDouble());
            }
            var direct =
                    Answers.of(
                            Standardisation.direct(
                                    Answers.of(table(events, population)), standard, 0.95));
            sum += direct.rate("A").rate();
            covered += direct.rate("A").gamma().contains(truth) ? 1 : 0;
        }
        double variance = 0;
        for (int s = 0; s < 3; s++) {
            variance += weights[s] * weights[s] * rates[s] / population[s];
        }
        assertThat(sum / draws).isCloseTo(truth, within(4 * Math.sqrt(variance / draws)));
        assertThat((double) covered / draws)
                .isGreaterThan(0.95 - Answers.four(0.95, draws))
                .isLessThan(0.995);
    }

    private static int poisson(double mean, double uniform) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(uniform);
    }

    @Test
    void anAreaWithoutPopulationInAStratumIsLeftOutAndTheStratumNamed() {
        var fit =
                table(new double[] {5, 0, 9, 1, 2, 3}, new double[] {100, 0, 300, 50, 50, 50})
                        .then(t -> Standardisation.direct(t, StandardPopulation.pooled(t), 0.95));
        Answers.warned(fit, Warning.Kind.EMPTY_GROUP, "30-49");
        assertThat(Answers.of(fit).rates()).extracting(DirectRate::area).containsExactly("B");
        Answers.refused(
                table(new double[] {5, 0, 9}, new double[] {100, 0, 300})
                        .then(
                                t ->
                                        Standardisation.direct(
                                                t,
                                                new StandardPopulation(
                                                        "s",
                                                        Map.of(
                                                                "18-29", 1.0, "30-49", 1.0, "50-66",
                                                                1.0)),
                                                0.95)),
                Warning.Kind.EMPTY_GROUP,
                "30-49");
    }

    @Test
    void aStratumThatTheStandardLacksOrHasAloneIsNamed() {
        RateTable table = plain();
        Answers.refused(
                Standardisation.direct(
                        table,
                        new StandardPopulation("s", Map.of("18-29", 1.0, "50-66", 1.0)),
                        0.95),
                Warning.Kind.EMPTY_GROUP,
                "30-49");
        Answers.refused(
                Standardisation.direct(
                        table,
                        new StandardPopulation(
                                "s", Map.of("18-29", 1.0, "30-49", 1.0, "50-66", 1.0, "67+", 1.0)),
                        0.95),
                Warning.Kind.EMPTY_GROUP,
                "67+");
        Answers.refused(
                Standardisation.indirect(
                        table,
                        new StandardRates("s", Map.of("18-29", 0.1, "50-66", 0.1), null),
                        PoissonInterval.EXACT,
                        0.95),
                Warning.Kind.EMPTY_GROUP,
                "30-49");
    }

    @Test
    void weightsOfNothingInAllStrataAreRefused() {
        Answers.refused(
                Standardisation.direct(
                        plain(),
                        new StandardPopulation(
                                "s", Map.of("18-29", 0.0, "30-49", 0.0, "50-66", 0.0)),
                        0.95),
                Warning.Kind.WEIGHTS,
                "s");
    }

    @Test
    void negativeInfiniteAndImpossibleValuesNameTheirColumn() {
        double[] good = {100, 500, 300};
        Answers.refused(table(new double[] {-1, 2, 3}, good), Warning.Kind.OUT_OF_RANGE, "events");
        Answers.refused(
                table(new double[] {1, 2, 3}, new double[] {100, -5, 300}),
                Warning.Kind.OUT_OF_RANGE,
                "population");
        Answers.refused(
                table(new double[] {1, 1 / 0.0, 3}, good), Warning.Kind.NOT_FINITE, "events");
        Answers.refused(
                table(new double[] {1, 2, 3}, new double[] {100, 0, 300}),
                Warning.Kind.OUT_OF_RANGE,
                "population");
        Answers.warned(
                table(new double[] {1, Double.NaN, 3}, good), Warning.Kind.MISSING, "events");
    }

    @Test
    void numbersThatAreLostInReckoningNameTheirColumn() {
        double[] events = {5, 20, 9, 12, 4, 30};
        double[] population = {100, 500, 300, 400, 100, 700};
        for (double value : new double[] {1e300, 1e10, 1e-300}) {
            double[] far = events.clone();
            far[2] = value;
            Answers.refused(table(far, population), Warning.Kind.OUT_OF_RANGE, "events");
        }
        for (double value : new double[] {1e300, 1e-300}) {
            double[] far = population.clone();
            far[4] = value;
            Answers.refused(table(events, far), Warning.Kind.OUT_OF_RANGE, "population");
        }
        assertThatThrownBy(() -> PoissonInterval.EXACT.of(1e11, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PoissonInterval.EXACT.of(1e10, 0.95).upper())
                .isCloseTo(1e10 + 1.959964e5, within(10.0));
    }

    @Test
    void nextToNoEventsHaveNoRatio() {
        double[] events = {1e-9, 0, 0, 12, 4, 30};
        var table = Answers.of(table(events, new double[] {100, 500, 300, 400, 100, 700}));
        var direct =
                Answers.of(Standardisation.direct(table, StandardPopulation.pooled(table), 0.95));
        Answers.refused(direct.ratio("A", "B"), Warning.Kind.TOO_FEW, "");
    }

    @Test
    void levelsThatMakeTwoStrataOfOneNameAreRefused() {
        Answers.refused(
                RateTable.of(
                        Groups.of("area", "a", "a"),
                        List.of(Groups.of("one", "x:y", "x"), Groups.of("other", "z", "y:z")),
                        Numbers.of("events", 1, 2),
                        Numbers.of("population", 10, 20)),
                Warning.Kind.OUT_OF_RANGE,
                "one:other");
    }

    @Test
    void aStandardThatDiffersWithinAStratumIsRefused() {
        Answers.refused(
                StandardPopulation.of(
                        Groups.of("age", "a", "b", "a"), Numbers.of("standard", 10, 20, 11)),
                Warning.Kind.OUT_OF_RANGE,
                "standard");
    }

    @Test
    void anAreaWhereNothingIsExpectedIsLeftOutAndSaid() {
        var fit =
                table(new double[] {0, 0, 0, 1, 2, 3}, new double[] {0, 0, 0, 50, 50, 50})
                        .then(
                                t ->
                                        Standardisation.indirect(
                                                t,
                                                StandardRates.pooled(t),
                                                PoissonInterval.EXACT,
                                                0.95));
        Answers.warned(fit, Warning.Kind.EMPTY_GROUP, "A");
        assertThat(Answers.of(fit).ratios()).hasSize(1);
    }

    @Test
    void noEventsHaveARateOfNothingWithAnUpperLimit() {
        var rate =
                Answers.of(
                                table(new double[] {0, 0, 0}, new double[] {100, 500, 300})
                                        .then(
                                                t ->
                                                        Standardisation.direct(
                                                                t,
                                                                StandardPopulation.pooled(t),
                                                                0.95)))
                        .rate("A");
        assertThat(rate.rate()).isZero();
        assertThat(rate.gamma().lower()).isZero();
        // one stratum's worth: the weight of an event is 1/900 in all, and -log(0.025) events
        assertThat(rate.gamma().upper()).isCloseTo(-Math.log(0.025) / 900, within(1e-12));
    }

    @Test
    void aCallThatMakesNoSenseIsRefusedAtOnce() {
        RateTable table = plain();
        assertThatThrownBy(
                        () -> Standardisation.direct(table, StandardPopulation.pooled(table), 95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoissonInterval.EXACT.of(-1, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.area("C")).isInstanceOf(IllegalArgumentException.class);
    }
}
