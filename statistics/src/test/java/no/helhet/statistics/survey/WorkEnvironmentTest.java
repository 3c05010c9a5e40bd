package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Held against the scores computed in R: r/sc.R.
class WorkEnvironmentTest {
    private static final ROutput R = ROutput.of("sc");
    private static final Frame DATA = ROutput.data("sc");
    private static final Interval FOUR = new Interval(1, 4);

    private static Scale scale(String letter, int items, List<String> reversed) {
        return Scale.of(
                letter,
                IntStream.rangeClosed(1, items).mapToObj(i -> letter + i).toList(),
                reversed,
                FOUR,
                MissingRule.pairwise(MissingRule.half(items)));
    }

    @Test
    void effortRewardAndOvercommitmentAreScoredAsInR() {
        EffortReward r =
                result(
                        EffortReward.of(
                                scale("e", 3, List.of()),
                                scale("r", 7, List.of("r5", "r6", "r7")),
                                scale("o", 6, List.of("o3")),
                                DATA,
                                .95));
        assertThat(r.correction()).isCloseTo(3 / 7.0, within(1e-15));
        double[] ratio = R.numbers("eri.ratio");
        double[] effort = R.numbers("eri.effort");
        double[] reward = R.numbers("eri.reward");
        double[] over = R.numbers("eri.overcommitment");
        for (int i = 0; i < ratio.length; i++) {
            EffortReward.Person person = r.persons().get(i);
            same(person.ratio(), ratio[i]);
            same(person.effort(), effort[i]);
            same(person.reward(), reward[i]);
            same(person.overcommitment(), over[i]);
        }
        assertThat(r.imbalanced().count()).isEqualTo((int) R.number("eri.above"));
        assertThat(r.imbalanced().of()).isEqualTo((int) R.number("eri.scored"));
        assertThat(r.imbalanced().interval().lower())
                .isCloseTo(R.number("eri.share_interval[0]"), within(1e-8));
        assertThat(r.imbalanced().interval().upper())
                .isCloseTo(R.number("eri.share_interval[1]"), within(1e-8));
        assertThat(r.ratio().mean()).isCloseTo(R.number("eri.mean"), within(1e-12));
        assertThat(r.ratio().sd()).isCloseTo(R.number("eri.sd"), within(1e-12));
        Interval interval = Objects.requireNonNull(r.ratio().interval());
        assertThat(interval.lower()).isCloseTo(R.number("eri.interval[0]"), within(1e-8));
        assertThat(interval.upper()).isCloseTo(R.number("eri.interval[1]"), within(1e-8));
        assertThat(r.overcommitmentTertile()).isCloseTo(R.number("eri.tertile"), within(1e-12));
        assertThat(Objects.requireNonNull(r.highOvercommitment()).count())
                .isEqualTo((int) R.number("eri.high_overcommitment"));
    }

    @Test
    void demandsControlAndSupportAreScoredAsInR() {
        DemandControl r =
                result(
                        DemandControl.of(
                                scale("d", 5, List.of()),
                                new DemandControl.Control(
                                        scale("s", 4, List.of()), scale("a", 2, List.of())),
                                scale("u", 6, List.of()),
                                DATA,
                                null,
                                .95));
        assertThat(r.cuts().demands()).isCloseTo(R.number("dc.cuts[0]"), within(1e-12));
        assertThat(r.cuts().control()).isCloseTo(R.number("dc.cuts[1]"), within(1e-12));
        assertThat(r.cuts().support()).isCloseTo(R.number("dc.cuts[2]"), within(1e-12));
        List<String> cells = R.texts("dc.cell");
        for (int i = 0; i < cells.size(); i++) {
            DemandControl.Quadrant quadrant = r.persons().get(i).quadrant();
            assertThat(quadrant == null ? "null" : quadrant.words()).isEqualTo(cells.get(i));
        }
        for (int k = 0; k < 4; k++) {
            assertThat(r.quadrants().get(k).count())
                    .isEqualTo((int) R.number("dc.counts[" + k + "]"));
        }
        ShareOfPersons iso = Objects.requireNonNull(r.isoStrain());
        assertThat(iso.count()).isEqualTo((int) R.number("dc.iso"));
        assertThat(iso.of()).isEqualTo((int) R.number("dc.iso_of"));
        assertThat(r.quotient().mean()).isCloseTo(R.number("dc.quotient"), within(1e-12));
        assertThat(r.difference().mean()).isCloseTo(R.number("dc.difference"), within(1e-12));
    }

