package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.Warning.Kind;

import org.junit.jupiter.api.Test;

import java.util.Map;

class SurveyBadInputTest {
    private static final Numbers ONES = Numbers.constant("weight", 1, 6);
    private static final Numbers Y = Numbers.of("hours", 1, 2, 3, 4, 5, 7);
    private static final Domain ALL = Domain.all(6);

    @Test
    void negativeInfiniteAndAbsentWeightsAreNamed() {
        refused(
                SurveyDesign.builder(Numbers.of("weight", 1, -2, 1)).build(),
                Kind.WEIGHTS,
                "weight");
        refused(
                SurveyDesign.builder(Numbers.of("weight", 1, 1 / 0.0, 1)).build(),
                Kind.NOT_FINITE,
                "weight");
        refused(
                SurveyDesign.builder(Numbers.of("weight", 0, Double.NaN, 0)).build(),
                Kind.WEIGHTS,
                "weight");
        refused(EffectiveSample.of(Numbers.of("weight", 1, -2, 1)), Kind.WEIGHTS, "weight");
    }

    @Test
    void weightsOfZeroAndMissingOnesAreSaidAndDoNotCount() {
        var fit = SurveyDesign.builder(Numbers.of("weight", 1, 0, 1, Double.NaN, 1, 1)).build();
        assertThat(fit.warnings())
                .extracting(Warning::kind)
                .containsExactly(Kind.WEIGHTS, Kind.MISSING);
        var mean = Answered.by(SurveyMean.of(Answered.by(fit), Y, ALL, .95));
        assertThat(mean.rows()).isEqualTo(4);
        assertThat(mean.estimate()).isCloseTo((1 + 3 + 5 + 7) / 4.0, within(1e-12));
    }

