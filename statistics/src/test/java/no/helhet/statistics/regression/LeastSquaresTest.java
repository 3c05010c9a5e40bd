package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

class LeastSquaresTest {
    private static final double NEAR = 1e-9;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void coefficientsAndClassicalErrorsAreThoseOfR(boolean weighted) {
        String path = weighted ? "wls." : "ols.";
        var result = Example.model(weighted).classical(0.95);
        same(result, Coefficient::estimate, path + "coef");
        same(result, Coefficient::standardError, path + "se");
        same(result, Coefficient::p, path + "p");
        assertThat(result.residualStandardDeviation())
                .isCloseTo(Example.R.number(path + "sigma"), within(NEAR));
        assertThat(result.rSquared()).isCloseTo(Example.R.number(path + "r2"), within(NEAR));
        assertThat(result.adjustedRSquared())
                .isCloseTo(Example.R.number(path + "adj"), within(NEAR));
        assertThat(result.f()).isCloseTo(Example.R.number(path + "f"), within(1e-8));
        assertThat(result.fP()).isCloseTo(Example.R.number(path + "fp"), within(NEAR));
        assertThat(result.coefficients())
                .extracting(Coefficient::name)
                .isEqualTo(Example.R.texts("names"));
    }

    @ParameterizedTest
    @CsvSource({
        "false,HC0", "false,HC1", "false,HC2", "false,HC3",
        "true,HC0", "true,HC1", "true,HC2", "true,HC3"
    })
    void errorsUnderUnequalVarianceAreThoseOfSandwich(boolean weighted, Heteroskedasticity type) {
        var robust = Fits.result(RobustErrors.of(Example.model(weighted), type, 0.95));
        String path = (weighted ? "wls." : "ols.") + type;
        double[] errors = Example.R.numbers(path + ".se");
        double[] ps = Example.R.numbers(path + ".p");
        for (int k = 0; k < errors.length; k++) {
            var coefficient = robust.coefficients().get(k);
            assertThat(coefficient.standardError()).isCloseTo(errors[k], within(NEAR));
            assertThat(coefficient.p()).isCloseTo(ps[k], within(NEAR));
            assertThat(robust.covariance().standardError(coefficient.name()))
                    .isEqualTo(coefficient.standardError());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leverageAndCooksDistanceAreThoseOfR(boolean weighted) {
        String path = weighted ? "wls." : "ols.";
        var all = Influence.of(Example.model(weighted));
        double[] leverage = Example.R.numbers(path + "leverage");
        double[] cook = Example.R.numbers(path + "cook");
        assertThat(all).hasSize(leverage.length);
        for (int i = 0; i < leverage.length; i++) {
            assertThat(all.get(i).leverage()).isCloseTo(leverage[i], within(NEAR));
            assertThat(all.get(i).cook()).isCloseTo(cook[i], within(NEAR));
        }
    }

    @Test
    void rowsOfWeightZeroDoNotCountAndAreSaid() {
        double[] weights = Example.DATA.numbers("w").toArray();
        for (int row : new int[] {2, 49, 76}) {
            weights[row] = 0;
        }
        var fit =
                LeastSquares.fit(
                        Example.DATA.numbers("y"),
                        Example.small(Example.DATA),
                        Numbers.of("w", weights));
        assertThat(Fits.warns(fit, Warning.Kind.WEIGHTS, "w")).isTrue();
        var model = Fits.result(fit);
        double[] expected = Example.R.numbers("zero.coef");
        double[] robust = Example.R.numbers("zero.hc3");
        var errors = Fits.result(RobustErrors.of(model, Heteroskedasticity.HC3, 0.95));
        for (int k = 0; k < 3; k++) {
            assertThat(model.estimate(k)).isCloseTo(expected[k], within(NEAR));
            assertThat(errors.coefficients().get(k).standardError())
                    .isCloseTo(robust[k], within(NEAR));
        }
        assertThat(model.residualStandardDeviation())
                .isCloseTo(Example.R.number("zero.sigma"), within(NEAR));
    }

    @Test
    void withoutAnInterceptTheVariationIsAroundNothingAsInR() {
        var design =
                Design.builder(Example.DATA.rows())
                        .numeric(Example.DATA.numbers("age"))
                        .numeric(Example.DATA.numbers("treated"))
                        .build();
        var result =
                Fits.result(LeastSquares.fit(Example.DATA.numbers("y"), design)).classical(0.95);
        assertThat(result.rSquared()).isCloseTo(Example.R.number("through.r2"), within(NEAR));
        assertThat(result.adjustedRSquared())
                .isCloseTo(Example.R.number("through.adj"), within(NEAR));
        assertThat(result.f()).isCloseTo(Example.R.number("through.f"), within(1e-7));
    }

    /// NIST, Statistical Reference Datasets, Longley: certified values.
    @Test
    void longleysDataGiveTheCertifiedValues() {
        double[] y = {
            60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513,
            68655, 69564, 69331, 70551
        };
        double[][] x = {
            {
                83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6,
                114.2, 115.7, 116.9
            },
            {
                234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180,
                442769, 444546, 482704, 502601, 518173, 554894
            },
            {
                2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931,
                4806, 4007
            },
            {
                1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514,
                2572, 2827
            },
            {
                107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734,
                120445, 121950, 123366, 125368, 127852, 130081
            },
            {
                1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960,
                1961, 1962
            }
        };
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910e-1,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807e-1,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432e-1,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        var builder = Design.builder(16).intercept();
        for (int k = 0; k < x.length; k++) {
            builder.numeric(Numbers.of("x" + (k + 1), x[k]));
        }
        var result =
                Fits.result(LeastSquares.fit(Numbers.of("y", y), builder.build())).classical(0.95);
        for (int k = 0; k < certified.length; k++) {
            var coefficient = result.coefficients().get(k);
            assertThat(coefficient.estimate() / certified[k]).isCloseTo(1, within(1e-8));
            assertThat(coefficient.standardError() / errors[k]).isCloseTo(1, within(1e-8));
        }
        assertThat(result.residualStandardDeviation()).isCloseTo(304.854073561965, within(1e-6));
        assertThat(result.rSquared()).isCloseTo(0.995479004577296, within(1e-11));
        assertThat(result.f()).isCloseTo(330.285339234588, within(1e-5));
    }

    @Test
    void aShareExplainedBelowNothingIsShown() {
        var y = Numbers.of("y", 1, 2, 1, 2, 1, 2, 2, 1);
        var x = Numbers.of("x", 1, 2, 3, 4, 5, 6, 7, 9);
        var result =
                Fits.result(LeastSquares.fit(y, Design.builder(8).intercept().numeric(x).build()))
                        .classical(0.95);
        assertThat(result.rSquared()).isPositive();
        assertThat(result.adjustedRSquared()).isNegative();
    }

    @Test
    void onePointThatDecidesIsNamed() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 60};
        double[] y = {1, 3, 2, 1, 3, 2, 3, 1, 2, 40};
        var fit = fit(y, x);
        assertThat(fit.warnings())
                .anySatisfy(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.INFLUENTIAL);
                            assertThat(w.what()).startsWith("Row 10 ");
                        });
    }

    @Test
    void oneOutlierInTheMiddleThatMakesUpTheSumOfSquaresIsNamed() {
        double[] x = new double[41];
        double[] y = new double[41];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> Math.sin(i * 12.9898));
        y[20] = 100;
        assertThat(fit(y, x).warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.what()).startsWith("Row 21 alone makes up"));
    }

    @Test
    void aRowThatAloneTellsACoefficientIsNamedAndItsErrorsDoNotBecomeNaN() {
        double[] x = {0, 0, 0, 0, 0, 1};
        double[] y = {1, 3, 2, 1, 3, 9};
        var fit = fit(y, x);
        assertThat(fit.warnings())
                .anySatisfy(w -> assertThat(w.what()).contains("Row 6 alone tells a coefficient"));
        var robust = RobustErrors.of(Fits.result(fit), Heteroskedasticity.HC3, 0.95);
        assertThat(Fits.result(robust).coefficients())
                .allSatisfy(c -> assertThat(c.standardError()).isFinite().isPositive());
    }

    @Test
    void levelsOfOneRowEachAreNamedByTheirColumnsAndTheirErrorsSaidToBeTooSmall() {
        int n = 30;
        var levels = new String[n];
        var y = new double[n];
        Arrays.setAll(levels, i -> i < 10 ? "k" + i : "z");
        Arrays.setAll(y, i -> Math.sin(i * 12.9898));
        var design = Design.builder(n).intercept().factor(Groups.of("kind", levels), "z").build();
        var fit = LeastSquares.fit(Numbers.of("y", y), design);
        assertThat(Fits.warns(fit, Warning.Kind.INFLUENTIAL, "kindk0")).isTrue();
        assertThat(fit.warnings())
                .anySatisfy(w -> assertThat(w.what()).startsWith("7 more rows decide"));
        var robust = RobustErrors.of(Fits.result(fit), Heteroskedasticity.HC3, 0.95);
        assertThat(robust.warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.column()).startsWith("kindk0, kindk1");
                            assertThat(w.what()).contains("tells 10 of the coefficients");
                        });
    }

    @Test
    void theRowThatMovesMostIsNamedFirstByItsNumberInTheWholeData() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 30, 60};
        double[] y = {1, 3, 2, 1, 3, 2, 3, 1, -60, 40};
        int[] numbers = {4, 5, 6, 7, 8, 9, 10, 11, 20, 30};
        var fit =
                LeastSquares.fit(
                        Numbers.of("y", y),
                        Design.builder(10).intercept().numeric(Numbers.of("x", x)).build(),
                        null,
                        numbers);
        assertThat(fit.warnings().getFirst().what()).startsWith("Row 31 ");
        assertThatThrownBy(
                        () ->
                                LeastSquares.fit(
                                        Numbers.of("y", y),
                                        Design.builder(10).intercept().build(),
                                        null,
                                        new int[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aColumnThatOnlyRowsOfNextToNoWeightTellIsNamed() {
        var y = Numbers.of("y", 1, 3, 2, 5, 4, 6);
        var x = Numbers.of("x", 5, 5, 5, 5, 6, 6);
        var design = Design.builder(6).intercept().numeric(x).build();
        var light = Numbers.of("w", 1, 1, 1, 1, 1e-18, 1e-18);
        assertReason(LeastSquares.fit(y, design, light), Warning.Kind.COLLINEAR, "x");
        var enough = Numbers.of("w", 1, 1, 1, 1, 1e-6, 1e-6);
        assertThat(Fits.result(LeastSquares.fit(y, design, enough)).estimate("x"))
                .isCloseTo(2.25, within(1e-9));
    }

    @Test
    void dataThatCanNotCarryTheFitSayWhichColumnAndWhatHelps() {
        double[] y = {1, 3, 2, 5};
        double[] x = {1, 2, 3, 4};
        assertReason(fit(y, new double[] {5, 5, 5, 5}), Warning.Kind.CONSTANT, "x");
        assertReason(fit(new double[] {5, 5, 5, 5}, x), Warning.Kind.CONSTANT, "y");
        assertReason(fit(new double[] {1, Double.NaN, 2, 3}, x), Warning.Kind.NOT_FINITE, "y");
        assertReason(fit(y, new double[] {1, 1 / 0.0, 2, 3}), Warning.Kind.NOT_FINITE, "x");
        assertReason(fit(new double[] {2, 4, 6, 8}, x), Warning.Kind.SINGULAR, "y");
        assertReason(fit(new double[] {2e200, 4, 6, 8}, x), Warning.Kind.OUT_OF_RANGE, "y");
        assertReason(fit(y, new double[] {2e-200, 0, 1e-200, 0}), Warning.Kind.OUT_OF_RANGE, "x");
        assertReason(fit(new double[] {1, 2}, new double[] {3, 1}), Warning.Kind.TOO_FEW, "");
        var design =
                Design.builder(4)
                        .intercept()
                        .numeric(Numbers.of("x", x))
                        .numeric(Numbers.of("twice", 2, 4, 6, 8))
                        .build();
        assertReason(LeastSquares.fit(Numbers.of("y", y), design), Warning.Kind.COLLINEAR, "twice");
    }

    @Test
    void weightsThatMakeNoSenseAreNamed() {
        var y = Numbers.of("y", 1, 3, 2, 5);
        var design = Design.builder(4).intercept().build();
        for (double bad : new double[] {-1, Double.NaN, 1 / 0.0}) {
            assertReason(
                    LeastSquares.fit(y, design, Numbers.of("w", 1, bad, 1, 1)),
                    Warning.Kind.WEIGHTS,
                    "w");
        }
        assertReason(
                LeastSquares.fit(y, design, Numbers.of("w", 0, 0, 0, 0)),
                Warning.Kind.WEIGHTS,
                "w");
        assertThatThrownBy(() -> LeastSquares.fit(Numbers.of("y", 1, 2), design))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Heteroskedasticity.class)
    void aConstantWeightChangesNothing(Heteroskedasticity type) {
        var y = Example.DATA.numbers("y");
        var design = Example.design(Example.DATA);
        var plain = Fits.result(RobustErrors.of(Example.model(false), type, 0.95));
        var weighted =
                Fits.result(
                        RobustErrors.of(
                                Fits.result(
                                        LeastSquares.fit(
                                                y, design, Numbers.constant("w", 7, y.size()))),
                                type,
                                0.95));
        for (int k = 0; k < 5; k++) {
            assertThat(weighted.coefficients().get(k).standardError())
                    .isCloseTo(plain.coefficients().get(k).standardError(), within(1e-10));
        }
    }

    private static no.helhet.statistics.Fit<LeastSquares> fit(double[] y, double[] x) {
        return LeastSquares.fit(
                Numbers.of("y", y),
                Design.builder(y.length).intercept().numeric(Numbers.of("x", x)).build());
    }

    private static void assertReason(
            no.helhet.statistics.Fit<?> fit, Warning.Kind kind, String column) {
        var reason = Fits.reason(fit);
        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(reason.column()).isEqualTo(column);
        assertThat(reason.remedy()).isNotBlank();
    }

    private static void same(
            LeastSquaresResult result, ToDoubleFunction<Coefficient> of, String path) {
        double[] expected = Example.R.numbers(path);
        assertThat(result.coefficients()).hasSize(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(of.applyAsDouble(result.coefficients().get(k)))
                    .isCloseTo(expected[k], within(NEAR));
        }
    }
}
