package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.alpha;
import static no.helhet.statistics.agreement.RatingsOf.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// What must not change when the same data are written otherwise.
class AgreementPropertiesTest {
    private static final double NEAR = 1e-9;

    /// Units about a level of their own, some ratings missing.
    private static double[][] sample(int seed, int units, int raters, double missing) {
        var random = new Random(seed);
        var rows = new double[units][raters];
        for (double[] row : rows) {
            int level = random.nextInt(4);
            for (int r = 0; r < raters; r++) {
                int said = Math.clamp(level + random.nextInt(3) - 1L, 0, 4) + 1;
                row[r] = random.nextDouble() < missing ? Double.NaN : said;
            }
        }
        return rows;
    }

    private static double[][] shuffledUnits(double[][] rows, int seed) {
        var list = new ArrayList<>(Arrays.asList(rows));
        Collections.shuffle(list, new Random(seed));
        return list.toArray(double[][]::new);
    }

    private static double[][] turnedRaters(double[][] rows) {
        return Arrays.stream(rows)
                .map(
                        row -> {
                            var turned = new double[row.length];
                            for (int r = 0; r < row.length; r++) {
                                turned[r] = row[row.length - 1 - r];
                            }
                            return turned;
                        })
                .toArray(double[][]::new);
    }

    private static double[][] mapped(double[][] rows, DoubleUnaryOperator to) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(to).toArray())
                .toArray(double[][]::new);
    }

    private static double[] numbers(AgreementCoefficients c) {
        return new double[] {
            c.observed(),
            c.gwet().value(),
            c.gwet().standardError(),
            c.fleiss().value(),
            c.fleiss().standardError(),
            c.conger().value(),
            c.conger().standardError(),
            c.brennanPrediger().value(),
            c.brennanPrediger().standardError()
        };
    }

    private static double[] coefficients(double[][] rows, Weighting weighting) {
        return numbers(answer(AgreementCoefficients.fit(RatingsOf.of(rows), weighting, .95)));
    }

    @Property(tries = 60)
    void theOrderOfUnitsAndRatersDoesNotMatter(
            @ForAll int seed, @ForAll @IntRange(min = 2, max = 5) int raters) {
        double[][] rows = sample(seed, 30, raters, .2);
        double[][] other = turnedRaters(shuffledUnits(rows, seed + 1));
        for (Weighting weighting : Weighting.values()) {
            assertThat(coefficients(other, weighting))
                    .containsExactly(coefficients(rows, weighting), within(NEAR));
        }
        for (Metric metric : Metric.values()) {
            assertThat(alpha(RatingsOf.of(other), metric).alpha())
                    .isCloseTo(alpha(RatingsOf.of(rows), metric).alpha(), within(NEAR));
        }
        var fleiss = answer(FleissKappa.fit(RatingsOf.of(rows), .95));
        var turned = answer(FleissKappa.fit(RatingsOf.of(other), .95));
        assertThat(turned.kappa()).isCloseTo(fleiss.kappa(), within(NEAR));
        assertThat(turned.conger()).isCloseTo(fleiss.conger(), within(NEAR));
    }

    @Property(tries = 60)
    void otherNamesForTheLevelsDoNotMatterWithoutWeights(@ForAll int seed) {
        double[][] rows = sample(seed, 40, 3, .1);
        double[][] renamed = mapped(rows, v -> Double.isNaN(v) ? v : (v * 2 + 1) % 5);
        assertThat(coefficients(renamed, Weighting.UNWEIGHTED))
                .containsExactly(coefficients(rows, Weighting.UNWEIGHTED), within(NEAR));
        assertThat(alpha(RatingsOf.of(renamed), Metric.NOMINAL).alpha())
                .isCloseTo(alpha(RatingsOf.of(rows), Metric.NOMINAL).alpha(), within(NEAR));
    }

    @Property(tries = 60)
    void aScaleTurnedUpsideDownIsTheSameScale(@ForAll int seed) {
        double[][] rows = sample(seed, 40, 3, .1);
        double[][] down = mapped(rows, v -> 6 - v);
        for (Weighting weighting : Weighting.values()) {
            assertThat(coefficients(down, weighting))
                    .containsExactly(coefficients(rows, weighting), within(NEAR));
        }
        for (Metric metric : List.of(Metric.ORDINAL, Metric.INTERVAL)) {
            assertThat(alpha(RatingsOf.of(down), metric).alpha())
                    .isCloseTo(alpha(RatingsOf.of(rows), metric).alpha(), within(NEAR));
        }
    }

    @Property(tries = 60)
    void eachMetricIgnoresWhatItsScaleIgnores(
            @ForAll int seed, @ForAll @IntRange(min = -9, max = 9) int power) {
        double[][] rows = sample(seed, 40, 3, .1);
        double unit = Math.pow(10, power);
        double ordinal = alpha(RatingsOf.of(rows), Metric.ORDINAL).alpha();
        double interval = alpha(RatingsOf.of(rows), Metric.INTERVAL).alpha();
        double ratio = alpha(RatingsOf.of(rows), Metric.RATIO).alpha();
        assertThat(alpha(RatingsOf.of(mapped(rows, Math::exp)), Metric.ORDINAL).alpha())
                .isCloseTo(ordinal, within(NEAR));
        assertThat(alpha(RatingsOf.of(mapped(rows, v -> unit * (v + 8))), Metric.INTERVAL).alpha())
                .isCloseTo(interval, within(NEAR));
        assertThat(alpha(RatingsOf.of(mapped(rows, v -> unit * v)), Metric.RATIO).alpha())
                .isCloseTo(ratio, within(NEAR));
    }

    @Property(tries = 60)
    void intraclassCorrelationsIgnoreUnitAndOrigin(
            @ForAll int seed,
            @ForAll @IntRange(min = -8, max = 8) int power,
            @ForAll @IntRange(min = -1000, max = 1000) int origin) {
        double[][] rows = sample(seed, 25, 3, 0);
        var random = new Random(seed);
        rows = mapped(rows, v -> v + random.nextGaussian());
        double unit = Math.pow(10, power);
        double[][] other =
                turnedRaters(shuffledUnits(mapped(rows, v -> unit * (v + origin)), seed));
        var here = answer(IntraclassCorrelation.fit(RatingsOf.of(rows), .9));
        var there = answer(IntraclassCorrelation.fit(RatingsOf.of(other), .9));
        for (int i = 0; i < here.forms().size(); i++) {
            var a = here.forms().get(i);
            var b = there.forms().get(i);
            assertThat(b.value()).isCloseTo(a.value(), within(1e-7));
            assertThat(b.f()).isCloseTo(a.f(), within(1e-6 * a.f()));
            Interval limits = b.interval();
            assertThat(limits == null).isEqualTo(a.interval() == null);
            if (limits != null && a.interval() != null) {
                assertThat(limits.lower()).isCloseTo(a.interval().lower(), within(1e-6));
                assertThat(limits.upper()).isCloseTo(a.interval().upper(), within(1e-6));
            }
        }
        assertThat(there.robinson()).isCloseTo(here.robinson(), within(1e-7));
    }

    @Property(tries = 60)
    void ranksIgnoreEveryRisingFunction(@ForAll int seed) {
        double[][] rows = sample(seed, 25, 4, 0);
        var here = answer(RankAgreement.fit(RatingsOf.of(rows)));
        var there = answer(RankAgreement.fit(RatingsOf.of(mapped(rows, v -> v * v * v - 7))));
        assertThat(there.w()).isCloseTo(here.w(), within(NEAR));
        assertThat(there.meanRho()).isCloseTo(here.meanRho(), within(NEAR));
        assertThat(here.w()).isBetween(0.0, 1.0);
    }

    @Property(tries = 60)
    void everyUnitTwiceHalvesTheSquareOfTheErrorAndMovesNothingElse(@ForAll int seed) {
        double[][] rows = sample(seed, 30, 2, 0);
        var twice = new ArrayList<>(Arrays.asList(rows));
        twice.addAll(Arrays.asList(rows));
        for (Weighting weighting : Weighting.values()) {
            var one = answer(CohenKappa.fit(RatingsOf.of(rows), weighting, .95));
            var two =
                    answer(
                            CohenKappa.fit(
                                    RatingsOf.of(twice.toArray(double[][]::new)), weighting, .95));
            assertThat(two.kappa()).isCloseTo(one.kappa(), within(NEAR));
            assertThat(two.standardError())
                    .isCloseTo(one.standardError() / Math.sqrt(2), within(NEAR));
            assertThat(two.nullError()).isCloseTo(one.nullError() / Math.sqrt(2), within(NEAR));
        }
    }

    @Property(tries = 60)
    void unitsWithOneRatingChangeNoAlpha(@ForAll int seed) {
        double[][] rows = sample(seed, 30, 3, .1);
        var more = new ArrayList<>(Arrays.asList(rows));
        more.add(new double[] {Double.NaN, 5, Double.NaN});
        more.add(new double[] {Double.NaN, Double.NaN, Double.NaN});
        for (Metric metric : Metric.values()) {
            assertThat(alpha(RatingsOf.of(more.toArray(double[][]::new)), metric).alpha())
                    .isCloseTo(alpha(RatingsOf.of(rows), metric).alpha(), within(NEAR));
        }
    }

    @Property(tries = 60)
    void quadraticKappaIsNearTheIntraclassCorrelation(@ForAll int seed) {
        // Fleiss & Cohen 1973: they differ by terms of the order 1/n
        double[][] rows = sample(seed, 400, 2, 0);
        var scaled = answer(RatingsOf.of(rows).scaled(List.of("1", "2", "3", "4", "5")));
        double kappa = answer(CohenKappa.fit(scaled, Weighting.QUADRATIC, .95)).kappa();
        @Nullable Double icc =
                answer(IntraclassCorrelation.fit(RatingsOf.of(rows), .95)).form("ICC(2,1)").value();
        assertThat(kappa).isCloseTo(icc, within(3.0 / 400));
    }

    @Property(tries = 40)
    void theOrderOfRowsDoesNotChangeTheChoice(@ForAll int seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Integer>();
        var candidate = new String[60];
        var rater = new String[60];
        var first = new double[60];
        var second = new double[60];
        for (int i = 0; i < 60; i++) {
            rows.add(i);
            candidate[i] = "T" + (char) ('A' + i / 3);
            rater[i] = "R" + (i % 3 + i / 3) % 5;
            first[i] = random.nextInt(3);
            second[i] = random.nextDouble() < .1 ? Double.NaN : random.nextInt(3);
        }
        Collections.shuffle(rows, random);
        int[] order = rows.stream().mapToInt(i -> i).toArray();
        var c = Groups.of("c", candidate);
        var r = Groups.of("r", rater);
        var a = Numbers.of("a", first);
        var b = Numbers.of("b", second);
        var criteria = List.of(new Criterion("a", 2, 2, 1.0), new Criterion("b", 1, 2, null));
        var here = Judgements.of(c, r, List.of(a, b)).then(j -> Selection.fit(j, criteria, 5));
        Assume.that(!(here instanceof no.helhet.statistics.NotEstimable<?>));
        var there =
                Judgements.of(c.keep(order), r.keep(order), List.of(a.keep(order), b.keep(order)))
                        .then(j -> Selection.fit(j, criteria, 5));
        assertThat(answer(there).chosen()).isEqualTo(answer(here).chosen());
        assertThat(answer(there).withoutRater()).isEqualTo(answer(here).withoutRater());
    }
}
