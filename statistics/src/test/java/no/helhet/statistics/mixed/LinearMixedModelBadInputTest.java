package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

class LinearMixedModelBadInputTest {
    private static final int N = 120;
    private static final Groups OFFICE = groups("office", i -> i % 12);
    private static final Numbers AGE = random("age", 1);
    private static final Numbers OUTCOME = random("outcome", 2);
    private static final LinearMixedModel.Options REML = LinearMixedModel.Options.reml();

    @Test
    void aConstantOutcomeIsNamed() {
        refused(fit(column("outcome", i -> 7), AGE, OFFICE), Warning.Kind.CONSTANT, "outcome");
    }

    @Test
    void aConstantPredictorIsNamed() {
        refused(fit(OUTCOME, column("age", i -> 7), OFFICE), Warning.Kind.CONSTANT, "age");
    }

    @Test
    void aCollinearPredictorIsNamed() {
        var twice = AGE.map("twice", v -> 2 * v + 1);
        var design = Design.builder(N).intercept().numeric(AGE).numeric(twice).build();
        var terms = List.of(RandomTerm.intercept(OFFICE));
        refused(
                LinearMixedModel.fit(OUTCOME, design, terms, REML),
                Warning.Kind.COLLINEAR,
                "twice");
    }

    @Test
    void moreCoefficientsThanRowsAreRefused() {
        var design = Design.builder(3).intercept().numeric(Numbers.of("a", 1, 2, 4)).build();
        var more = Design.builder(3).intercept().factor(Groups.of("g", "a", "b", "c"), null);
        var terms = List.of(RandomTerm.intercept(Groups.of("office", "a", "a", "b")));
        var y = Numbers.of("outcome", 1, 5, 2);
        refused(
                LinearMixedModel.fit(y, more.build(), terms, REML),
                Warning.Kind.CONSTANT,
                "outcome");
        var wide = more.numeric(Numbers.of("x", 1, 4, 9)).build();
        refused(LinearMixedModel.fit(y, wide, terms, REML), Warning.Kind.TOO_FEW, "");
        assertThat(design.size()).isEqualTo(2);
    }

    @Test
    void anOutcomeWhoseSquaresAreNoNumbersIsNamed() {
        for (double unit : new double[] {1e-200, 1e160}) {
            refused(
                    fit(OUTCOME.map("outcome", v -> v * unit), AGE, OFFICE),
                    Warning.Kind.OUT_OF_RANGE,
                    "outcome");
        }
    }

    @Test
    void oneGroupIsNamed() {
        refused(fit(OUTCOME, AGE, groups("office", i -> 1)), Warning.Kind.ONE_GROUP, "office");
    }

    @Test
    void groupsOfOneRowEachAreNamed() {
        refused(fit(OUTCOME, AGE, groups("person", i -> i)), Warning.Kind.SMALL_GROUPS, "person");
    }

    @Test
    void tenGroupsWithOneRowAreWarnedAbout() {
        var groups = groups("office", i -> i < 10 ? i : 10 + i % 11);
        warned(fit(OUTCOME, AGE, groups), Warning.Kind.SMALL_GROUPS, "office");
    }

    @Test
    void fewGroupsAreWarnedAbout() {
        warned(
                fit(OUTCOME, AGE, groups("office", i -> i % 4)),
                Warning.Kind.FEW_CLUSTERS,
                "office");
    }

    @Test
    void missingAndInfiniteValuesAreNamed() {
        var missing = column("outcome", i -> i == 3 ? Double.NaN : i * i % 17);
        refused(fit(missing, AGE, OFFICE), Warning.Kind.NOT_FINITE, "outcome");
        var infinite = column("age", i -> i == 3 ? 1 / 0.0 : i * i % 17);
        refused(fit(OUTCOME, infinite, OFFICE), Warning.Kind.NOT_FINITE, "age");
        var slope = List.of(RandomTerm.slopes(OFFICE, infinite));
        refused(
                LinearMixedModel.fit(OUTCOME, Design.builder(N).intercept().build(), slope, REML),
                Warning.Kind.NOT_FINITE,
                "age");
    }

