package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

class FunnelTest {
    private static Fit<Funnel> funnel(double[] events, double[] sizes, Funnel.Options options) {
        return Funnel.of(
                Answers.units(events.length),
                Numbers.of("events", events),
                Numbers.of("size", sizes),
                options);
    }

    @Property(tries = 60)
    void exactLimitsStandWhereTheInterpolatedProbabilityIsWhatWasAskedFor(
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double target,
            @ForAll @IntRange(min = 30, max = 5000) int size) {
        var limits = FunnelLimits.binomial(target, size);
        var chance = BinomialDistribution.of(size, target);
        double[] at = {limits.lower998(), limits.lower95(), limits.upper95(), limits.upper998()};
        double[] p = {0.001, 0.025, 0.975, 0.999};
        for (int i = 0; i < 4; i++) {
            assertThat(at[i]).isBetween(0.0, 1.0);
            double count = at[i] * size;
            int above = (int) Math.ceil(count - 1e-9);
            double share = above - count;
            if (at[i] > 0 && at[i] < 1) {
                assertThat(chance.cumulativeProbability(above) - share * chance.probability(above))
                        .isCloseTo(p[i], within(1e-9));
            }
        }
        assertThat(at).isSorted();
    }

    @Test
    void exactLimitsNearTheNormalWithSize() {
        double target = 0.2;
        int size = 1_000_000;
        var exact = FunnelLimits.binomial(target, size);
        double deviation = Math.sqrt(target * (1 - target) / size);
        assertThat(exact.lower95()).isCloseTo(target - 1.959964 * deviation, within(1e-6));
        assertThat(exact.upper998()).isCloseTo(target + 3.090232 * deviation, within(2e-6));
        var poisson = FunnelLimits.poisson(1, size);
        assertThat(poisson.upper95()).isCloseTo(1 + 1.959964e-3, within(2e-6));
    }

    /// Numbers from R's binom.test and poisson.test.
    @Test
    void exactProbabilitiesAreThoseOfR() {
        assertThat(ExactP.twoSided(BinomialDistribution.of(10, 0.3), 0))
                .isCloseTo(0.0388396033, within(1e-12));
        assertThat(ExactP.twoSided(BinomialDistribution.of(10, 0.5), 2))
                .isCloseTo(0.109375, within(1e-12));
        assertThat(ExactP.twoSided(BinomialDistribution.of(20, 0.01), 3))
                .isCloseTo(0.00100357616810012, within(1e-12));
        assertThat(ExactP.twoSided(PoissonDistribution.of(3.2), 9))
                .isCloseTo(0.00571413806642015, within(1e-12));
        assertThat(ExactP.twoSided(PoissonDistribution.of(4), 4)).isEqualTo(1);
    }

