package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;

import org.assertj.core.data.Percentage;

import java.util.List;
import java.util.SplittableRandom;

/// What must not change the answer.
class RegressionProperties {
    private static final int TRIES = 60;
    private static final Percentage SAME = Percentage.withPercentage(1e-6);

    /// Invented rows in clusters of unequal size.
    private record Rows(double[] y, double[] x, double[] treated, double[] w, int[] cluster) {
        static Rows of(long seed, int clusters) {
            var random = new SplittableRandom(seed);
            int n = 0;
            int[] sizes = new int[clusters];
            for (int j = 0; j < clusters; j++) {
                sizes[j] = 2 + random.nextInt(6);
                n += sizes[j];
            }
            var rows =
                    new Rows(
                            new double[n], new double[n], new double[n], new double[n], new int[n]);
            for (int j = 0, i = 0; j < clusters; j++) {
                double shared = random.nextDouble();
                for (int k = 0; k < sizes[j]; k++, i++) {
                    rows.cluster[i] = j;
                    rows.treated[i] = j % 2;
                    rows.x[i] = random.nextDouble() + shared;
                    rows.w[i] = 0.1 + random.nextDouble();
                    rows.y[i] = shared + rows.x[i] + random.nextDouble();
                }
            }
            return rows;
        }

        LeastSquares model(boolean weighted) {
            var design =
                    Design.builder(y.length)
                            .intercept()
                            .numeric(Numbers.of("x", x))
                            .numeric(Numbers.of("treated", treated))
                            .build();
            return Fits.result(
                    LeastSquares.fit(
                            Numbers.of("y", y), design, weighted ? Numbers.of("w", w) : null));
        }

        ClusterInference inference(boolean weighted) {
            return Fits.result(
                    ClusterInference.of(
                            model(weighted),
                            Groups.of("office", cluster),
                            ClusterOptions.STANDARD,
                            Progress.NONE));
        }

        Rows order(int[] order) {
            int n = order.length;
            var other =
                    new Rows(
                            new double[n], new double[n], new double[n], new double[n], new int[n]);
            for (int i = 0; i < n; i++) {
                other.y[i] = y[order[i]];
                other.x[i] = x[order[i]];
                other.treated[i] = treated[order[i]];
                other.w[i] = w[order[i]];
                other.cluster[i] = cluster[order[i]];
            }
            return other;
        }
    }