    @Test
    void aMissingGroupIsNamed() {
        var codes = new String[N];
        Arrays.setAll(codes, i -> i == 5 ? "" : "o" + i % 9);
        refused(fit(OUTCOME, AGE, Groups.of("office", codes)), Warning.Kind.MISSING, "office");
    }

    @Test
    void weightsOfNothingAreNamed() {
        var weights = column("count", i -> i == 8 ? 0 : 2);
        var design = Design.builder(N).intercept().build();
        var terms = List.of(RandomTerm.intercept(OFFICE));
        var fit = LinearMixedModel.fit(OUTCOME, design, terms, REML.weighted(weights));
        refused(fit, Warning.Kind.WEIGHTS, "count");
        assertThat(fit.warnings().getFirst().what()).contains("row 9");
    }

    @Test
    void aConstantOrCollinearSlopeIsNamed() {
        var design = Design.builder(N).intercept().build();
        var constant = List.of(RandomTerm.slopes(OFFICE, column("year", i -> 2020)));
        refused(
                LinearMixedModel.fit(OUTCOME, design, constant, REML),
                Warning.Kind.CONSTANT,
                "year");
        var same = AGE.map("years", v -> v - 18);
        var collinear = List.of(RandomTerm.slopes(OFFICE, AGE, same));
        refused(
                LinearMixedModel.fit(OUTCOME, design, collinear, REML),
                Warning.Kind.COLLINEAR,
                "years");
    }

    @Test
    void moreEffectsThanRowsAreRefused() {
        var groups = groups("person", i -> i / 2);
        var design = Design.builder(N).intercept().build();
        refused(
                LinearMixedModel.fit(
                        OUTCOME, design, List.of(RandomTerm.slopes(groups, AGE)), REML),
                Warning.Kind.TOO_FEW,
                "person");
    }

    @Test
    void theSameGroupsUnderTwoNamesAreRefused() {
        var design = Design.builder(N).intercept().build();
        var terms =
                List.of(
                        RandomTerm.intercept(OFFICE),
                        RandomTerm.intercept(groups("code", i -> 100 - i % 12)));
        refused(LinearMixedModel.fit(OUTCOME, design, terms, REML), Warning.Kind.COLLINEAR, "code");
    }

    @Test
    void anOutcomeThatPredictorsTellWithoutErrorIsRefused() {
        refused(fit(AGE.map("outcome", v -> 3 - v), AGE, OFFICE), Warning.Kind.CONSTANT, "outcome");
    }

    @Test
    void anOutcomeThatGroupsTellWithoutErrorIsRefused() {
        var told = column("outcome", i -> (i % 12) * (i % 12) % 7);
        refused(fit(told, AGE, OFFICE), Warning.Kind.CONSTANT, "outcome");
    }

    @Test
    void groupsThatPredictorsTellAreRefused() {
        var design = Design.builder(N).intercept().numeric(AGE).factor(OFFICE, null).build();
        var terms = List.of(RandomTerm.intercept(OFFICE));
        for (var options : List.of(REML, LinearMixedModel.Options.ml())) {
            refused(
                    LinearMixedModel.fit(OUTCOME, design, terms, options),
                    Warning.Kind.COLLINEAR,
                    "office");
        }
        // All but two of them: those two still tell how groups vary.
        var fewer = Design.builder(N).intercept().factor(groups("o", i -> i % 11), null).build();
        assertThat(LinearMixedModel.fit(OUTCOME, fewer, terms, REML))
                .isNotInstanceOf(NotEstimable.class);
    }

    @Test
    void slopesThatPredictorsTellLeaveTheDevianceFlat() {
        var design = Design.builder(N).intercept();
        for (int g = 0; g < 12; g++) {
            int office = g;
            design.numeric(column("age" + g, i -> i % 12 == office ? AGE.at(i) : 0));
        }
        var random = new Random(5);
        var own = new double[12];
        Arrays.setAll(own, g -> 2 * random.nextGaussian());
        var y = column("outcome", i -> own[i % 12] + random.nextGaussian());
        var terms = List.of(RandomTerm.uncorrelated(OFFICE, AGE));
        var fit = LinearMixedModel.fit(y, design.build(), terms, REML);
        warned(fit, Warning.Kind.NOT_CONVERGED, "");
        assertThat(fit.warnings().getFirst().what()).contains("flat");
    }