    private static void same(@Nullable Double got, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(got).isNull();
        } else {
            assertThat(got).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void equalAnswersAreExactlyInBalanceAndNotImbalanced() {
        var builder = Frame.builder();
        for (int i = 1; i <= 3; i++) {
            builder.add(Numbers.of("e" + i, 3, 2, i == 1 ? 3 : 2));
        }
        for (int i = 1; i <= 7; i++) {
            builder.add(Numbers.of("r" + i, 3, 3, 1));
        }
        EffortReward r =
                result(
                        EffortReward.of(
                                scale("e", 3, List.of()),
                                scale("r", 7, List.of()),
                                null,
                                builder.build(),
                                .95));
        assertThat(r.persons().getFirst().ratio()).isEqualTo(1.0);
        assertThat(r.persons().getFirst().logRatio()).isEqualTo(0.0);
        assertThat(r.imbalanced().count()).isEqualTo(1);
        assertThat(r.highOvercommitment()).isNull();
    }

    @Test
    void fixedCutsDecideAndScoresAtTheCutAreNeitherHighNorLow() {
        Frame data =
                Frame.builder()
                        .add(Numbers.of("d1", 3, 2, 3, 2, Double.NaN))
                        .add(Numbers.of("c1", 1, 1, 2, 2, 1))
                        .add(Numbers.of("u1", 1, 2, 1, Double.NaN, 1))
                        .build();
        DemandControl r =
                result(
                        DemandControl.of(
                                scale("d", 1, List.of()),
                                new DemandControl.Control(scale("c", 1, List.of()), null),
                                scale("u", 1, List.of()),
                                data,
                                new DemandControl.Cuts(2, 2, 2.),
                                .9));
        assertThat(r.persons())
                .extracting(DemandControl.Person::quadrant)
                .containsExactly(
                        DemandControl.Quadrant.HIGH_STRAIN,
                        DemandControl.Quadrant.PASSIVE,
                        DemandControl.Quadrant.ACTIVE,
                        DemandControl.Quadrant.LOW_STRAIN,
                        null);
        assertThat(r.persons())
                .extracting(DemandControl.Person::isoStrain)
                .containsExactly(true, false, false, null, null);
    }

    /// Control is 11/6 + 4/3 = 9/6 + 5/3 = 19/6, halved: equal, though not in the last digit.
    @Test
    void scoresThatDifferByRoundingAloneAreAtTheCut() {
        var builder = Frame.builder();
        for (int i = 1; i <= 6; i++) {
            builder.add(Numbers.of("s" + i, i < 6 ? 2 : 1, i < 4 ? 2 : 1, 2));
        }
        for (int i = 1; i <= 3; i++) {
            builder.add(Numbers.of("a" + i, i < 2 ? 2 : 1, i < 3 ? 2 : 1, 2));
        }
        builder.add(Numbers.of("d1", 3, 3, 1));
        DemandControl r =
                result(
                        DemandControl.of(
                                scale("d", 1, List.of()),
                                new DemandControl.Control(
                                        scale("s", 6, List.of()), scale("a", 3, List.of())),
                                null,
                                builder.build(),
                                null,
                                .95));
        assertThat(r.persons().get(0).control()).isNotEqualTo(r.persons().get(1).control());
        assertThat(r.quadrants()).extracting(ShareOfPersons::count).containsExactly(0, 0, 0, 3);
    }

    @Test
    void controlOfNothingHasNoQuotientAndIsSaid() {
        Frame data =
                Frame.builder().add(Numbers.of("d1", 1, 3)).add(Numbers.of("c1", 0, 2)).build();
        var fromZero = new Interval(0, 3);
        var fit =
                DemandControl.of(
                        Scale.of("d", List.of("d1"), List.of(), fromZero, MissingRule.complete()),
                        new DemandControl.Control(
                                Scale.of(
                                        "c",
                                        List.of("c1"),
                                        List.of(),
                                        fromZero,
                                        MissingRule.complete()),
                                null),
                        null,
                        data,
                        null,
                        .95);
        assertThat(result(fit).quotient().persons()).isEqualTo(1);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.OUT_OF_RANGE, "c"));
    }

    @Test
    void answersThatCanNotBeScoredAreRefused() {
        Frame outside =
                Frame.builder().add(Numbers.of("e1", 1, 5)).add(Numbers.of("r1", 1, 2)).build();
        var fit =
                EffortReward.of(
                        scale("e", 1, List.of()), scale("r", 1, List.of()), null, outside, .95);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        Warning reason = fit.warnings().getFirst();
        assertThat(reason.kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(reason.toString()).startsWith("e1: Row 2 has the answer 5;");
        Scale fromZero =
                Scale.of("e", List.of("e1"), List.of(), new Interval(0, 4), MissingRule.complete());
        assertThatThrownBy(() -> EffortReward.of(fromZero, fromZero, null, outside, .95))
                .hasMessageContaining("begin at 1");
    }
}