    @Test
    void oneWeightThatCarriesAllIsSaid() {
        var fit = EffectiveSample.of(Numbers.of("weight", 1, 1, 1, 100));
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Kind.INFLUENTIAL, "weight"));
        assertThat(Answered.by(fit).effective()).isCloseTo(103.0 * 103 / 10003, within(1e-12));
    }

    @Test
    void missingAndInfiniteOutcomesAreNamed() {
        var design = Answered.by(SurveyDesign.builder(ONES).build());
        var some = Numbers.of("hours", 1, Double.NaN, 3, 4, 5, 7);
        assertThat(SurveyMean.of(design, some, ALL, .95).warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(Kind.MISSING, "hours"));
        refused(
                SurveyMean.of(design, Numbers.of("hours", 1, 1 / 0.0, 3, 4, 5, 7), ALL, .95),
                Kind.NOT_FINITE,
                "hours");
        refused(
                SurveyMean.of(design, Numbers.constant("hours", Double.NaN, 6), ALL, .95),
                Kind.EMPTY_GROUP,
                "hours");
    }

    @Test
    void aConstantOutcomeIsSaidAndAShareOfAllHasAnIntervalAllTheSame() {
        var design = Answered.by(SurveyDesign.builder(ONES).build());
        var mean = SurveyMean.of(design, Numbers.constant("hours", 3, 6), ALL, .95);
        assertThat(mean.warnings())
                .extracting(Warning::kind)
                .containsExactly(Kind.CONSTANT, Kind.FEW_CLUSTERS);
        assertThat(Answered.by(mean).designEffect()).isNull();
        var tenths = SurveyMean.of(design, Numbers.constant("hours", 1.1, 6), ALL, .95);
        assertThat(tenths.warnings()).extracting(Warning::kind).contains(Kind.CONSTANT);
        assertThat(Answered.by(tenths).estimate()).isEqualTo(1.1);
        assertThat(Answered.by(tenths).standardError()).isZero();
        var alike = SurveyRatio.of(design, Y.map("twice", v -> 2.2 * v), Y, ALL, .95);
        assertThat(alike.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(Kind.CONSTANT, "twice"));
        var everybody = SurveyShare.of(design, Numbers.constant("work", 1, 6), ALL, .95);
        assertThat(everybody.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(Kind.CONSTANT, "work"));
        // As many people as rows, equally weighted: the exact interval
        var interval = Answered.by(everybody).interval();
        assertThat(interval)
                .isNotNull()
                .satisfies(
                        i -> {
                            assertThat(i.lower()).isCloseTo(Math.pow(.025, 1 / 6.0), within(1e-8));
                            assertThat(i.upper()).isEqualTo(1);
                        });
    }

    @Test
    void aShareOfOtherThanYesAndNoIsRefused() {
        var design = Answered.by(SurveyDesign.builder(ONES).build());
        refused(SurveyShare.of(design, Y, ALL, .95), Kind.OUT_OF_RANGE, "hours");
        refused(
                SurveyRatio.of(design, Y, Numbers.constant("none", 0, 6), ALL, .95),
                Kind.OUT_OF_RANGE,
                "none");
    }

    @Test
    void oneClusterAndLonelyOnesAreNamed() {
        refused(
                SurveyDesign.builder(ONES)
                        .clusters(Groups.of("office", "a", "a", "a", "a", "a", "a"))
                        .build(),
                Kind.ONE_GROUP,
                "office");
        var builder =
                SurveyDesign.builder(ONES)
                        .clusters(Groups.of("office", "a", "b", "c", "d", "e", "e"))
                        .strata(Groups.of("region", "x", "x", "x", "x", "y", "y"));
        refused(builder.build(), Kind.TOO_FEW, "region");
        var adjusted = builder.lonely(LonelyStratum.ADJUST).build();
        assertThat(adjusted.warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Kind.TOO_FEW, "region");
    }

    @Test
    void aLonelyClusterThatIsAllThereIsNeedsNoRule() {
        var fit =
                SurveyDesign.builder(ONES)
                        .clusters(Groups.of("office", "a", "b", "c", "d", "e", "e"))
                        .strata(Groups.of("region", "x", "x", "x", "x", "y", "y"))
                        .population(Numbers.of("offices", 9, 9, 9, 9, 1, 1))
                        .build();
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void aClusterInTwoStrataIsSaid() {
        var fit =
                SurveyDesign.builder(ONES)
                        .clusters(Groups.of("office", "1", "1", "2", "1", "2", "2"))
                        .strata(Groups.of("region", "x", "x", "x", "y", "y", "y"))
                        .build();
        assertThat(fit.warnings()).singleElement().extracting(Warning::column).isEqualTo("office");
        assertThat(Answered.by(fit).clusters()).isEqualTo(4);
    }

    @Test
    void numbersOfThePopulationThatDoNotFitAreNamed() {
        refused(
                SurveyDesign.builder(ONES).population(Numbers.constant("N", 5, 6)).build(),
                Kind.OUT_OF_RANGE,
                "N");
        refused(
                SurveyDesign.builder(ONES).population(Numbers.of("N", 9, 9, 8, 9, 9, 9)).build(),
                Kind.OUT_OF_RANGE,
                "N");
        refused(
                SurveyDesign.builder(ONES)
                        .population(Numbers.of("N", 9, 9, Double.NaN, 9, 9, 9))
                        .build(),
                Kind.OUT_OF_RANGE,
                "N");
        var sex = Groups.of("sex", "f", "f", "m", "m", "f", "m");
        refused(
                SurveyDesign.builder(ONES).postStratify(sex, Map.of("f", 10.0)).build(),
                Kind.OUT_OF_RANGE,
                "sex");
        refused(
                SurveyDesign.builder(ONES)
                        .postStratify(sex, Map.of("f", 10.0, "m", 9.0, "x", 2.0))
                        .build(),
                Kind.EMPTY_GROUP,
                "sex");
        var few = SurveyDesign.builder(ONES).postStratify(sex, Map.of("f", 10.0, "m", 9.0));
        assertThat(few.build().warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Kind.SMALL_GROUPS, "sex"));
    }

    @Test
    void aRowWithoutClusterIsLeftOutAndSaid() {
        var fit =
                SurveyDesign.builder(ONES)
                        .clusters(Groups.of("office", "a", "b", null, "c", "a", "b"))
                        .build();
        assertThat(fit.warnings().getFirst())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Kind.MISSING, "office");
        var total = Answered.by(SurveyTotal.of(Answered.by(fit), Y, ALL, .95));
        assertThat(total.estimate()).isCloseTo(19, within(1e-12));
    }

    @Test
    void aDomainWithoutAnybodyAndOneOfOneClusterAreSaid() {
        var fit =
                SurveyDesign.builder(Numbers.of("weight", 1, 1, 1, 1, 1, 0))
                        .clusters(Groups.of("office", "a", "a", "b", "b", "c", "c"))
                        .build();
        var design = Answered.by(fit);
        var team = Groups.of("team", "p", "p", "q", "q", "q", "r");
        refused(SurveyMean.of(design, Y, Domain.of(team, 2), .95), Kind.EMPTY_GROUP, "hours");
        var one = SurveyMean.of(design, Y, Domain.of(team, 0), .95);
        assertThat(one.warnings()).extracting(Warning::kind).containsExactly(Kind.FEW_CLUSTERS);
        assertThat(Answered.by(one).interval()).isNull();
        assertThat(Answered.by(one).degreesOfFreedom()).isZero();
    }

    @Test
    void columnsOfOtherLengthsAreACallThatMakesNoSense() {
        assertThatThrownBy(() -> SurveyDesign.builder(ONES).strata(Groups.of("s", "a")))
                .isInstanceOf(IllegalArgumentException.class);
        var design = Answered.by(SurveyDesign.builder(ONES).build());
        assertThatThrownBy(() -> SurveyMean.of(design, Numbers.of("y", 1, 2), ALL, .95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SurveyMean.of(design, Y, ALL, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Fit<?> fit, Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(kind, column);
    }
}
