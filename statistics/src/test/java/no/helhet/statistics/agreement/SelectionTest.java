package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

class SelectionTest {
    private static final List<Criterion> OF_R =
            List.of(new Criterion("effect", 2, 3, 1.0), new Criterion("cost", 1, 3, null));

    private static Judgements ofR() {
        var frame = ROutput.data("ag");
        return answer(
                Judgements.of(
                        frame.groups("measure"),
                        frame.groups("rater"),
                        List.of(frame.numbers("effect"), frame.numbers("cost"))));
    }

    private static Judgements judged(String candidates, String raters, double... values) {
        return answer(
                Judgements.of(
                        Groups.of("candidate", candidates.split(" ")),
                        Groups.of("rater", raters.split(" ")),
                        List.of(Numbers.of("score", values))));
    }

    private static List<Criterion> score(double highest) {
        return List.of(new Criterion("score", 1, highest, null));
    }

    private static SelectionChances.Options drawn(int size, int draws, RaterDraw raters, double k) {
        return new SelectionChances.Options(size, draws, raters, k, 1);
    }

    @Test
    void theChosenAndTheirScoresAreThoseOfR() {
        var r = ROutput.of("ag");
        var selection = answer(Selection.fit(ofR(), OF_R, 4));
        assertThat(selection.chosen()).isEqualTo(r.texts("selection.chosen"));
        assertThat(selection.passed()).isEqualTo((int) r.number("selection.passed"));
        double[] scores = r.numbers("selection.scores");
        for (int i = 0; i < scores.length; i++) {
            assertThat(selection.ranking().get(i).score()).isCloseTo(scores[i], within(1e-12));
        }
        for (var without : selection.withoutRater()) {
            assertThat(without.overlap())
                    .isEqualTo((int) r.number("selection.stay." + without.rater()));
        }
    }

    @Test
    void chancesByWeightsAloneAreThoseOfRWithinTheirMonteCarloError() {
        var r = ROutput.of("ag");
        var chances =
                answer(
                        SelectionChances.fit(
                                ofR(),
                                OF_R,
                                drawn(4, 20_000, RaterDraw.AS_THEY_ARE, 50),
                                Progress.NONE));
        for (var chance : chances.chances()) {
            double of = r.number("selection.chance." + chance.candidate());
            double error = Math.sqrt(of * (1 - of) * (1 / 20_000.0 + 1 / 40_000.0));
            assertThat(chance.probability()).isCloseTo(of, within(4 * error + 1e-12));
            assertThat(chance.judged()).isEqualTo(1);
        }
        assertThat(
                        chances.chances().stream()
                                .mapToDouble(SelectionChances.Chance::probability)
                                .sum())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void theBootstrapOfTwoRatersWhoDisagreeIsCountedByHand() {
        // R1 alone is drawn in a quarter of the draws, R2 alone in a quarter, both in a half
        var judgements = judged("A A B B", "R1 R2 R1 R2", 4, 0, 1, 2);
        var chances =
                answer(
                        SelectionChances.fit(
                                judgements,
                                score(4),
                                drawn(1, 40_000, RaterDraw.BOOTSTRAP, 0),
                                Progress.NONE));
        // A has 4, 0 or 2 on average, B 1, 2 or 1.5
        double error = Math.sqrt(.75 * .25 / 40_000);
        assertThat(chances.chances().getFirst().candidate()).isEqualTo("A");
        assertThat(chances.chances().getFirst().probability()).isCloseTo(.75, within(4 * error));
        assertThat(chances.chances().getFirst().error()).isCloseTo(error, within(error / 20));
    }

    @Test
    void theBayesianBootstrapOfTwoRatersIsCountedByHand() {
        // with share s for R1, A has 4s and B 2 - s: A is first when s > 2/5
        var judgements = judged("A A B B", "R1 R2 R1 R2", 4, 0, 1, 2);
        var chances =
                answer(
                        SelectionChances.fit(
                                judgements,
                                score(4),
                                drawn(1, 40_000, RaterDraw.BAYESIAN, 0),
                                Progress.NONE));
        assertThat(chances.chances().getFirst().probability())
                .isCloseTo(.6, within(4 * Math.sqrt(.24 / 40_000)));
    }

    @Test
    void aCandidateWhoseRatersAreNotDrawnCanNotBeChosenAndItIsSaid() {
        var judgements = judged("A A B B", "R1 R2 R3 R4", 4, 4, 1, 1);
        var fit =
                SelectionChances.fit(
                        judgements,
                        score(4),
                        drawn(1, 20_000, RaterDraw.BOOTSTRAP, 0),
                        Progress.NONE);
        var a = answer(fit).chances().getFirst();
        // neither of two in four draws from four: 1/16
        assertThat(a.judged()).isCloseTo(15 / 16.0, within(4 * Math.sqrt(15.0 / 256 / 20_000)));
        assertThat(a.probability()).isEqualTo(a.judged());
        assertThat(kinds(fit)).contains(Warning.Kind.APPROXIMATE, Warning.Kind.TOO_FEW);
    }

    @ParameterizedTest
    @EnumSource(RaterDraw.class)
    void theSameSeedGivesTheSameChances(RaterDraw raters) {
        var options = drawn(4, 300, raters, 20);
        var one = answer(SelectionChances.fit(ofR(), OF_R, options, Progress.NONE));
        var told = new ArrayList<Long>();
        var again =
                answer(SelectionChances.fit(ofR(), OF_R, options, (done, of) -> told.add(done)));
        assertThat(one).isEqualTo(again);
        assertThat(told).containsExactly(100L, 200L, 300L);
    }

    @Test
    void tiesGoByNameAndThoseLeftOutForItAreNamed() {
        // means of thirds, which differ in their last bits when added in another order
        var judgements =
                judged("C C C A A A B", "R1 R2 R3 R1 R2 R3 R1", .1, .2, .3, .3, .2, .1, .1);
        var fit = Selection.fit(judgements, score(1), 1);
        assertThat(answer(fit).chosen()).containsExactly("A");
        assertThat(answer(fit).tiedOut()).containsExactly("C");
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.INFLUENTIAL && w.column().equals("C"));
    }