    @Test
    void modelsWithUnlikeWeightsOrColumnsAreNotCompared() {
        var terms = List.of(RandomTerm.intercept(OFFICE));
        var nothing = Design.builder(N).intercept().build();
        var age = Design.builder(N).intercept().numeric(AGE).build();
        var other = Design.builder(N).intercept().numeric(random("age", 3)).build();
        var more = Design.builder(N).intercept().numeric(AGE).numeric(random("x", 4)).build();
        var ml = LinearMixedModel.Options.ml();
        var weighted = ml.weighted(column("w", i -> 1 + i % 3));
        var small = Models.of(LinearMixedModel.fit(OUTCOME, nothing, terms, weighted));
        var large = Models.of(LinearMixedModel.fit(OUTCOME, age, terms, ml));
        assertThatThrownBy(() -> ModelComparison.between(small, large))
                .hasMessageContaining("unlike weights");
        var unlike = Models.of(LinearMixedModel.fit(OUTCOME, other, terms, ml));
        var larger = Models.of(LinearMixedModel.fit(OUTCOME, more, terms, ml));
        assertThatThrownBy(() -> ModelComparison.between(unlike, larger))
                .hasMessageContaining("columns of its own");
    }

    @Test
    void tooManyCrossedEffectsAreRefused() {
        int n = 9100;
        var codes = new int[n];
        Arrays.setAll(codes, i -> i % 3001);
        var others = new int[n];
        Arrays.setAll(others, i -> i / 2 % 3023);
        var y = new double[n];
        var random = new Random(5);
        Arrays.setAll(y, i -> random.nextGaussian());
        var terms =
                List.of(
                        RandomTerm.intercept(Groups.of("office", codes)),
                        RandomTerm.intercept(Groups.of("officer", others)));
        refused(
                LinearMixedModel.fit(
                        Numbers.owning("outcome", y),
                        Design.builder(n).intercept().build(),
                        terms,
                        REML),
                Warning.Kind.OUT_OF_RANGE,
                "office");
    }

    @Test
    void aVarianceOfNothingIsSingular() {
        // Every group has the same mean: the sample variance between groups is less than chance.
        var y = column("outcome", i -> (i / 12) * (i / 12) % 7);
        var fit = fit(y, AGE, OFFICE);
        warned(fit, Warning.Kind.SINGULAR, "office");
        var model = Models.of(fit);
        assertThat(model.components().getFirst().covariance()).isCloseTo(0, within(1e-6));
        assertThat(model.effects()).allMatch(e -> Math.abs(e.estimate()) < 1e-3);
        assertThat(model.coefficients()).allMatch(c -> Math.abs(c.df() - (N - 2)) < 1e-3);
        var interval = model.deviationIntervals().getFirst();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isGreaterThan(0);
    }

    /// Mean squares between and within groups are the same: the deviance is flat about 0.
    @Test
    void aVarianceThatIsJustNothingIsNothing() {
        var single = column("outcome", i -> i == 7 ? 1e9 : 0);
        var design = Design.builder(N).intercept().build();
        var terms = List.of(RandomTerm.intercept(OFFICE));
        var fit = LinearMixedModel.fit(single, design, terms, REML);
        warned(fit, Warning.Kind.SINGULAR, "office");
        var model = Models.of(fit);
        assertThat(model.components().getFirst().covariance()).isZero();
        assertThat(model.coefficients().getFirst().df()).isCloseTo(N - 1, within(1e-6));
    }

    @Test
    void aCorrelationOfOneIsSingular() {
        // Intercept and slope of a group are one number, and what is left is the same in all
        // groups.
        var year = column("year", i -> i / 12 - 4.5);
        var y =
                column(
                        "outcome",
                        i -> Math.sin(i % 12) * (9 + year.at(i)) + (i / 12) * (i / 12) % 7);
        var fit =
                LinearMixedModel.fit(
                        y,
                        Design.builder(N).intercept().numeric(year).build(),
                        List.of(RandomTerm.slopes(OFFICE, year)),
                        REML);
        var model = Models.of(fit);
        var correlation = model.components().get(2).deviation();
        assertThat(correlation).isNotNull().isGreaterThan(.999999);
        warned(fit, Warning.Kind.SINGULAR, "office");
    }