    @Property(tries = TRIES)
    void theOrderOfRowsDoesNotMatter(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = 5, max = 11) int clusters,
            @ForAll boolean weighted) {
        var rows = Rows.of(seed, clusters);
        int[] order = new int[rows.y.length];
        var random = new SplittableRandom(seed + 1);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        same(rows.inference(weighted), rows.order(order).inference(weighted), 1, true);
    }

    @Property(tries = TRIES)
    void theNamesOfClustersDoNotMatter(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @IntRange(min = 5, max = 11) int clusters,
            @ForAll boolean weighted) {
        var rows = Rows.of(seed, clusters);
        var other = Rows.of(seed, clusters);
        for (int i = 0; i < other.cluster.length; i++) {
            other.cluster[i] = 1000 - 7 * other.cluster[i];
        }
        same(rows.inference(weighted), other.inference(weighted), 1, true);
    }

    @Property(tries = TRIES)
    void theOutcomesUnitAndTheWeightsUnitScaleOrDoNotMatter(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double unit,
            @ForAll boolean weighted) {
        var rows = Rows.of(seed, 9);
        var other = Rows.of(seed, 9);
        for (int i = 0; i < other.y.length; i++) {
            other.y[i] *= unit;
            other.w[i] *= 1 / unit;
        }
        same(rows.inference(weighted), other.inference(weighted), unit, true);
    }

    @Property(tries = TRIES)
    void aPredictorsUnitAndOriginOnlyScaleItsOwnCoefficient(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @DoubleRange(min = 0.01, max = 100) double unit,
            @ForAll @DoubleRange(min = -50, max = 50) double origin) {
        var rows = Rows.of(seed, 9);
        var other = Rows.of(seed, 9);
        for (int i = 0; i < other.x.length; i++) {
            other.x[i] = origin + unit * other.x[i];
        }
        var one = rows.inference(true);
        var two = other.inference(true);
        for (String name : List.of("x", "treated")) {
            double scale = name.equals("x") ? 1 / unit : 1;
            same(one.coefficient(name), two.coefficient(name), scale, true);
        }
    }

    @Property(tries = TRIES)
    void withEveryRowTwiceInTheSameClustersTheErrorsOfCr0Stay(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        var rows = Rows.of(seed, 8);
        int n = rows.y.length;
        int[] twice = new int[2 * n];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = i % n;
        }
        var options = ClusterOptions.STANDARD.with(ClusterEstimator.CR0);
        var one = inference(rows, options);
        var two = inference(rows.order(twice), options);
        for (String name : List.of("x", "treated")) {
            assertThat(two.coefficient(name).standardError())
                    .isCloseTo(one.coefficient(name).standardError(), SAME);
            assertThat(two.coefficient(name).signFlip().p())
                    .isEqualTo(one.coefficient(name).signFlip().p());
        }
    }

    @Property(tries = TRIES)
    void anOutcomeWithSomethingOfThePredictorsAddedKeepsItsErrors(
            @ForAll @LongRange(min = 1, max = 100_000) long seed,
            @ForAll @DoubleRange(min = -20, max = 20) double more) {
        var rows = Rows.of(seed, 9);
        var other = Rows.of(seed, 9);
        for (int i = 0; i < other.y.length; i++) {
            other.y[i] += more * other.x[i] - 2 * more;
        }
        var one = rows.inference(true).coefficient("x");
        var two = other.inference(true).coefficient("x");
        assertThat(two.estimate() - one.estimate()).isCloseTo(more, within(1e-8));
        assertThat(two.standardError()).isCloseTo(one.standardError(), SAME);
        assertThat(two.degreesOfFreedom()).isCloseTo(one.degreesOfFreedom(), SAME);
    }

    @Property(tries = TRIES)
    void takingEffectsAwayIsTheSameAsGivingThemDummies(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        var random = new SplittableRandom(seed);
        int n = 90;
        int[] person = new int[n];
        int[] month = new int[n];
        int[] office = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            person[i] = random.nextInt(15);
            month[i] = random.nextInt(6);
            office[i] = person[i] % 7;
            x[i] = random.nextDouble() + month[i] * person[i] * 0.1;
            y[i] = x[i] + person[i] + random.nextDouble();
        }
        var people = Groups.of("person", person);
        var months = Groups.of("month", month);
        var offices = Groups.of("office", office);
        var fit =
                TwoWayFixedEffects.fit(
                        Numbers.of("y", y), List.of(Numbers.of("x", x)), people, months, offices);
        var result = Fits.result(fit);
        var design =
                Design.builder(n)
                        .intercept()
                        .numeric(Numbers.of("x", x))
                        .factor(people, null)
                        .factor(months, null)
                        .build();
        var whole = LeastSquares.fit(Numbers.of("y", y), design);
        var dummies =
                Fits.result(
                                ClusterInference.of(
                                        Fits.result(whole),
                                        offices,
                                        ClusterOptions.STANDARD.testing(List.of("x")),
                                        Progress.NONE))
                        .coefficient("x");
        var within = result.coefficient("x");
        assertThat(within.estimate()).isCloseTo(dummies.estimate(), within(1e-8));
        if (result.singletons() == 0) {
            assertThat(within.standardError()).isCloseTo(dummies.standardError(), SAME);
            assertThat(within.degreesOfFreedom()).isCloseTo(dummies.degreesOfFreedom(), SAME);
            assertThat(java.util.Objects.requireNonNull(result.few()).coefficient("x").signFlip())
                    .isEqualTo(dummies.signFlip());
        }
    }

    @Property(tries = TRIES)
    void turningTheTreatmentAroundKeepsThePermutationsP(
            @ForAll @LongRange(min = 1, max = 100_000) long seed) {
        var rows = Rows.of(seed, 9);
        assertThat(permutation(rows, 1, 0).p()).isEqualTo(permutation(rows, -1, 1).p());
        assertThat(permutation(rows, 1, 0).p()).isEqualTo(permutation(rows, 3, 5).p());
    }

    private static Resampling permutation(Rows rows, double times, double plus) {
        var treatment = Numbers.of("treated", rows.treated).map("treated", v -> times * v + plus);
        return Fits.result(
                        PermutationTest.of(
                                Numbers.of("y", rows.y),
                                Design.builder(rows.y.length)
                                        .intercept()
                                        .numeric(Numbers.of("x", rows.x))
                                        .build(),
                                treatment,
                                Groups.of("office", rows.cluster),
                                PermutationOptions.STANDARD,
                                Progress.NONE))
                .resampling();
    }

    private static ClusterInference inference(Rows rows, ClusterOptions options) {
        return Fits.result(
                ClusterInference.of(
                        rows.model(false),
                        Groups.of("office", rows.cluster),
                        options,
                        Progress.NONE));
    }

    private static void same(
            ClusterInference one, ClusterInference two, double scale, boolean resampled) {
        assertThat(two.coefficients()).hasSameSizeAs(one.coefficients());
        for (int k = 0; k < one.coefficients().size(); k++) {
            same(one.coefficients().get(k), two.coefficients().get(k), scale, resampled);
        }
    }

    private static void same(
            ClusterCoefficient one, ClusterCoefficient two, double scale, boolean resampled) {
        double small = 1e-9 * scale;
        assertThat(two.estimate()).isCloseTo(one.estimate() * scale, within(small * 1e2));
        assertThat(two.standardError()).isCloseTo(one.standardError() * scale, SAME);
        assertThat(two.degreesOfFreedom()).isCloseTo(one.degreesOfFreedom(), SAME);
        assertThat(two.p()).isCloseTo(one.p(), within(1e-7));
        if (resampled) {
            assertThat(two.signFlip().p()).isEqualTo(one.signFlip().p());
            var permutation = one.permutation();
            var other = two.permutation();
            assertThat(other == null).isEqualTo(permutation == null);
            if (permutation != null && other != null) {
                assertThat(other.p()).isEqualTo(permutation.p());
            }
        }
    }
}