    @Test
    void aGateStopsWhoeverIsBelowItOrWasNotJudged() {
        var judgements =
                answer(
                        Judgements.of(
                                Groups.of("c", "A", "B", "C"),
                                Groups.of("r", "x", "x", "x"),
                                List.of(
                                        Numbers.of("need", 2, 2, 1),
                                        Numbers.of("safe", .9, Double.NaN, 1))));
        var criteria = List.of(new Criterion("need", 1, 2, null), new Criterion("safe", 0, 2, 1.0));
        var fit = Selection.fit(judgements, criteria, 2);
        assertThat(answer(fit).chosen()).containsExactly("C");
        assertThat(answer(fit).ranking())
                .extracting(Selection.Place::candidate)
                .containsExactly("C", "A", "B");
        assertThat(answer(fit).ranking().get(2).place()).isNull();
        assertThat(answer(fit).ranking().get(2).means().get("safe")).isNull();
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.WEIGHTS && w.column().equals("safe"));
        assertThat(fit.warnings()).anyMatch(w -> w.what().startsWith("1 candidates reach"));
    }

    @Test
    void weightsCountInProportionOnly() {
        var tenfold =
                List.of(new Criterion("effect", 20, 3, 1.0), new Criterion("cost", 10, 3, null));
        assertThat(answer(Selection.fit(ofR(), tenfold, 4)).chosen())
                .isEqualTo(answer(Selection.fit(ofR(), OF_R, 4)).chosen());
    }

    @Test
    void badInputIsNamed() {
        var judgements = judged("A B", "R1 R1", 1, 2);
        assertThat(
                        refusal(
                                        Selection.fit(
                                                judgements,
                                                List.of(new Criterion("score", 0, 2, null)),
                                                1))
                                .kind())
                .isEqualTo(Warning.Kind.WEIGHTS);
        assertThat(
                        refusal(
                                        Selection.fit(
                                                judgements,
                                                List.of(new Criterion("score", 1, 2, 3.0)),
                                                1))
                                .what())
                .contains("No candidate");
        assertThat(kinds(Selection.fit(judgements, score(1), 1)))
                .containsExactly(Warning.Kind.OUT_OF_RANGE);
        var infinite =
                refusal(
                        Judgements.of(
                                Groups.of("c", "A", "B"),
                                Groups.of("r", "x", "y"),
                                List.of(Numbers.of("score", 1, Double.POSITIVE_INFINITY))));
        assertThat(infinite.kind()).isEqualTo(Warning.Kind.NOT_FINITE);
        assertThat(infinite.column()).isEqualTo("score");
        var odd =
                Judgements.of(
                        Groups.of("c", "A", "A", null, "B"),
                        Groups.of("r", "x", "x", "x", "x"),
                        List.of(Numbers.of("score", 1, 1, 1, 1)));
        assertThat(kinds(odd))
                .containsExactlyInAnyOrder(
                        Warning.Kind.MISSING, Warning.Kind.CONSTANT, Warning.Kind.OUT_OF_RANGE);
    }

    @Test
    void aCallThatMakesNoSenseIsRefused() {
        var judgements = judged("A B", "R1 R1", 1, 2);
        assertThatThrownBy(() -> Selection.fit(judgements, score(2), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Selection.fit(
                                        judgements, List.of(new Criterion("other", 1, 2, null)), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion("score", -1, 2, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Criterion("score", 1, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawn(1, 10, RaterDraw.BOOTSTRAP, .5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                Judgements.of(
                                        Groups.of("c", "A", "B"),
                                        Groups.of("r", "x", "y"),
                                        List.of(Numbers.of("score", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
