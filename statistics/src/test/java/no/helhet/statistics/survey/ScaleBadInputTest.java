package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ScaleBadInputTest {
    private static final MissingRule PAIRS = MissingRule.pairwise(1);

    private static double[][] answers() {
        return ScaleData.answers(new Random(7), 60, new double[] {1, 1, 1, 1}, .5);
    }

    private static Warning reason(Scale scale, double[]... columns) {
        var fit = Reliability.of(scale, ScaleData.frame(columns));
        assertThat(fit).isInstanceOf(NotEstimable.class);
        return fit.warnings().getFirst();
    }

    @Test
    void anItemThatEveryoneAnsweredAlikeIsNamed() {
        double[][] columns = answers();
        Arrays.fill(columns[2], 3);
        Warning warning = reason(ScaleData.scale(4, PAIRS), columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.CONSTANT);
        assertThat(warning.column()).isEqualTo("i3");
        columns[2][5] = Double.NaN;
        assertThat(reason(ScaleData.scale(4, PAIRS), columns).column()).isEqualTo("i3");
    }

    @Test
    void anItemThatIsConstantAmongThoseLeftIsNamed() {
        double[][] columns = answers();
        Arrays.fill(columns[0], 2);
        columns[0][9] = 3;
        columns[3][9] = Double.NaN;
        Warning warning = reason(ScaleData.scale(4, MissingRule.complete()), columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.CONSTANT);
        assertThat(warning.column()).isEqualTo("i1");
        var pairwise = Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns));
        var complete = Objects.requireNonNull(result(pairwise).complete());
        assertThat(complete.omega()).isNull();
        assertThat(complete.persons()).isEqualTo(59);
        assertThat(complete.interval().contains(complete.rawAlpha())).isTrue();
        assertThat(pairwise.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.CONSTANT)
                .extracting(Warning::column)
                .containsExactly("i1");
    }

    @Test
    void oneItemHasNoReliability() {
        Warning warning = reason(ScaleData.scale(1, PAIRS), answers()[0]);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.TOO_FEW);
        assertThat(warning.column()).isEqualTo("i1");
    }

    @Test
    void anItemThatPointsAgainstTheOthersIsSaidAndNotTurned() {
        double[][] columns = answers();
        double before =
                result(Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns)))
                        .rawAlpha();
        Arrays.setAll(columns[1], i -> -columns[1][i]);
        var fit = Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns));
        assertThat(fit.warnings()).extracting(Warning::column).contains("i2");
        assertThat(fit.warnings().getFirst().remedy()).contains("Reverse it?");
        assertThat(result(fit).rawAlpha()).isLessThan(before - .1);
        assertThat(result(fit).items().get(1).correlationWithRest()).isNegative();
    }

    @Test
    void twoItemsOfFourThatPointAgainstTheOthersAreSaid() {
        double[][] columns =
                ScaleData.answers(new Random(8), 300, new double[] {1.2, 1, -.8, 1, -.9}, 0);
        var fit = Reliability.of(ScaleData.scale(5, PAIRS), ScaleData.frame(columns));
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.OUT_OF_RANGE)
                .extracting(Warning::column)
                .contains("i3", "i5");
    }

    @Test
    void aNegativeAlphaIsShown() {
        double[][] columns = ScaleData.answers(new Random(9), 200, new double[] {1, -1}, 0);
        var fit = Reliability.of(ScaleData.scale(2, PAIRS), ScaleData.frame(columns));
        assertThat(result(fit).rawAlpha()).isNegative();
        assertThat(fit.warnings()).extracting(Warning::kind).contains(Warning.Kind.OUT_OF_RANGE);
    }

    @Test
    void itemsThatCancelEachOtherHaveNoAlpha() {
        double[] one = answers()[0];
        double[] other = Arrays.stream(one).map(v -> -v).toArray();
        assertThat(reason(ScaleData.scale(2, PAIRS), one, other).kind())
                .isEqualTo(Warning.Kind.SINGULAR);
    }

    @Test
    void anAnswerOutsideTheRangeIsRefusedWithItemAndRow() {
        double[][] columns = answers();
        columns[2][41] = 99;
        var scale = Scale.of("s", ScaleData.names(4), List.of("i3"), new Interval(-20, 20), PAIRS);
        Warning warning = reason(scale, columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(warning.toString())
                .startsWith("i3: Row 42 has the answer 99; answers range from -20 to 20.");
    }

    @Test
    void anInfiniteAnswerIsRefusedWithItemAndRow() {
        double[][] columns = answers();
        columns[1][0] = Double.NEGATIVE_INFINITY;
        Warning warning = reason(ScaleData.scale(4, PAIRS), columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.NOT_FINITE);
        assertThat(warning.toString()).startsWith("i2: Row 1 is infinite.");
    }

    @Test
    void anItemNobodyAnsweredIsNamed() {
        double[][] columns = answers();
        Arrays.fill(columns[3], Double.NaN);
        assertThat(reason(ScaleData.scale(4, PAIRS), columns).column()).isEqualTo("i4");
    }

    @Test
    void itemsThatNobodyAnsweredBothOfAreNamed() {
        double[][] columns = answers();
        for (int i = 0; i < 60; i++) {
            columns[i % 2 == 0 ? 0 : 3][i] = Double.NaN;
        }
        Warning warning = reason(ScaleData.scale(4, PAIRS), columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.TOO_FEW);
        assertThat(warning.column()).isEqualTo("i4");
        assertThat(warning.what()).contains("i1");
    }

    @Test
    void anItemThatRepeatsAnotherLeavesLambdaAndOmegaOut() {
        double[][] columns = answers();
        columns[1] = columns[0].clone();
        var fit = Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns));
        Reliability r = result(fit);
        assertThat(r.lambda6()).isNull();
        assertThat(Objects.requireNonNull(r.complete()).omega()).isNull();
        assertThat(fit.warnings()).extracting(Warning::kind).contains(Warning.Kind.SINGULAR);
    }

    @Test
    void itemsThatAreAllTheSameHaveAnAlphaOfOneAndAnIntervalOfIt() {
        double[] one = answers()[0];
        for (int items = 2; items < 12; items++) {
            var columns = new double[items][];
            Arrays.fill(columns, one);
            Reliability r =
                    result(Reliability.of(ScaleData.scale(items, PAIRS), ScaleData.frame(columns)));
            assertThat(r.rawAlpha()).isCloseTo(1, within(1e-12));
            Interval interval = Objects.requireNonNull(r.complete()).interval();
            assertThat(interval.lower()).isCloseTo(1, within(1e-12));
            assertThat(interval.upper()).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void standardisedItemsThatCancelEachOtherLeaveStandardisedAlphaOut() {
        double[] one = answers()[0];
        double[] other = Arrays.stream(one).map(v -> -2 * v).toArray();
        var fit = Reliability.of(ScaleData.scale(2, PAIRS), ScaleData.frame(one, other));
        assertThat(result(fit).rawAlpha()).isCloseTo(2 * (1 - 5.), within(1e-12));
        assertThat(result(fit).standardisedAlpha()).isNull();
        assertThat(fit.warnings())
                .extracting(Warning::what)
                .anyMatch(w -> w.contains("standardised alpha is left out"));
    }

    @Test
    void aRestThatDoesNotVaryHasNoCorrelationWithTheItem() {
        double[] one = answers()[0];
        double[] other = Arrays.stream(one).map(v -> -v).toArray();
        var fit =
                Reliability.of(
                        ScaleData.scale(3, PAIRS), ScaleData.frame(one, other, answers()[1]));
        ItemStatistics last = result(fit).items().getLast();
        assertThat(last.correlationWithRest()).isNull();
        assertThat(last.alphaIfDropped()).isNull();
    }

    @Test
    void oneWhoAnsweredEverythingHasNoInterval() {
        double[][] columns = answers();
        for (int i = 1; i < 60; i++) {
            columns[i % 4][i] = Double.NaN;
        }
        var fit = Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns));
        assertThat(result(fit).complete()).isNull();
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.TOO_FEW)
                .extracting(Warning::what)
                .containsExactly(
                        "1 persons answered everything: there is no interval and no omega.");
    }

    @Test
    void aSumThatDoesNotVaryAmongThoseWhoAnsweredEverythingHasNoInterval() {
        double nan = Double.NaN;
        double[] one = {1, 2, nan, 4, 5, nan, 3, 4};
        double[] other = {3, 2, 5, nan, nan, 1, 1, nan};
        var fit = Reliability.of(ScaleData.scale(2, PAIRS), ScaleData.frame(one, other));
        assertThat(result(fit).complete()).isNull();
        assertThat(fit.warnings())
                .extracting(Warning::what)
                .anyMatch(w -> w.startsWith("The sum of the items does not vary among the 3"));
    }

    @Test
    void anItemOfFarLargerUnitLeavesTheDigitsOfTheOthers() {
        double[][] columns = answers();
        Reliability three =
                result(Reliability.of(ScaleData.scale(3, PAIRS), ScaleData.frame(columns)));
        double[] large = Arrays.stream(columns[3]).map(v -> v * 1e9).toArray();
        var fit =
                Reliability.of(
                        ScaleData.scale(4, PAIRS),
                        ScaleData.frame(columns[0], columns[1], columns[2], large));
        assertThat(result(fit).items().getLast().alphaIfDropped())
                .isCloseTo(three.rawAlpha(), within(1e-13));
    }

    @Test
    void anItemInAUnitBeyondNumbersIsNamed() {
        double[][] columns = answers();
        columns[1] = Arrays.stream(columns[1]).map(v -> v * 1e200).toArray();
        Warning warning = reason(ScaleData.scale(4, PAIRS), columns);
        assertThat(warning.kind()).isEqualTo(Warning.Kind.NOT_FINITE);
        assertThat(warning.column()).isEqualTo("i2");
    }

    @Test
    void whereNobodyHasAScoreItIsSaid() {
        double nan = Double.NaN;
        Frame data = ScaleData.frame(new double[] {1, nan}, new double[] {nan, 2});
        var fit = ScaleScores.of(ScaleData.scale(2, MissingRule.complete()), data);
        assertThat(result(fit).scored()).isZero();
        assertThat(fit.warnings().getLast().toString())
                .startsWith("scale: Nobody answered enough items to have a score.");
    }

    @Test
    void missingAnswersAreSaidForEachItem() {
        double[][] columns = answers();
        columns[0][3] = Double.NaN;
        columns[2][3] = Double.NaN;
        columns[2][4] = Double.NaN;
        var fit = Reliability.of(ScaleData.scale(4, PAIRS), ScaleData.frame(columns));
        assertThat(fit.warnings()).extracting(Warning::column).containsExactly("i1", "i3");
        assertThat(fit.warnings().getLast().what()).isEqualTo("2 of 60 have no answer.");
    }

    @Test
    void whoAnsweredTooFewItemsHasNoScore() {
        double nan = Double.NaN;
        Frame data =
                ScaleData.frame(
                        new double[] {1, nan, nan},
                        new double[] {2, 4, nan},
                        new double[] {nan, 2, 3});
        var scores = result(ScaleScores.of(ScaleData.scale(3, MissingRule.pairwise(2)), data));
        assertThat(scores.means().toArray()).containsExactly(1.5, 3, nan);
        assertThat(scores.sums().toArray()).containsExactly(4.5, 9, nan);
        assertThat(scores.scored()).isEqualTo(2);
        assertThat(scores.filled()).isEqualTo(2);
        assertThat(MissingRule.half(5)).isEqualTo(3);
    }

    @Test
    void aScaleThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Scale.of("s", List.of("a"), List.of("a"), null, PAIRS))
                .hasMessageContaining("a is reversed: give the lowest");
        assertThatThrownBy(() -> Scale.of("s", List.of("a", "a"), List.of(), null, PAIRS))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Scale.of("s", List.of("a"), List.of("b"), null, PAIRS))
                .hasMessageContaining("not an item");
        assertThatThrownBy(() -> Scale.of("s", List.of("a"), List.of(), new Interval(5, 1), PAIRS))
                .hasMessageContaining("range");
        assertThatThrownBy(
                        () -> Scale.of("s", List.of("a"), List.of(), null, MissingRule.pairwise(2)))
                .hasMessageContaining("can not need 2");
    }
}
