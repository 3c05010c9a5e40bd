package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.Matrices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

class ClusterInferenceTest {
    private static final double NEAR = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "false,CR0", "false,CR1", "false,CR1S", "false,CR2",
        "true,CR0", "true,CR1", "true,CR1S", "true,CR2"
    })
    void errorsAndDegreesOfFreedomAreThoseOfClubSandwich(
            boolean weighted, ClusterEstimator estimator) {
        var inference = inference(Example.model(weighted), estimator);
        String path = (weighted ? "wls." : "ols.") + estimator;
        double[] errors = Example.R.numbers(path + ".se");
        double[] degrees = Example.R.numbers(path + ".df");
        double[] ps = Example.R.numbers(path + ".p");
        assertThat(inference.coefficients()).hasSize(errors.length);
        for (int k = 0; k < errors.length; k++) {
            var coefficient = inference.coefficients().get(k);
            assertThat(coefficient.standardError()).isCloseTo(errors[k], within(NEAR));
            assertThat(coefficient.degreesOfFreedom()).isCloseTo(degrees[k], within(NEAR));
            assertThat(coefficient.p()).isCloseTo(ps[k], within(NEAR));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false,CR0", "false,CR1", "false,CR1S", "false,CR2",
        "true,CR0", "true,CR1", "true,CR1S", "true,CR2"
    })
    void severalCoefficientsAreTestedAsByClubSandwich(
            boolean weighted, ClusterEstimator estimator) {
        var model = Example.model(weighted);
        var office = Example.DATA.groups("office");
        String path = (weighted ? "wls." : "ols.") + estimator;
        var test =
                Fits.result(
                        WaldTest.of(
                                model, office, estimator, List.of("age", "treated", "kindmid")));
        assertThat(test.f()).isCloseTo(Example.R.number(path + ".wald.f"), within(NEAR));
        assertThat(test.shrunk()).isCloseTo(Example.R.number(path + ".wald.delta"), within(NEAR));
        assertThat(test.denominator()).isCloseTo(Example.R.number(path + ".wald.df"), within(1e-7));
        assertThat(test.p()).isCloseTo(Example.R.number(path + ".wald.p"), within(NEAR));
        double[][] constraints = {{0, 0, 0, 1, -1}, {0, 10, -1, 0, 0}};
        var contrast =
                Fits.result(WaldTest.of(model, office, estimator, List.of("a", "b"), constraints));
        assertThat(contrast.f()).isCloseTo(Example.R.number(path + ".contrast.f"), within(NEAR));
        assertThat(contrast.p()).isCloseTo(Example.R.number(path + ".contrast.p"), within(NEAR));
    }

    @Test
    void aTestOfOneCoefficientIsItsOwnT() {
        var model = Example.model(true);
        var office = Example.DATA.groups("office");
        var one = inference(model, ClusterEstimator.CR2).coefficient("treated");
        var test =
                Fits.result(WaldTest.of(model, office, ClusterEstimator.CR2, List.of("treated")));
        assertThat(test.f()).isCloseTo(one.t() * one.t(), within(1e-9));
        assertThat(test.denominator()).isCloseTo(one.degreesOfFreedom(), within(1e-9));
        assertThat(test.p()).isCloseTo(one.p(), within(1e-10));
    }

    @Test
    void moreCoefficientsThanClustersCarryHaveNoTest() {
        var data = Example.NINE;
        var three = Groups.of("three", new int[data.rows()]);
        int[] codes = new int[data.rows()];
        Arrays.setAll(codes, i -> i % 3);
        var fit = LeastSquares.fit(data.numbers("y"), Example.design(data));
        var answer =
                WaldTest.of(
                        Fits.result(fit),
                        Groups.of("three", codes),
                        ClusterEstimator.CR2,
                        List.of("age", "treated", "kindmid", "kindtop"));
        assertThat(Fits.reason(answer).kind()).isEqualTo(Warning.Kind.FEW_CLUSTERS);
        assertThat(
                        Fits.reason(
                                        WaldTest.of(
                                                Fits.result(fit),
                                                three,
                                                ClusterEstimator.CR2,
                                                List.of("age")))
                                .kind())
                .isEqualTo(Warning.Kind.ONE_GROUP);
    }

    @Test
    void whereAClusterAloneTellsAColumnTheRootIsMoorePenroseAsInClubSandwich() {
        var data = Example.DATA;
        var office = data.groups("office");
        var alone = new double[data.rows()];
        Arrays.setAll(alone, i -> office.level(office.at(i)).equals("o20") ? 1 : 0);
        var design =
                Design.builder(data.rows())
                        .intercept()
                        .numeric(data.numbers("age"))
                        .numeric(Numbers.of("alone", alone))
                        .build();
        var model = Fits.result(LeastSquares.fit(data.numbers("y"), design));
        var fit = ClusterInference.of(model, office);
        double[] errors = Example.R.numbers("alone.se");
        double[] degrees = Example.R.numbers("alone.df");
        for (int k = 0; k < 3; k++) {
            var coefficient = Fits.result(fit).coefficients().get(k);
            assertThat(coefficient.standardError()).isCloseTo(errors[k], within(NEAR));
            assertThat(coefficient.degreesOfFreedom()).isCloseTo(degrees[k], within(NEAR));
        }
        assertThat(Fits.warns(fit, Warning.Kind.INFLUENTIAL, "alone")).isTrue();
        assertThat(Fits.result(fit).coefficient("alone").leavingOneOut()).isNull();
        assertThat(Fits.result(fit).coefficient("alone").mostMoving()).isEqualTo("o20");
    }

    @Test
    void withADummyForEachClusterAndWeightsErrorsAreThoseOfClubSandwich() {
        var data = Example.DATA;
        var design =
                Design.builder(data.rows())
                        .intercept()
                        .numeric(data.numbers("age"))
                        .factor(data.groups("office"), null)
                        .build();
        var model = Fits.result(LeastSquares.fit(data.numbers("y"), design, data.numbers("w")));
        var fit =
                ClusterInference.of(
                        model,
                        data.groups("office"),
                        ClusterOptions.STANDARD.testing(List.of("age", "officeo12")),
                        Progress.NONE);
        var age = Fits.result(fit).coefficient("age");
        assertThat(age.standardError()).isCloseTo(Example.R.number("dummies.se"), within(NEAR));
        assertThat(age.degreesOfFreedom()).isCloseTo(Example.R.number("dummies.df"), within(NEAR));
    }

    @Test
    void clustersOfRowsWithWeightZeroAreLeftOutAsInClubSandwich() {
        double[] weights = Example.DATA.numbers("w").toArray();
        for (int row : new int[] {2, 49, 76}) {
            weights[row] = 0;
        }
        var model =
                Fits.result(
                        LeastSquares.fit(
                                Example.DATA.numbers("y"),
                                Example.small(Example.DATA),
                                Numbers.of("w", weights)));
        var inference = inference(model, ClusterEstimator.CR2);
        double[] errors = Example.R.numbers("zero.se");
        double[] degrees = Example.R.numbers("zero.df");
        for (int k = 0; k < 3; k++) {
            assertThat(inference.coefficients().get(k).standardError())
                    .isCloseTo(errors[k], within(NEAR));
            assertThat(inference.coefficients().get(k).degreesOfFreedom())
                    .isCloseTo(degrees[k], within(NEAR));
        }
    }

    @Test
    void changedSignsGiveTheShareThatRFindsByGoingThroughAll() {
        var data = Example.NINE;
        var office = data.groups("office");
        var plain =
                Fits.result(
                        ClusterInference.of(
                                Fits.result(
                                        LeastSquares.fit(data.numbers("y"), Example.small(data))),
                                office));
        assertThat(plain.coefficient("age").signFlip().p())
                .isCloseTo(Example.R.number("signs.age"), within(1e-12));
        assertThat(plain.coefficient("treated").signFlip())
                .isEqualTo(new Resampling(Example.R.number("signs.treated"), true, 256, 1 / 256.0));
        var weighted =
                Fits.result(
                        ClusterInference.of(
                                Fits.result(
                                        LeastSquares.fit(
                                                data.numbers("y"),
                                                Example.small(data),
                                                data.numbers("w"))),
                                office));
        assertThat(weighted.coefficient("treated").signFlip().p())
                .isCloseTo(Example.R.number("signs.weighted"), within(1e-12));
        var both =
                WaldTest.of(
                        Fits.result(LeastSquares.fit(data.numbers("y"), Example.small(data))),
                        office,
                        ClusterEstimator.CR2,
                        List.of("age", "treated"));
        assertThat(Fits.result(both).signFlip().p())
                .isCloseTo(Example.R.number("signs.both"), within(1e-12));
        double[] left = Example.R.numbers("left");
        Interval range = Objects.requireNonNull(plain.coefficient("treated").leavingOneOut());
        assertThat(range.lower()).isCloseTo(left[0], within(1e-9));
        assertThat(range.upper()).isCloseTo(left[1], within(1e-9));
    }

    @Test
    void aColumnGivenToClustersCarriesAPermutationAndOthersDoNot() {
        var data = Example.NINE;
        var inference =
                Fits.result(
                        ClusterInference.of(
                                Fits.result(
                                        LeastSquares.fit(data.numbers("y"), Example.small(data))),
                                data.groups("office")));
        var permutation = inference.coefficient("treated").permutation();
        assertThat(permutation).isNotNull();
        assertThat(permutation.p()).isCloseTo(Example.R.number("permutation.p"), within(1e-12));
        assertThat(permutation.used()).isEqualTo((int) Example.R.number("permutation.count"));
        assertThat(inference.coefficient("age").permutation()).isNull();
        assertThat(inference.few()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoKindsOfClustersGiveTheErrorsOfSandwich(boolean weighted) {
        String path = weighted ? "wls.two." : "ols.two.";
        same(two(Example.model(weighted), TwoWayFactor.EACH), path + "each");
        same(two(Example.model(weighted), TwoWayFactor.CLUSTERS), path + "clusters");
        same(two(Example.model(weighted), TwoWayFactor.NONE), path + "none");
    }

    @Test
    void whereTheTwoWayVarianceIsWholeNothingIsMended() {
        var data = Example.DATA;
        var design = Design.builder(data.rows()).intercept().numeric(data.numbers("age")).build();
        assertThat(Example.R.number("unmended.least")).isPositive();
        var fit = two(Fits.result(LeastSquares.fit(data.numbers("y"), design)), TwoWayFactor.EACH);
        same(fit, "unmended.se");
        assertThat(Fits.result(fit).mended()).isFalse();
    }

    @Test
    void twoKindsOfFewClustersCarryTheFewerKindsOwnInference() {
        var result = Fits.result(two(Example.model(false), TwoWayFactor.SMALLEST));
        var fewer = Objects.requireNonNull(result.fewer());
        assertThat(fewer.column()).isEqualTo("month");
        assertThat(fewer.clusters()).isEqualTo(7);
        assertThat(result.coefficients())
                .allSatisfy(c -> assertThat(c.degreesOfFreedom()).isEqualTo(6));
    }

    @Test
    void aTwoWayVarianceWithANegativePartIsMendedAsBySandwichAndSaid() {
        var month = Example.DATA.numbers("month");
        var data =
                Example.DATA.keep(
                        java.util.stream.IntStream.range(0, month.size())
                                .filter(i -> month.at(i) <= 3)
                                .toArray());
        assertThat(Example.R.number("mended.least")).isNegative();
        var fit =
                TwoWayClusters.of(
                        Fits.result(LeastSquares.fit(data.numbers("y"), Example.design(data))),
                        data.groups("office"),
                        data.groups("month"),
                        TwoWayFactor.NONE,
                        ClusterOptions.STANDARD);
        same(fit, "mended.se");
        assertThat(Fits.result(fit).mended()).isTrue();
        assertThat(Fits.warns(fit, Warning.Kind.SINGULAR, "office and month")).isTrue();
    }

    @Test
    void fewClustersAndFewDegreesOfFreedomAreSaid() {
        var data = Example.NINE;
        var fit =
                ClusterInference.of(
                        Fits.result(LeastSquares.fit(data.numbers("y"), Example.small(data))),
                        data.groups("block"));
        assertThat(Fits.warns(fit, Warning.Kind.FEW_CLUSTERS, "block")).isTrue();
        assertThat(Fits.warns(fit, Warning.Kind.FEW_CLUSTERS, "age")).isTrue();
        assertThat(fit.warnings().getFirst().what()).contains("can not give a p below 0.5");
    }

    @Test
    void aClusterThatDecidesIsNamed() {
        int[] cluster = new int[60];
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            cluster[i] = i / 5;
            x[i] = i % 5;
            y[i] = Math.sin(78.233 * i) + (cluster[i] == 7 ? 30 * x[i] : 0);
        }
        var model =
                Fits.result(
                        LeastSquares.fit(
                                Numbers.of("y", y),
                                Design.builder(60)
                                        .intercept()
                                        .numeric(Numbers.of("x", x))
                                        .build()));
        var inference = Fits.result(ClusterInference.of(model, Groups.of("office", cluster)));
        assertThat(inference.coefficient("x").mostMoving()).isEqualTo("7");
    }

    @Test
    void oneClusterAndRowsWithoutAClusterHaveNoAnswer() {
        var model = Example.model(false);
        int rows = Example.DATA.rows();
        var one = Fits.reason(ClusterInference.of(model, Groups.of("office", new int[rows])));
        assertThat(one.kind()).isEqualTo(Warning.Kind.ONE_GROUP);
        assertThat(one.column()).isEqualTo("office");
        var names = new String[rows];
        Arrays.setAll(names, i -> i == 4 ? "" : "o" + i % 6);
        var missing = Fits.reason(ClusterInference.of(model, Groups.of("office", names)));
        assertThat(missing.kind()).isEqualTo(Warning.Kind.MISSING);
        assertThat(missing.what()).contains("Row 5");
    }

    @Test
    void clustersOfOneRowGiveHc2AndItsSatterthwaiteDegreesOfFreedom() {
        int[] own = new int[Example.DATA.rows()];
        Arrays.setAll(own, i -> i);
        var model = Example.model(false);
        var inference = Fits.result(ClusterInference.of(model, Groups.of("row", own)));
        var robust = Fits.result(RobustErrors.of(model, Heteroskedasticity.HC2, 0.95));
        for (int k = 0; k < 5; k++) {
            assertThat(inference.coefficients().get(k).standardError())
                    .isCloseTo(robust.coefficients().get(k).standardError(), within(1e-10));
        }
        assertThat(inference.few()).isFalse();
        assertThat(
                        Fits.warns(
                                ClusterInference.of(model, Groups.of("row", own)),
                                Warning.Kind.SMALL_GROUPS,
                                "row"))
                .isTrue();
    }

    @Test
    void unitsDoNotMatterHoweverFarTheyLie() {
        var data = Example.DATA;
        var near = Example.model(true);
        var design =
                Design.builder(data.rows())
                        .intercept()
                        .numeric(data.numbers("age").map("age", v -> 1e7 * v))
                        .numeric(data.numbers("treated"))
                        .factor(data.groups("kind"), null)
                        .build();
        var far =
                Fits.result(
                        LeastSquares.fit(
                                data.numbers("y").map("y", v -> 1e-5 * v),
                                design,
                                data.numbers("w").map("w", v -> 1e-12 * v)));
        var office = data.groups("office");
        for (String name : List.of("age", "treated")) {
            var one = inference(near, ClusterEstimator.CR2).coefficient(name);
            var two = inference(far, ClusterEstimator.CR2).coefficient(name);
            assertThat(two.t()).isCloseTo(one.t(), within(1e-7));
            assertThat(two.degreesOfFreedom()).isCloseTo(one.degreesOfFreedom(), within(1e-7));
            assertThat(two.signFlip()).isEqualTo(one.signFlip());
        }
        var names = List.of("age", "treated", "kindtop");
        var one = Fits.result(WaldTest.of(near, office, ClusterEstimator.CR2, names));
        var two = Fits.result(WaldTest.of(far, office, ClusterEstimator.CR2, names));
        assertThat(two.f()).isCloseTo(one.f(), within(1e-7));
        assertThat(two.denominator()).isCloseTo(one.denominator(), within(1e-7));
        assertThat(two.signFlip()).isEqualTo(one.signFlip());
    }

    /// Their scores add up to nothing, so that each is the other's with its sign changed.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twoClustersGiveOneDegreeOfFreedomHoweverUnlikeTheWeights(long seed) {
        var random = new SplittableRandom(seed);
        int n = 12;
        var x = random.doubles(n).toArray();
        var y = random.doubles(n).toArray();
        var w = random.doubles(n).map(v -> Math.pow(10, 6 * v - 3)).toArray();
        int[] half = new int[n];
        Arrays.setAll(half, i -> i < 4 ? 0 : 1);
        var design = Design.builder(n).intercept().numeric(Numbers.of("x", x)).build();
        var model = Fits.result(LeastSquares.fit(Numbers.of("y", y), design, Numbers.of("w", w)));
        var options = ClusterOptions.STANDARD.with(ClusterEstimator.CR0);
        var inference = ClusterInference.of(model, Groups.of("half", half), options, Progress.NONE);
        assertThat(Fits.result(inference).coefficients())
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.degreesOfFreedom()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void withMoreClustersThanAreGoneThroughInPairsTheDegreesAreThoseOfTheWholeMatrix() {
        int clusters = 260;
        int n = 2 * clusters;
        var random = new SplittableRandom(5);
        var x = random.doubles(n).map(v -> Math.exp(3 * v)).toArray();
        var y = random.doubles(n).toArray();
        var w = random.doubles(n).map(v -> 0.1 + v).toArray();
        int[] pair = new int[n];
        Arrays.setAll(pair, i -> i / 2);
        var design = Design.builder(n).intercept().numeric(Numbers.of("x", x)).build();
        var model = Fits.result(LeastSquares.fit(Numbers.of("y", y), design, Numbers.of("w", w)));
        var options = ClusterOptions.STANDARD.with(ClusterEstimator.CR0);
        var inference = ClusterInference.of(model, Groups.of("pair", pair), options, Progress.NONE);
        double[] contrast = model.basis().contrast(1);
        var rows = new double[clusters][n];
        for (int i = 0; i < n; i++) {
            double pull = model.basis().dot(i, contrast) * model.root(i);
            for (int k = 0; k < n; k++) {
                double hat = 0;
                for (int c = 0; c < 2; c++) {
                    hat += model.basis().at(i, c) * model.basis().at(k, c);
                }
                rows[pair[i]][k] += pull * ((i == k ? 1 : 0) - hat / model.root(i) * model.root(k));
            }
        }
        double trace = 0;
        double squares = 0;
        for (int j = 0; j < clusters; j++) {
            trace += Matrices.dot(rows[j], rows[j]);
            for (int k = 0; k < clusters; k++) {
                squares += Math.pow(Matrices.dot(rows[j], rows[k]), 2);
            }
        }
        assertThat(Fits.result(inference).coefficient("x").degreesOfFreedom())
                .isCloseTo(trace * trace / squares, within(1e-8));
    }

    @Test
    void constraintsThatRepeatMakeNoSenseAndOnesThatNoClustersTellHaveNoTest() {
        var data = Example.DATA;
        var office = data.groups("office");
        var model = Example.model(false);
        assertThatThrownBy(
                        () ->
                                WaldTest.of(
                                        model,
                                        office,
                                        ClusterEstimator.CR2,
                                        List.of("age", "treated", "age")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Constraint 3");
        assertThatThrownBy(
                        () ->
                                WaldTest.of(
                                        model,
                                        office,
                                        ClusterEstimator.CR2,
                                        List.of("none"),
                                        new double[][] {{0, 0, 0, 0, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
        var dummies =
                Design.builder(data.rows())
                        .intercept()
                        .numeric(data.numbers("age"))
                        .factor(office, null)
                        .build();
        var answer =
                WaldTest.of(
                        Fits.result(LeastSquares.fit(data.numbers("y"), dummies)),
                        office,
                        ClusterEstimator.CR2,
                        List.of("officeo14", "officeo15"));
        assertThat(Fits.reason(answer).kind()).isEqualTo(Warning.Kind.FEW_CLUSTERS);
    }

    @Test
    void aNegativePartIsFoundInAnyUnitAndTheErrorFollowsTheUnit() {
        var month = Example.DATA.numbers("month");
        var data =
                Example.DATA.keep(
                        java.util.stream.IntStream.range(0, month.size())
                                .filter(i -> month.at(i) <= 3)
                                .toArray());
        var design =
                Design.builder(data.rows())
                        .intercept()
                        .numeric(data.numbers("age").map("age", v -> 1e9 * v))
                        .numeric(data.numbers("treated"))
                        .factor(data.groups("kind"), null)
                        .build();
        var fit =
                TwoWayClusters.of(
                        Fits.result(LeastSquares.fit(data.numbers("y"), design)),
                        data.groups("office"),
                        data.groups("month"),
                        TwoWayFactor.NONE,
                        ClusterOptions.STANDARD);
        assertThat(Fits.result(fit).mended()).isTrue();
        assertThat(1e9 * Fits.result(fit).coefficients().get(1).standardError())
                .isBetween(1e-4, 1.0);
    }

    private static ClusterInference inference(LeastSquares model, ClusterEstimator estimator) {
        return Fits.result(
                ClusterInference.of(
                        model,
                        Example.DATA.groups("office"),
                        ClusterOptions.STANDARD.with(estimator),
                        Progress.NONE));
    }

    private static Fit<TwoWayClusters> two(LeastSquares model, TwoWayFactor factor) {
        return TwoWayClusters.of(
                model,
                Example.DATA.groups("office"),
                Example.DATA.groups("month"),
                factor,
                ClusterOptions.STANDARD);
    }

    private static void same(Fit<TwoWayClusters> fit, String path) {
        double[] errors = Example.R.numbers(path);
        var coefficients = Fits.result(fit).coefficients();
        for (int k = 0; k < errors.length; k++) {
            assertThat(coefficients.get(k).standardError()).isCloseTo(errors[k], within(NEAR));
        }
    }
}
