package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Held against multilevel and psych (r/sc.R) and against Shrout & Fleiss 1979.
class GroupAgreementTest {
    private static final ROutput R = ROutput.of("sc");
    private static final Frame DATA = ROutput.data("sc");

    private static Scale scale(String... items) {
        return Scale.of("w", List.of(items), List.of(), new Interval(1, 5), MissingRule.complete());
    }

    private static Numbers score() {
        return result(ScaleScores.of(scale("w1", "w2", "w3", "w4"), DATA)).means();
    }

    @Test
    void theIntraclassCorrelationsOfUnequalGroupsAreThoseOfMultilevel() {
        var fit = GroupReliability.of(score(), DATA.groups("office"), .95);
        GroupReliability r = result(fit);
        assertThat(r.icc1()).isCloseTo(R.number("icc.icc1"), within(1e-12));
        assertThat(r.icc2()).isCloseTo(R.number("icc.icc2"), within(1e-12));
        assertThat(r.icc1Unequal()).isCloseTo(R.number("icc.unequal"), within(1e-12));
        assertThat(r.effectiveSize()).isCloseTo(R.number("icc.effective"), within(1e-12));
        assertThat(r.f()).isCloseTo(R.number("icc.f"), within(1e-11));
        assertThat(r.p() / R.number("icc.p")).isCloseTo(1, within(1e-9));
        assertThat(r.meanSquareBetween()).isCloseTo(R.number("icc.msb"), within(1e-12));
        assertThat(r.meanSquareWithin()).isCloseTo(R.number("icc.msw"), within(1e-12));
        assertThat(r.means())
                .extracting(GroupReliability.GroupMean::size)
                .containsExactlyElementsOf(
                        Arrays.stream(R.numbers("icc.sizes")).mapToObj(n -> (int) n).toList());
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(tuple(Warning.Kind.SMALL_GROUPS, "office"));
    }

    @Test
    void withEqualSizesTheIntervalsAreThoseOfPsych() {
        int[] rows = Arrays.stream(R.numbers("even.rows")).mapToInt(i -> (int) i - 1).toArray();
        GroupReliability r =
                result(
                        GroupReliability.of(
                                score().keep(rows), DATA.groups("office").keep(rows), .95));
        assertThat(r.icc1()).isCloseTo(R.number("even.icc1"), within(1e-12));
        assertThat(r.icc1Unequal()).isCloseTo(R.number("even.icc1"), within(1e-12));
        assertThat(r.icc1Interval().lower()).isCloseTo(R.number("even.lower1"), within(1e-8));
        assertThat(r.icc1Interval().upper()).isCloseTo(R.number("even.upper1"), within(1e-8));
        assertThat(r.icc2()).isCloseTo(R.number("even.icc2"), within(1e-12));
        assertThat(r.icc2Interval().lower()).isCloseTo(R.number("even.lower2"), within(1e-8));
        assertThat(r.icc2Interval().upper()).isCloseTo(R.number("even.upper2"), within(1e-8));
    }

    @Test
    void sixTargetsAndFourJudgesAreThoseOfShroutAndFleiss() {
        double[] ratings = {
            9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7
        };
        var target = new int[24];
        Arrays.setAll(target, i -> i / 4);
        GroupReliability r =
                result(
                        GroupReliability.of(
                                Numbers.of("rating", ratings), Groups.of("target", target), .95));
        assertThat(r.meanSquareBetween()).isCloseTo(11.24, within(.005));
        assertThat(r.meanSquareWithin()).isCloseTo(6.26, within(.005));
        assertThat(r.icc1()).isCloseTo(.17, within(.005));
        assertThat(r.icc1Interval().lower()).isCloseTo(-.13, within(.005));
        assertThat(r.icc1Interval().upper()).isCloseTo(.72, within(.005));
        assertThat(r.icc2()).isCloseTo(.44, within(.005));
        assertThat(r.icc2Interval().lower()).isCloseTo(-.88, within(.005));
        assertThat(r.icc2Interval().upper()).isCloseTo(.91, within(.005));
    }

    @Test
    void agreementWithinGroupsIsThatOfMultilevel() {
        Groups offices = DATA.groups("office");
        compare(
                result(
                        WithinGroupAgreement.of(
                                scale("w1"), DATA, offices, NullDistribution.uniform(5))),
                "agreement.one");
        Scale four = scale("w1", "w2", "w3", "w4");
        var fit = WithinGroupAgreement.of(four, DATA, offices, NullDistribution.uniform(5));
        WithinGroupAgreement uniform = result(fit);
        compare(uniform, "agreement.uniform");
        assertThat(uniform.median()).isCloseTo(R.number("agreement.median"), within(1e-12));
        assertThat(uniform.mean()).isCloseTo(R.number("agreement.mean"), within(1e-12));
        assertThat(uniform.groups())
                .extracting(WithinGroupAgreement.GroupAgreement::group)
                .containsExactlyElementsOf(R.texts("agreement.groups"));
        assertThat(fit.warnings())
                .extracting(Warning::kind)
                .containsExactlyInAnyOrder(
                        Warning.Kind.MISSING, Warning.Kind.SMALL_GROUPS, Warning.Kind.OUT_OF_RANGE);
        WithinGroupAgreement skew =
                result(WithinGroupAgreement.of(four, DATA, offices, NullDistribution.slightSkew()));
        compare(skew, "agreement.skew");
        assertThat(skew.median()).isCloseTo(R.number("agreement.median_skew"), within(1e-12));
    }

