package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/// Held against psych, lavaan and factanal: r/sc.R.
class ReliabilityAgainstRTest {
    private static final ROutput R = ROutput.of("sc");
    private static final Frame DATA = ROutput.data("sc");

    private static Scale scale(MissingRule rule) {
        return Scale.of(
                "q",
                List.of("q1", "q2", "q3", "q4", "q5", "q6"),
                List.of("q2", "q5"),
                new Interval(1, 7),
                rule);
    }

    @Test
    void pairwiseReliabilityIsThatOfPsych() {
        Reliability r = result(Reliability.of(scale(MissingRule.pairwise(1)), DATA));
        compare(r, "pairwise");
        assertThat(r.used()).isEqualTo(239);
        assertThat(r.rows()).isEqualTo(240);
        assertThat(r.scored()).isEqualTo(239);
    }

    @Test
    void reliabilityOfCompleteAnswersIsThatOfPsych() {
        Reliability r = result(Reliability.of(scale(MissingRule.complete()), DATA));
        assertThat(r.rawAlpha()).isCloseTo(R.number("complete.raw"), within(1e-12));
        assertThat(r.standardisedAlpha()).isCloseTo(R.number("complete.std"), within(1e-12));
        assertThat(r.lambda6()).isCloseTo(R.number("complete.lambda6"), within(1e-12));
        assertThat(r.meanScore()).isCloseTo(R.number("complete.mean"), within(1e-12));
        assertThat(r.sdScore()).isCloseTo(R.number("complete.sd"), within(1e-12));
        assertThat(r.used()).isEqualTo((int) R.number("complete.persons"));
    }

    @Test
    void itemsOfCompleteAnswersAreThoseOfPsych() {
        Scale scale = scale(MissingRule.complete());
        Frame complete = DATA.keep(rowsWithAll(scale));
        compare(result(Reliability.of(scale, complete)), "complete");
    }

    @Test
    void whereOnlyCompletePersonsCountTheOthersAreInNoFigureOfAnItem() {
        Scale scale = scale(MissingRule.complete());
        Frame complete = DATA.keep(rowsWithAll(scale));
        assertThat(complete.rows()).isLessThan(DATA.rows());
        assertThat(result(Reliability.of(scale, DATA)).items())
                .isEqualTo(result(Reliability.of(scale, complete)).items());
    }