    @Property(tries = 80)
    void theExactProbabilityIsTheSumOverOutcomesNoMoreLikely(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p,
            @ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @IntRange(min = 0, max = 200) int drawn) {
        int x = Math.min(n, drawn);
        var chance = BinomialDistribution.of(n, p);
        double limit = chance.probability(x) * (1 + 1e-7);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            sum += chance.probability(k) <= limit ? chance.probability(k) : 0;
        }
        assertThat(ExactP.twoSided(chance, x)).isCloseTo(Math.min(1, sum), within(1e-10));
    }

    @Property(tries = 30)
    void neitherTheOrderNorTheNamesOfUnitsMatter(@ForAll long seed) {
        var random = new Random(seed);
        int n = 20;
        var events = new double[n];
        var sizes = new double[n];
        var names = new String[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = 20 + random.nextInt(500);
            events[i] = random.nextInt((int) sizes[i] / 2);
            names[i] = "u" + (99 - i);
        }
        events[0] = 5;
        var one = Answers.of(funnel(events, sizes, Funnel.Options.BINOMIAL));
        var two =
                Answers.of(
                        Funnel.of(
                                Groups.of("unit", names),
                                Numbers.of("events", events),
                                Numbers.of("size", sizes),
                                Funnel.Options.BINOMIAL));
        assertThat(two.phi()).isCloseTo(one.phi(), within(1e-10));
        assertThat(two.tau2()).isCloseTo(one.tau2(), within(1e-12));
        assertThat(two.units().get(n - 1).z()).isCloseTo(one.units().getFirst().z(), within(1e-10));
    }

    @Test
    void unitsThatDifferByChanceAloneHavePhiOneAndFiveOfAHundredOutside() {
        int draws = 60;
        int n = 200;
        var random = new Random(77);
        var phi = new double[draws];
        var outside = new double[draws];
        var far = new double[draws];
        var plain = new Funnel.Options(Funnel.Kind.BINOMIAL, 0.3, 0);
        for (int d = 0; d < draws; d++) {
            var sizes = new double[n];
            var events = new double[n];
            for (int i = 0; i < n; i++) {
                sizes[i] = 100 + random.nextInt(900);
                events[i] =
                        BinomialDistribution.of((int) sizes[i], 0.3)
                                .inverseCumulativeProbability(random.nextDouble());
            }
            var funnel = Answers.of(funnel(events, sizes, plain));
            phi[d] = funnel.phi();
            for (var u : funnel.units()) {
                boolean out = u.value() < u.exact().lower95() || u.value() > u.exact().upper95();
                boolean farOut =
                        u.value() < u.exact().lower998() || u.value() > u.exact().upper998();
                outside[d] += out ? 1.0 / n : 0;
                far[d] += farOut ? 1.0 / n : 0;
            }
        }
        near(phi, 1, 0);
        near(outside, 0.05, 0.003);
        near(far, 0.002, 0.0003);
    }

    @Test
    void simulationFindsTheVarianceBetweenUnits() {
        int draws = 200;
        int n = 80;
        double tau = 0.03;
        var random = new Random(5);
        var found = new double[draws];
        var spread = new double[draws];
        for (int d = 0; d < draws; d++) {
            var sizes = new double[n];
            var events = new double[n];
            for (int i = 0; i < n; i++) {
                sizes[i] = 200 + random.nextInt(1500);
                double p = 0.2 + tau * random.nextGaussian();
                events[i] =
                        BinomialDistribution.of((int) sizes[i], p)
                                .inverseCumulativeProbability(random.nextDouble());
            }
            var funnel =
                    Answers.of(
                            funnel(
                                    events,
                                    sizes,
                                    new Funnel.Options(Funnel.Kind.BINOMIAL, null, 0)));
            found[d] = funnel.tau2();
            spread[d] =
                    funnel.units().stream()
                            .mapToDouble(u -> u.zAdded() * u.zAdded())
                            .average()
                            .orElseThrow();
        }
        near(found, tau * tau, 0);
        near(spread, 1, 0.02);
    }

    private static void near(double[] values, double truth, double bias) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(squares / (values.length - 1.0) / values.length);
        assertThat(mean).isCloseTo(truth, within(4 * error + bias));
    }

    @Test
    void adjustedLimitsAreNeverNarrowerThanThoseOfChance() {
        double[] events = {10, 12, 9, 11, 10, 10, 11, 9, 10, 12};
        double[] sizes = {100, 110, 95, 105, 100, 100, 104, 98, 100, 108};
        var funnel = Answers.of(funnel(events, sizes, Funnel.Options.BINOMIAL));
        assertThat(funnel.phi()).isLessThan(1);
        assertThat(funnel.tau2()).isZero();
        assertThat(funnel.units())
                .allMatch(
                        u ->
                                u.multiplied().equals(u.normal())
                                        && u.zMultiplied() == u.z()
                                        && Math.abs(u.zAdded() - u.z()) < 1e-12);
    }

    @Test
    void fewUnitsAndOneThatIsMostOfAllAreSaid() {
        var fit =
                funnel(
                        new double[] {10, 12, 900},
                        new double[] {100, 110, 9500},
                        Funnel.Options.BINOMIAL);
        Answers.warned(fit, Warning.Kind.TOO_FEW, "size");
        Answers.warned(fit, Warning.Kind.INFLUENTIAL, "size");
        var given =
                funnel(
                        new double[] {10, 12, 900},
                        new double[] {100, 110, 9500},
                        new Funnel.Options(Funnel.Kind.BINOMIAL, 0.1, 0.1));
        assertThat(given.warnings()).noneMatch(w -> w.kind() == Warning.Kind.INFLUENTIAL);
        assertThat(Answers.of(given).target()).isEqualTo(0.1);
    }

    @Test
    void badInputNamesItsColumn() {
        var options = Funnel.Options.BINOMIAL;
        double[] sizes = {10, 20, 30};
        Answers.refused(
                funnel(new double[] {11, 2, 3}, sizes, options),
                Warning.Kind.OUT_OF_RANGE,
                "events");
        Answers.refused(
                funnel(new double[] {1, 2, 3}, new double[] {10.5, 20, 30}, options),
                Warning.Kind.OUT_OF_RANGE,
                "size");
        Answers.refused(
                funnel(new double[] {0, 0, 0}, sizes, options), Warning.Kind.CONSTANT, "events");
        Answers.refused(funnel(sizes, sizes, options), Warning.Kind.CONSTANT, "events");
        Answers.refused(
                funnel(new double[] {1, 1 / 0.0, 3}, sizes, options),
                Warning.Kind.NOT_FINITE,
                "events");
        Answers.refused(
                funnel(new double[] {3}, new double[] {10}, options),
                Warning.Kind.ONE_GROUP,
                "unit");
        Answers.warned(
                funnel(new double[] {1, 0, 3}, new double[] {10, 0, 30}, options),
                Warning.Kind.EMPTY_GROUP,
                "size");
        Answers.warned(
                funnel(new double[] {1.5, 2, 3}, sizes, Funnel.Options.POISSON),
                Warning.Kind.APPROXIMATE,
                "events");
        assertThatThrownBy(() -> new Funnel.Options(Funnel.Kind.POISSON, null, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsTooLargeForAnExactDistributionAreRefused() {
        double[] events = {3, 4};
        double[] sizes = {6e9, 7e9};
        Answers.refused(
                funnel(events, sizes, Funnel.Options.BINOMIAL), Warning.Kind.OUT_OF_RANGE, "size");
        for (double target : new double[] {1, 1 / 0.0}) {
            Answers.refused(
                    funnel(events, sizes, new Funnel.Options(Funnel.Kind.POISSON, target, 0.1)),
                    Warning.Kind.OUT_OF_RANGE,
                    "size");
        }
    }

    @Test
    void aCountThatIsNotWholeHasNoExactProbability() {
        var funnel =
                Answers.of(
                        funnel(
                                new double[] {1.5, 2, 3},
                                new double[] {1, 2, 3},
                                Funnel.Options.POISSON));
        assertThat(funnel.units().getFirst().p()).isNull();
        assertThat(Objects.requireNonNull(funnel.units().get(1).p())).isBetween(0.0, 1.0);
    }

    @Test
    void adjustedNormalLimitsHoldTheNormalsQuantiles() {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.999);
        var funnel =
                Answers.of(
                        funnel(
                                new double[] {30, 12, 40, 11, 60},
                                new double[] {100, 110, 95, 105, 100},
                                Funnel.Options.BINOMIAL));
        var unit = funnel.units().getFirst();
        double wide = Math.sqrt(unit.deviation() * unit.deviation() + funnel.tau2());
        assertThat(unit.added().upper998()).isCloseTo(funnel.target() + z * wide, within(1e-12));
        assertThat(unit.multiplied().upper998())
                .isCloseTo(
                        funnel.target() + z * unit.deviation() * Math.sqrt(funnel.phi()),
                        within(1e-12));
    }
}