    @Test
    void aGroupThatDecidesIsNamed() {
        var course = column("course", i -> i % 12 == 3 && i % 2 == 1 ? 1 : 0);
        var fit = fit(OUTCOME, course, OFFICE);
        warned(fit, Warning.Kind.INFLUENTIAL, "office");
        assertThat(
                        fit.warnings().stream()
                                .filter(w -> w.kind() == Warning.Kind.INFLUENTIAL)
                                .findFirst()
                                .orElseThrow()
                                .what())
                .isEqualTo("Without the group 3 the effect of course can not be estimated.");
        var outlier = column("outcome", i -> i % 12 == 11 ? 90 + i : OUTCOME.at(i));
        var level = column("level", i -> i % 12);
        warned(fit(outlier, level, OFFICE), Warning.Kind.INFLUENTIAL, "office");
    }

    @Test
    void aGroupThatDecidesIsNamedWhenGroupsCross() {
        var officer = groups("officer", i -> i % 7 + i / 60);
        var terms = List.of(RandomTerm.intercept(OFFICE), RandomTerm.intercept(officer));
        var only = column("course", i -> officer.at(i) == 7 && i % 2 == 1 ? 1 : 0);
        var design = Design.builder(N).intercept().numeric(only).build();
        var fit = LinearMixedModel.fit(OUTCOME, design, terms, REML);
        warned(fit, Warning.Kind.INFLUENTIAL, "officer");
        assertThat(Models.of(fit).influence()).hasSize(8);
    }

    @Test
    void ordinaryDataWarnOfNothing() {
        var random = new Random(11);
        var own = new double[12];
        Arrays.setAll(own, g -> random.nextGaussian());
        var y = column("outcome", i -> own[i % 12] + AGE.at(i) + random.nextGaussian());
        assertThat(fit(y, AGE, OFFICE).warnings()).isEmpty();
    }

    @Test
    void callsThatMakeNoSenseAreExceptions() {
        var design = Design.builder(N).intercept().build();
        assertThatThrownBy(() -> LinearMixedModel.fit(OUTCOME, design, List.of(), REML))
                .isInstanceOf(IllegalArgumentException.class);
        var shorter = List.of(RandomTerm.intercept(Groups.of("office", "a", "b")));
        assertThatThrownBy(() -> LinearMixedModel.fit(OUTCOME, design, shorter, REML))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> REML.confidence(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void modelsThatHaveNoCommonLikelihoodAreNotCompared() {
        var two = Models.reml(Models.municipality());
        var nothing =
                Models.of(
                        LinearMixedModel.fit(
                                Models.Y, Models.NULL, List.of(Models.municipality()), REML));
        assertThatThrownBy(() -> ModelComparison.between(nothing, two))
                .hasMessageContaining("fit both by ML");
        assertThatThrownBy(() -> ModelComparison.between(two, Models.ml(Models.growth())))
                .hasMessageContaining("same criterion");
        assertThatThrownBy(
                        () ->
                                ModelComparison.between(
                                        Models.reml(Models.officer()),
                                        Models.reml(Models.growth())))
                .hasMessageContaining("groupings of its own");
        assertThatThrownBy(() -> ModelComparison.between(two, two))
                .hasMessageContaining("no more parameters");
    }

    private static Fit<LinearMixedModel> fit(Numbers outcome, Numbers x, Groups groups) {
        return LinearMixedModel.fit(
                outcome,
                Design.builder(outcome.size()).intercept().numeric(x).build(),
                List.of(RandomTerm.intercept(groups)),
                REML);
    }

    private static void refused(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, column));
    }

    private static void warned(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit).isNotInstanceOf(NotEstimable.class);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(org.assertj.core.groups.Tuple.tuple(kind, column));
    }

    private static Numbers column(String name, IntToDoubleFunction value) {
        var values = new double[N];
        Arrays.setAll(values, value);
        return Numbers.owning(name, values);
    }

    private static Numbers random(String name, long seed) {
        var random = new Random(seed);
        return column(name, i -> random.nextGaussian());
    }

    private static Groups groups(String name, java.util.function.IntUnaryOperator group) {
        var codes = new int[N];
        Arrays.setAll(codes, group);
        return Groups.of(name, codes);
    }
}
