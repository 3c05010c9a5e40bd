package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.regression.GlmResponse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.IntFunction;

class GeneralizedMixedBadInputTest {
    private static final int ROWS = 240;
    private static final Numbers Y = numbers("y", i -> (i * 7 + i / 9) % 3 == 0 ? 1. : 0.);
    private static final Numbers X = numbers("x", i -> (i * 37 % 101) / 50. - 1);
    private static final Groups OFFICE = groups("office", i -> "o" + i % 30);
    private static final Design PLAIN = Design.builder(ROWS).intercept().numeric(X).build();

    @Test
    void oneGroupIsNamed() {
        refused(binary(PLAIN, groups("office", i -> "a")), Warning.Kind.ONE_GROUP, "office");
    }

    @Test
    void aYesOrNoForEachGroupAloneIsNamed() {
        refused(binary(PLAIN, groups("person", i -> "p" + i)), Warning.Kind.SMALL_GROUPS, "person");
    }

    @Test
    void countsMayHaveAnEffectForEachRow() {
        var fit =
                GlmResponse.poisson(numbers("n", i -> (double) (i * i % 17)))
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                PLAIN,
                                                List.of(
                                                        GlmmTerm.intercept(
                                                                groups("row", i -> "r" + i))),
                                                GlmmOptions.LAPLACE));
        assertThat(GlmSample.result(fit).variance()).isGreaterThan(.1);
        warned(fit, Warning.Kind.SMALL_GROUPS, "row");
    }

    @Test
    void tenLevelsWithOneRowEachAreSaid() {
        warned(
                binary(PLAIN, groups("office", i -> i < 10 ? "single" + i : "o" + i % 50)),
                Warning.Kind.SMALL_GROUPS,
                "office");
    }

    @Test
    void fewGroupsAreSaidWithWhatHelps() {
        var fit = binary(PLAIN, groups("office", i -> "o" + i % 8));
        warned(fit, Warning.Kind.FEW_CLUSTERS, "office");
        assertThat(fit.warnings().getFirst().remedy()).contains("CR2").contains("permutation");
    }

    @Test
    void aRowWithoutAGroupIsNamed() {
        refused(
                binary(PLAIN, groups("office", i -> i == 4 ? "" : "o" + i % 30)),
                Warning.Kind.MISSING,
                "office");
    }

    @Test
    void constantCollinearAndBrokenColumnsAreNamed() {
        refused(
                binary(with(Numbers.constant("same", 2, ROWS)), OFFICE),
                Warning.Kind.CONSTANT,
                "same");
        refused(
                binary(with(X.map("twice", v -> 2 * v + 1)), OFFICE),
                Warning.Kind.COLLINEAR,
                "twice");
        refused(
                binary(with(X.map("nan", v -> v > .9 ? Double.NaN : v * v)), OFFICE),
                Warning.Kind.NOT_FINITE,
                "nan");
        refused(
                binary(with(X.map("inf", v -> v > .9 ? 1 / 0. : v * v)), OFFICE),
                Warning.Kind.NOT_FINITE,
                "inf");
    }

    @Test
    void aColumnThatPartsTheOutcomesIsNamed() {
        refused(binary(with(Y.map("tells", v -> v * 3)), OFFICE), Warning.Kind.SEPARATED, "tells");
    }

    @Test
    void groupsOfOneOutcomeEachAreSaid() {
        var office = groups("office", i -> "o" + i % 30);
        var y = numbers("y", i -> i % 30 % 2 == 0 ? 1. : 0.);
        var fit =
                GlmResponse.binary(y)
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                Design.builder(ROWS).intercept().build(),
                                                List.of(GlmmTerm.intercept(office)),
                                                GlmmOptions.LAPLACE));
        warned(fit, Warning.Kind.SEPARATED, "office");
    }

    @Test
    void aSlopeOfAConstantColumnOrOfOneThatIsNotFiniteIsNamed() {
        refused(
                terms(GlmmTerm.slopes(OFFICE, Numbers.constant("same", 1, ROWS))),
                Warning.Kind.CONSTANT,
                "same");
        refused(
                terms(GlmmTerm.slopes(OFFICE, X.map("bad", v -> v > .9 ? Double.NaN : v))),
                Warning.Kind.NOT_FINITE,
                "bad");
    }

    @Test
    void slopesThatAreSumsOfEachOtherAreNamed() {
        refused(
                terms(GlmmTerm.slopes(OFFICE, X, X.map("double", v -> 2 * v + 3))),
                Warning.Kind.COLLINEAR,
                "double");
    }

    @Test
    void moreCrossedGroupsThanAreComputedAreNamed() {
        int rows = 60_000;
        var person = new int[rows];
        var flat = new int[rows];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            person[i] = i % 9001;
            flat[i] = i % 8009;
            y[i] = i % 3 == 0 ? 1 : 0;
        }
        refused(
                GlmResponse.binary(Numbers.of("y", y))
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                Design.builder(rows).intercept().build(),
                                                List.of(
                                                        GlmmTerm.intercept(
                                                                Groups.of("person", person)),
                                                        GlmmTerm.intercept(
                                                                Groups.of("flat", flat))),
                                                GlmmOptions.LAPLACE)),
                Warning.Kind.OUT_OF_RANGE,
                "flat");
    }

    @Test
    void aStandardDeviationThatGrowsWithoutEndHasNoInterval() {
        var office = groups("office", i -> "o" + i % 30);
        var y = numbers("y", i -> i % 30 % 2 == 0 ? 1. : 0.);
        var fit =
                GlmResponse.binary(y)
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                Design.builder(ROWS).intercept().build(),
                                                List.of(GlmmTerm.intercept(office)),
                                                new GlmmOptions(9, .95, true)));
        warned(fit, Warning.Kind.SEPARATED, "office");
        assertThat(GlmSample.result(fit).spreads().getFirst().deviations().getFirst().interval())
                .isNull();
    }

    @Test
    void twoColumnsOfTheSameGroupsAreNamed() {
        refused(
                terms(
                        GlmmTerm.intercept(OFFICE),
                        GlmmTerm.intercept(groups("again", i -> "x" + i % 30))),
                Warning.Kind.COLLINEAR,
                "again");
    }

    @Test
    void aGroupWithoutTrialsIsNamed() {
        var fit =
                GlmResponse.binomial(
                                Y.map("k", v -> v), numbers("n", i -> i % 30 == 7 ? Y.at(i) : 2))
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                PLAIN,
                                                List.of(GlmmTerm.intercept(OFFICE)),
                                                GlmmOptions.LAPLACE));
        warned(fit, Warning.Kind.WEIGHTS, "n");
        var none =
                GlmResponse.binomial(
                                numbers("k", i -> i % 30 == 7 ? 0 : Y.at(i)),
                                numbers("n", i -> i % 30 == 7 ? 0. : 2.))
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                PLAIN,
                                                List.of(GlmmTerm.intercept(OFFICE)),
                                                GlmmOptions.LAPLACE));
        warned(none, Warning.Kind.EMPTY_GROUP, "office");
    }

    @Test
    void aGroupThatDecidesACoefficientIsNamed() {
        var n = numbers("n", i -> i % 30 == 3 ? 400. + i : 3. + i % 3);
        var x = numbers("x", i -> i % 30 == 3 ? i / 240. : (i * 37 % 11) / 200.);
        var fit =
                GlmResponse.poisson(n)
                        .then(
                                r ->
                                        GeneralizedLinearMixedModel.fit(
                                                r,
                                                Design.builder(ROWS).intercept().numeric(x).build(),
                                                List.of(GlmmTerm.intercept(OFFICE)),
                                                GlmmOptions.LAPLACE));
        warned(fit, Warning.Kind.INFLUENTIAL, "office");
        assertThat(fit.warnings()).anySatisfy(w -> assertThat(w.what()).contains("group o3 "));
    }

    @Test
    void valuesOfGreatSizeAreBorne() {
        var model =
                GlmSample.result(
                        binary(
                                Design.builder(ROWS)
                                        .intercept()
                                        .numeric(X.map("big", v -> 1e9 + 1e7 * v))
                                        .build(),
                                groups("office", i -> "o" + i * i % 23)));
        var plain = GlmSample.result(binary(PLAIN, groups("office", i -> "o" + i * i % 23)));
        assertThat(model.logLik())
                .isCloseTo(plain.logLik(), org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void columnsOfUnequalLengthAreAMistakeOfTheCaller() {
        assertThatThrownBy(() -> binary(PLAIN, Groups.of("office", "a", "b")))
                .hasMessageContaining("office has 2 rows, y 240");
        assertThatThrownBy(
                        () ->
                                GlmResponse.binary(Y)
                                        .then(
                                                r ->
                                                        GeneralizedLinearMixedModel.fit(
                                                                r,
                                                                PLAIN,
                                                                List.of(),
                                                                GlmmOptions.LAPLACE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Design with(Numbers column) {
        return Design.builder(ROWS).intercept().numeric(X).numeric(column).build();
    }

    private static Fit<GeneralizedMixedResult> binary(Design design, Groups groups) {
        return GlmResponse.binary(Y)
                .then(
                        r ->
                                GeneralizedLinearMixedModel.fit(
                                        r,
                                        design,
                                        List.of(GlmmTerm.intercept(groups)),
                                        GlmmOptions.LAPLACE));
    }

    private static Fit<GeneralizedMixedResult> terms(GlmmTerm... terms) {
        return GlmResponse.binary(Y)
                .then(
                        r ->
                                GeneralizedLinearMixedModel.fit(
                                        r, PLAIN, List.of(terms), GlmmOptions.LAPLACE));
    }

    private static Numbers numbers(String name, IntFunction<Double> value) {
        var values = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = value.apply(i);
        }
        return Numbers.of(name, values);
    }

    private static Groups groups(String name, IntFunction<String> value) {
        var values = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = value.apply(i);
        }
        return Groups.of(name, values);
    }

    private static void refused(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        warned(fit, kind, column);
    }

    private static void warned(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(kind, column));
        assertThat(fit.warnings()).allSatisfy(w -> assertThat(w.remedy()).isNotBlank());
    }
}