    private static void compare(WithinGroupAgreement got, String path) {
        double[] expected = R.numbers(path);
        assertThat(got.groups()).hasSameSizeAs(R.texts("agreement.groups"));
        for (int g = 0; g < expected.length; g++) {
            Double agreement = got.groups().get(g).agreement();
            if (Double.isNaN(expected[g])) {
                assertThat(agreement).isNull();
            } else {
                assertThat(agreement).isCloseTo(expected[g], within(1e-12));
            }
        }
    }

    @Test
    void theVariancesWithoutAgreementAreThoseThatArePublished() {
        assertThat(NullDistribution.uniform(5).variance()).isCloseTo(2, within(1e-12));
        assertThat(NullDistribution.uniform(7).variance()).isCloseTo(4, within(1e-12));
        assertThat(NullDistribution.slightSkew().variance()).isCloseTo(1.34, within(1e-12));
        assertThat(NullDistribution.moderateSkew().variance()).isCloseTo(.90, within(1e-12));
        assertThat(NullDistribution.heavySkew().variance()).isCloseTo(.44, within(1e-12));
        assertThatThrownBy(() -> NullDistribution.shares("own", List.of(.5, .4)))
                .hasMessageContaining("sum to 0.9");
    }

    @Test
    void aNegativeIntraclassCorrelationIsShown() {
        var offices = Groups.of("office", "a", "a", "b", "b", "c", "c");
        var r = result(GroupReliability.of(Numbers.of("y", 1, 5, 2, 5, 2, 4), offices, .95));
        assertThat(r.icc1()).isNegative();
        assertThat(r.icc2()).isNegative();
        assertThat(r.means()).allMatch(m -> m.reliability() == 0);
        var alike = GroupReliability.of(Numbers.of("y", 1, 5, 2, 4, 1.5, 4.5), offices, .95);
        assertThat(result(alike).icc1()).isCloseTo(-1, within(1e-12));
        assertThat(result(alike).icc2()).isNull();
        assertThat(alike.warnings().getFirst().toString())
                .startsWith("y: The groups' means are exactly alike");
    }

    @Test
    void meansThatDifferByRoundingAloneAreAlike() {
        var offices = Groups.of("office", "a", "a", "a", "b", "b", "b");
        var fit = GroupReliability.of(Numbers.of("y", .1, .3, .7, .7, .3, .1), offices, .95);
        assertThat(result(fit).icc2()).isNull();
        assertThat(result(fit).f()).isZero();
    }

    @Test
    void aMeanFarFromNothingKeepsTheDigitsOfTheDifferences() {
        var offices = Groups.of("office", "a", "a", "a", "b", "b", "b", "c", "c");
        double[] y = {1, 2, 4, 2, 3, 5, 7, 5};
        double[] far = Arrays.stream(y).map(v -> v + 1e12).toArray();
        var near = result(GroupReliability.of(Numbers.of("y", y), offices, .95));
        var moved = result(GroupReliability.of(Numbers.of("y", far), offices, .95));
        assertThat(moved.f()).isCloseTo(near.f(), within(1e-3));
        assertThat(moved.icc1()).isCloseTo(near.icc1(), within(1e-3));
    }

    @Test
    void groupsThatCanNotBeComparedAreSaid() {
        var y = Numbers.of("y", 1, 2, 3);
        assertReason(y, Groups.of("g", "a", "a", "a"), Warning.Kind.ONE_GROUP, "g");
        assertReason(y, Groups.of("g", "a", "b", "c"), Warning.Kind.SMALL_GROUPS, "g");
        var same = Numbers.of("y", 2, 2, 2);
        assertReason(same, Groups.of("g", "a", "a", "b"), Warning.Kind.CONSTANT, "y");
        var byGroup = Numbers.of("y", 1, 1, 3);
        assertReason(byGroup, Groups.of("g", "a", "a", "b"), Warning.Kind.CONSTANT, "y");
        var rounded = Numbers.of("y", .1, .1, .1, .7);
        assertReason(rounded, Groups.of("g", "a", "a", "a", "b"), Warning.Kind.CONSTANT, "y");
        var huge = Numbers.of("y", 1e200, -1e200, 3);
        assertReason(huge, Groups.of("g", "a", "a", "b"), Warning.Kind.NOT_FINITE, "y");
        var infinite = Numbers.of("y", 1, 1 / 0.0, 3);
        assertReason(infinite, Groups.of("g", "a", "a", "b"), Warning.Kind.NOT_FINITE, "y");
    }

    private static void assertReason(Numbers y, Groups groups, Warning.Kind kind, String column) {
        var fit = GroupReliability.of(y, groups, .95);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(kind);
        assertThat(fit.warnings().getFirst().column()).isEqualTo(column);
    }

    @Test
    void levelsWithOneObservationEachHaveNoAgreement() {
        var items = ScaleData.frame(new double[] {1, 2, 3, 4, 5, 1, 2, 3, 4, 5});
        var groups = new int[10];
        Arrays.setAll(groups, i -> i);
        var fit =
                WithinGroupAgreement.of(
                        ScaleData.scale(1, MissingRule.complete()),
                        items,
                        Groups.of("office", groups),
                        NullDistribution.uniform(5));
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().toString()).startsWith("office: No group has two");
    }
}
