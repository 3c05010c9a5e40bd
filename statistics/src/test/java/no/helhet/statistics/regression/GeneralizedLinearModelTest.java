package no.helhet.statistics.regression;

import static no.helhet.statistics.mixed.GlmSample.R;
import static no.helhet.statistics.mixed.GlmSample.binary;
import static no.helhet.statistics.mixed.GlmSample.counts;
import static no.helhet.statistics.mixed.GlmSample.design;
import static no.helhet.statistics.mixed.GlmSample.grouped;
import static no.helhet.statistics.mixed.GlmSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.groups.Tuple.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.GlmSample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class GeneralizedLinearModelTest {
    @Test
    void logisticRegressionIsAsInR() {
        against("logit", GeneralizedLinearModel.fit(binary(), design("x", "young", "area")));
    }

    @Test
    void poissonRegressionWithAnExposureIsAsInR() {
        against("counts", GeneralizedLinearModel.fit(counts(), design("x", "young")));
    }

    @Test
    void groupedBinomialRegressionIsAsInR() {
        against("grouped", GeneralizedLinearModel.fit(grouped(), design("x", "area")));
    }

    @Test
    void aValueFarFromTheOthersIsNotTakenForSeparationAndIsAsInR() {
        var x = GlmSample.DATA.numbers("x").toArray();
        var y = GlmSample.DATA.numbers("y").toArray();
        x[0] = 400;
        y[0] = 1;
        against(
                "far",
                fit(
                        Numbers.of("y", y),
                        Design.builder(x.length)
                                .intercept()
                                .numeric(Numbers.of("x", x))
                                .numeric(GlmSample.DATA.numbers("young"))
                                .build()));
    }

    @Test
    void rowsWithoutTrialsTellNothingAsInR() {
        var size = GlmSample.DATA.numbers("size").toArray();
        var hits = GlmSample.DATA.numbers("hits").toArray();
        java.util.Arrays.fill(size, 0, 40, 0);
        java.util.Arrays.fill(hits, 0, 40, 0);
        var fit =
                GlmResponse.binomial(Numbers.of("hits", hits), Numbers.of("size", size))
                        .then(r -> GeneralizedLinearModel.fit(r, design("x", "area")));
        against("few", fit);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(Warning.Kind.WEIGHTS, "size"));
    }

    @Test
    void aRowThatIsAloneInItsCategoryIsSaidToDecideItsCoefficient() {
        var fit =
                GlmResponse.poisson(Numbers.of("n", 3, 1, 4, 2, 5, 3, 4, 9))
                        .then(
                                r ->
                                        GeneralizedLinearModel.fit(
                                                r,
                                                Design.builder(8)
                                                        .intercept()
                                                        .numeric(
                                                                Numbers.of(
                                                                        "last", 0, 0, 0, 0, 0, 0, 0,
                                                                        1))
                                                        .build()));
        named(fit, Warning.Kind.INFLUENTIAL, "last");
        assertThat(fit.warnings().getFirst().what()).startsWith("Row 8 alone");
    }

    @Test
    void whereRGivesALargeNumberForASeparatedColumnItIsSaid() {
        int[] rows = java.util.stream.IntStream.range(0, 60).toArray();
        var data = GlmSample.DATA.keep(rows);
        var young = data.numbers("young");
        var y = data.numbers("y").toArray();
        for (int i = 0; i < y.length; i++) {
            y[i] = young.at(i) == 1 ? 1 : y[i];
        }
        assertThat(R.number("separated.young")).isGreaterThan(15);
        var fit =
                fit(
                        Numbers.of("y", y),
                        Design.builder(60)
                                .intercept()
                                .numeric(data.numbers("x"))
                                .numeric(young)
                                .build());
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.SEPARATED, "young"));
    }

    @Test
    void aColumnThatPartsAllOutcomesIsSeparated() {
        var fit =
                fit(
                        Numbers.of("y", 0, 0, 0, 0, 1, 1, 1, 1),
                        Design.builder(8)
                                .intercept()
                                .numeric(Numbers.of("months", 1, 2, 3, 4, 5, 6, 7, 8))
                                .build());
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.SEPARATED, "months"));
    }

    @Test
    void aCategoryWithoutEventsIsSeparatedForCountsToo() {
        var fit = result(GlmResponse.poisson(Numbers.of("events", 0, 0, 0, 2, 3, 1)));
        var design =
                Design.builder(6).intercept().numeric(Numbers.of("none", 1, 1, 1, 0, 0, 0)).build();
        assertThat(GeneralizedLinearModel.fit(fit, design).warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.SEPARATED, "none"));
    }

    @Test
    void aStrongButFiniteEffectIsNotTakenForSeparation() {
        // one in a thousand against 999 in a thousand: log odds ratio 2 log 999
        var response =
                result(
                        GlmResponse.binomial(
                                Numbers.of("yes", 1, 999), Numbers.of("all", 1000, 1000)));
        var model =
                result(
                        GeneralizedLinearModel.fit(
                                response,
                                Design.builder(2)
                                        .intercept()
                                        .numeric(Numbers.of("x", 0, 1))
                                        .build()));
        assertThat(model.coefficient("x").estimate()).isCloseTo(2 * Math.log(999), within(1e-9));
    }

    /// Two by two: the log odds ratio and Woolf's standard error (Woolf 1955, Ann. Hum. Genet.
    /// 19:251).
    @Property(tries = 50)
    void ofATwoByTwoTableTheOddsRatioAndItsErrorAreWoolfs(
            @ForAll @IntRange(min = 2, max = 400) int a,
            @ForAll @IntRange(min = 2, max = 400) int b,
            @ForAll @IntRange(min = 2, max = 400) int c,
            @ForAll @IntRange(min = 2, max = 400) int d) {
        var model =
                result(
                        GeneralizedLinearModel.fit(
                                result(
                                        GlmResponse.binomial(
                                                Numbers.of("yes", a, c),
                                                Numbers.of("all", a + b, c + d))),
                                Design.builder(2)
                                        .intercept()
                                        .numeric(Numbers.of("x", 1, 0))
                                        .build()));
        assertThat(model.coefficient("x").ratio())
                .isCloseTo((double) a * d / ((double) b * c), withinPercentage(1e-6));
        assertThat(model.coefficient("x").se())
                .isCloseTo(Math.sqrt(1. / a + 1. / b + 1. / c + 1. / d), withinPercentage(1e-6));
    }

    @Property(tries = 30)
    void aColumnInOtherUnitsHasItsCoefficientInOtherUnits(
            @ForAll @DoubleRange(min = .01, max = 1000) double unit,
            @ForAll @DoubleRange(min = -3000, max = 3000) double zero) {
        var x = GlmSample.DATA.numbers("x");
        var other =
                Design.builder(x.size())
                        .intercept()
                        .numeric(x.map("x", v -> v * unit + zero))
                        .build();
        var before = result(GeneralizedLinearModel.fit(counts(), design("x")));
        var after = result(GeneralizedLinearModel.fit(counts(), other));
        assertThat(after.coefficient("x").estimate() * unit)
                .isCloseTo(before.coefficient("x").estimate(), within(1e-7));
        assertThat(after.coefficient("x").z())
                .isCloseTo(before.coefficient("x").z(), withinPercentage(1e-4));
        assertThat(after.logLik()).isCloseTo(before.logLik(), within(1e-6));
    }

    @Test
    void aBinaryOutcomeIsAGroupedOneOfSingleTrials() {
        var y = GlmSample.DATA.numbers("y");
        var one = result(GeneralizedLinearModel.fit(binary(), design("x")));
        var grouped =
                result(
                        GlmResponse.binomial(y, Numbers.constant("n", 1, y.size()))
                                .then(r -> GeneralizedLinearModel.fit(r, design("x"))));
        assertThat(grouped.logLik()).isCloseTo(one.logLik(), within(1e-9));
        assertThat(grouped.coefficient("x").se())
                .isCloseTo(one.coefficient("x").se(), within(1e-12));
    }

    @Test
    void intervalsOf95PerCentHoldTheTruthThatOften() {
        var random = new Random(17);
        int draws = 800;
        int held = 0;
        for (int draw = 0; draw < draws; draw++) {
            int n = 300;
            var x = new double[n];
            var y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
                y[i] = random.nextDouble() < 1 / (1 + Math.exp(.5 - .7 * x[i])) ? 1 : 0;
            }
            var model =
                    result(
                            fit(
                                    Numbers.owning("y", y),
                                    Design.builder(n)
                                            .intercept()
                                            .numeric(Numbers.owning("x", x))
                                            .build()));
            held += model.coefficient("x").interval().contains(.7) ? 1 : 0;
        }
        assertThat((double) held / draws).isCloseTo(.95, within(4 * Math.sqrt(.95 * .05 / draws)));
    }

    @Test
    void whatIsWrongWithAnOutcomeIsNamed() {
        named(GlmResponse.binary(Numbers.of("y", 0, 1, 2)), Warning.Kind.OUT_OF_RANGE, "y");
        named(GlmResponse.binary(Numbers.of("y", 0, 1, Double.NaN)), Warning.Kind.NOT_FINITE, "y");
        named(GlmResponse.binary(Numbers.of("y", 1, 1, 1)), Warning.Kind.CONSTANT, "y");
        named(GlmResponse.poisson(Numbers.of("n", 1, 2.5)), Warning.Kind.OUT_OF_RANGE, "n");
        named(GlmResponse.poisson(Numbers.of("n", 1, 1 / 0.)), Warning.Kind.NOT_FINITE, "n");
        named(
                GlmResponse.binomial(Numbers.of("k", 3, 1), Numbers.of("n", 2, 2)),
                Warning.Kind.OUT_OF_RANGE,
                "k");
        named(
                GlmResponse.binomial(Numbers.of("k", 1, 0, 1), Numbers.of("n", 2, 0, 1)),
                Warning.Kind.WEIGHTS,
                "n");
        named(
                GlmResponse.poisson(Numbers.of("n", 1, 2))
                        .then(r -> r.exposedTo(Numbers.of("years", 1, 0))),
                Warning.Kind.WEIGHTS,
                "years");
        assertThatThrownBy(() -> GlmResponse.binomial(Numbers.of("k", 1), Numbers.of("n", 2, 2)))
                .hasMessageContaining("k has 1 rows, n 2");
    }

    @Test
    void whatIsWrongWithAColumnIsNamed() {
        var y = Numbers.of("y", 0, 1, 0, 1, 1, 0);
        var x = Numbers.of("x", 1, 2, 3, 4, 5, 7);
        named(
                fit(y, Design.builder(6).intercept().numeric(Numbers.constant("c", 3, 6)).build()),
                Warning.Kind.CONSTANT,
                "c");
        named(
                fit(
                        y,
                        Design.builder(6)
                                .intercept()
                                .numeric(x)
                                .numeric(x.map("twice", v -> 2 * v))
                                .build()),
                Warning.Kind.COLLINEAR,
                "twice");
        named(
                fit(
                        y,
                        Design.builder(6)
                                .intercept()
                                .numeric(x.map("broken", v -> v == 3 ? Double.NaN : v))
                                .build()),
                Warning.Kind.NOT_FINITE,
                "broken");
    }

    @Test
    void aRowThatDecidesTheAnswerIsNamed() {
        var x = new double[40];
        var n = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i % 4;
            n[i] = 3 + i % 3;
        }
        x[17] = 60;
        n[17] = 200;
        var design = Design.builder(40).intercept().numeric(Numbers.of("x", x)).build();
        var fit =
                GlmResponse.poisson(Numbers.of("n", n))
                        .then(r -> GeneralizedLinearModel.fit(r, design));
        assertThat(fit.warnings())
                .anySatisfy(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.INFLUENTIAL);
                            assertThat(w.what()).startsWith("Row 18 ");
                        });
    }

    @Test
    void countsThatVaryMoreThanPoissonAreSaidToDoSo() {
        var n = new double[50];
        for (int i = 0; i < n.length; i++) {
            n[i] = i % 2 == 0 ? 1 : 15;
        }
        var fit =
                GlmResponse.poisson(Numbers.of("n", n))
                        .then(
                                r ->
                                        GeneralizedLinearModel.fit(
                                                r, Design.builder(50).intercept().build()));
        assertThat(fit.warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.APPROXIMATE);
    }

    private static Fit<GeneralizedLinearResult> fit(Numbers y, Design design) {
        return GlmResponse.binary(y).then(r -> GeneralizedLinearModel.fit(r, design));
    }

    private static void named(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(kind, column));
    }

    private static void against(String name, Fit<GeneralizedLinearResult> fit) {
        var model = result(fit);
        String at = "glm." + name + ".";
        for (GlmCoefficient c : model.coefficients()) {
            assertThat(c.estimate()).isCloseTo(R.number(at + "coef." + c.name()), within(1e-9));
            assertThat(c.se()).isCloseTo(R.number(at + "se." + c.name()), within(1e-8));
            assertThat(c.p()).isCloseTo(R.number(at + "p." + c.name()), withinPercentage(1e-3));
        }
        assertThat(model.logLik()).isCloseTo(R.number(at + "logLik"), within(1e-8));
        assertThat(model.deviance()).isCloseTo(R.number(at + "deviance"), within(1e-8));
        assertThat(model.aic()).isCloseTo(R.number(at + "AIC"), within(1e-8));
        assertThat(model.bic()).isCloseTo(R.number(at + "BIC"), within(1e-8));
        assertThat(model.dispersion()).isCloseTo(R.number(at + "pearson"), within(1e-7));
        assertThat(model.wald(List.of("x")).chiSquare())
                .isCloseTo(Math.pow(model.coefficient("x").z(), 2), within(1e-8));
    }
}