    @Test
    void answersFilledByThePersonsMeanGivePsychsReliabilityOfThem() {
        var fit = Reliability.of(scale(MissingRule.personMean(3)), DATA);
        Reliability r = result(fit);
        assertThat(r.used()).isEqualTo((int) R.number("filled.persons"));
        assertThat(r.rawAlpha()).isCloseTo(R.number("filled.raw"), within(1e-12));
        assertThat(r.standardisedAlpha()).isCloseTo(R.number("filled.std"), within(1e-12));
        assertThat(r.meanScore()).isCloseTo(R.number("filled.mean"), within(1e-12));
        assertThat(r.sdScore()).isCloseTo(R.number("filled.sd"), within(1e-12));
        double[] drop = R.numbers("filled.r_drop");
        for (int i = 0; i < drop.length; i++) {
            assertThat(r.items().get(i).correlationWithRest()).isCloseTo(drop[i], within(1e-12));
        }
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.MISSING)
                .extracting(Warning::column)
                .containsExactly("q1", "q2", "q3", "q4", "q5", "q6");
    }

    @Test
    void theIntervalOfAlphaIsFeldts() {
        CompleteReliability r = complete();
        assertThat(r.interval().lower()).isCloseTo(R.number("complete.lower"), within(1e-10));
        assertThat(r.interval().upper()).isCloseTo(R.number("complete.upper"), within(1e-10));
    }

    @Test
    void omegaIsThatOfTheMaximumThatEmReachesInR() {
        CompleteReliability r = complete();
        assertThat(r.omega()).isCloseTo(R.number("complete.em_omega"), within(1e-10));
        assertThat(r.omegaStandardised())
                .isCloseTo(R.number("complete.em_omega_std"), within(1e-10));
        OneFactor factor = Objects.requireNonNull(r.factor());
        double[] loadings = R.numbers("complete.em_loadings");
        double[] uniquenesses = R.numbers("complete.em_uniquenesses");
        for (int i = 0; i < loadings.length; i++) {
            assertThat(factor.loadings().get(i)).isCloseTo(loadings[i], within(1e-10));
            assertThat(factor.uniquenesses().get(i)).isCloseTo(uniquenesses[i], within(1e-10));
        }
        assertThat(factor.discrepancy()).isCloseTo(R.number("complete.discrepancy"), within(1e-12));
    }

    @Test
    void omegaIsThatOfLavaanAsFarAsLavaanGoes() {
        CompleteReliability r = complete();
        assertThat(r.omega()).isCloseTo(R.number("complete.omega"), within(1e-6));
        assertThat(r.omegaStandardised()).isCloseTo(R.number("complete.omega_std"), within(1e-6));
    }

    /// q, u and the long set need steps of the line search; u meets the upper bound on its way,
    /// z ends at the lower one.
    @ParameterizedTest
    @ValueSource(strings = {"q", "w", "e", "r", "o", "d", "u", "all", "z"})
    void whereFactanalStopsIsFoundAgainToTenDigits(String set) {
        List<String> items = R.texts("factors." + set + ".items");
        Scale scale = Scale.of(set, items, List.of(), null, MissingRule.complete());
        var r = Objects.requireNonNull(result(Reliability.of(scale, DATA)).complete());
        assertThat(r.persons()).isEqualTo((int) R.number("factors." + set + ".persons"));
        double expected = R.number("factors." + set + ".omega");
        assertThat(Objects.requireNonNull(r.factor()).omegaAsFactanal())
                .isCloseTo(expected, within(1e-10));
        assertThat(r.omegaStandardised()).isCloseTo(expected, within(1e-5));
    }

    private static CompleteReliability complete() {
        var r = result(Reliability.of(scale(MissingRule.pairwise(3)), DATA));
        return Objects.requireNonNull(r.complete());
    }

    private static int[] rowsWithAll(Scale scale) {
        return java.util.stream.IntStream.range(0, DATA.rows())
                .filter(
                        i ->
                                scale.items().stream()
                                        .noneMatch(q -> DATA.numbers(q.column()).isMissing(i)))
                .toArray();
    }

    private static void compare(Reliability r, String path) {
        assertThat(r.rawAlpha()).isCloseTo(R.number(path + ".raw"), within(1e-12));
        assertThat(r.standardisedAlpha()).isCloseTo(R.number(path + ".std"), within(1e-12));
        assertThat(r.averageCorrelation()).isCloseTo(R.number(path + ".average"), within(1e-12));
        assertThat(r.lambda6()).isCloseTo(R.number(path + ".lambda6"), within(1e-12));
        assertThat(r.meanScore()).isCloseTo(R.number(path + ".mean"), within(1e-12));
        assertThat(r.sdScore()).isCloseTo(R.number(path + ".sd"), within(1e-12));
        for (int i = 0; i < 6; i++) {
            ItemStatistics item = r.items().get(i);
            String at = "[" + i + "]";
            assertThat(item.answered()).isEqualTo((int) R.number(path + ".n" + at));
            assertThat(item.mean()).isCloseTo(R.number(path + ".item_mean" + at), within(1e-12));
            assertThat(item.sd()).isCloseTo(R.number(path + ".item_sd" + at), within(1e-12));
            assertThat(item.correlationWithScore())
                    .isCloseTo(R.number(path + ".raw_r" + at), within(1e-12));
            assertThat(item.correlationWithRest())
                    .isCloseTo(R.number(path + ".r_drop" + at), within(1e-12));
            assertThat(item.alphaIfDropped())
                    .isCloseTo(R.number(path + ".dropped" + at), within(1e-12));
            assertThat(item.shareLowest())
                    .isCloseTo(R.number(path + ".lowest" + at), within(1e-12));
            assertThat(item.shareHighest())
                    .isCloseTo(R.number(path + ".highest" + at), within(1e-12));
        }
    }
}
