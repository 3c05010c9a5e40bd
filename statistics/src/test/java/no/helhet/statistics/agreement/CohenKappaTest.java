package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Groups;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Locale;

class CohenKappaTest {
    /// Two abstractors who sort a hundred pregnancies: Gwet's `cont3x3abstractors`.
    private static final int[][] ABSTRACTORS = {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}};

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void kappaAndBothItsErrorsAreThoseOfTheDeltaMethodInR(Weighting weighting) {
        var r = ROutput.of("ag");
        var ratings =
                answer(
                        RatingsOf.numbers(ROutput.data("ag"), "r1", "r2")
                                .scaled(List.of("1", "2", "3", "4", "5")));
        var kappa = answer(CohenKappa.fit(ratings, weighting, .95));
        String path = "cohen." + weighting.name().toLowerCase(Locale.ROOT);
        assertThat(kappa.units()).isEqualTo((int) r.number(path + ".n"));
        assertThat(kappa.kappa()).isCloseTo(r.number(path + ".kappa"), within(1e-12));
        // R's derivatives are numerical
        assertThat(kappa.standardError()).isCloseTo(r.number(path + ".se"), within(1e-8));
        assertThat(kappa.nullError()).isCloseTo(r.number(path + ".null"), within(1e-8));
        assertThat(kappa.z()).isCloseTo(kappa.kappa() / kappa.nullError(), within(1e-12));
    }

    @Test
    void theIntervalIsThatOfPsych() {
        var r = ROutput.of("ag");
        var kappa =
                answer(
                        CohenKappa.fit(
                                RatingsOf.numbers(ROutput.data("ag"), "r1", "r2"),
                                Weighting.UNWEIGHTED,
                                .95));
        assertThat(kappa.standardError()).isCloseTo(r.number("psychkappa.se"), within(1e-12));
        assertThat(kappa.interval().lower()).isCloseTo(r.number("psychkappa.lower"), within(1e-12));
        assertThat(kappa.interval().upper()).isCloseTo(r.number("psychkappa.upper"), within(1e-12));
    }

    @Test
    void theAbstractorsAgreeAsGwetPrints() {
        var kappa = answer(CohenKappa.fit(RatingsOf.table(ABSTRACTORS), Weighting.UNWEIGHTED, .95));
        assertThat(kappa.kappa()).isCloseTo(.7964094, within(5e-8));
        assertThat(kappa.ac()).isCloseTo(.8493305, within(5e-8));
        assertThat(kappa.pabak()).isCloseTo(.835, within(1e-12));
        assertThat(kappa.observed()).isCloseTo(.89, within(1e-12));
        assertThat(kappa.table())
                .containsExactly(List.of(13, 0, 0), List.of(0, 20, 7), List.of(0, 4, 56));
    }

    @Test
    void aRareCategoryLowersKappaAndNotPabak() {
        var r = ROutput.of("ag");
        var frame = ROutput.data("ag");
        var ratings = answer(Ratings.ofGroups(List.of(frame.groups("a"), frame.groups("b"))));
        var kappa = answer(CohenKappa.fit(ratings, Weighting.UNWEIGHTED, .95));
        assertThat(kappa.observed()).isCloseTo(r.number("rare.po"), within(1e-12));
        assertThat(kappa.kappa()).isCloseTo(r.number("rare.kappa"), within(1e-12));
        assertThat(kappa.pabak()).isCloseTo(r.number("rare.pabak"), within(1e-12));
        assertThat(kappa.table().get(0).get(1)).isEqualTo((int) r.number("rare.table[2]"));
    }

    @Test
    void theLargestKappaIsReachedWhenTheMarginsAreEqual() {
        var equal =
                answer(
                        CohenKappa.fit(
                                RatingsOf.table(new int[][] {{20, 5}, {5, 10}}),
                                Weighting.UNWEIGHTED,
                                .95));
        assertThat(equal.largest()).isCloseTo(1, within(1e-12));
        var unequal =
                answer(
                        CohenKappa.fit(
                                RatingsOf.table(new int[][] {{20, 10}, {0, 10}}),
                                Weighting.UNWEIGHTED,
                                .95));
        // as much agreement as the margins allow
        assertThat(unequal.kappa()).isCloseTo(unequal.largest(), within(1e-12));
        assertThat(unequal.largest()).isLessThan(1);
    }

    @Test
    void eachCategoryIsHeldAgainstTheOthers() {
        var kappa = answer(CohenKappa.fit(RatingsOf.table(ABSTRACTORS), Weighting.UNWEIGHTED, .95));
        var first = kappa.categories().get(0);
        assertThat(first.kappa()).isCloseTo(1, within(1e-12));
        assertThat(first.specific()).isCloseTo(1, within(1e-12));
        var last = kappa.categories().get(2);
        assertThat(last.first()).isEqualTo(60);
        assertThat(last.second()).isEqualTo(63);
        assertThat(last.specific()).isCloseTo(112 / 123.0, within(1e-12));
        var joined =
                answer(
                        CohenKappa.fit(
                                RatingsOf.table(new int[][] {{33, 7}, {4, 56}}),
                                Weighting.UNWEIGHTED,
                                .95));
        assertThat(last.kappa()).isCloseTo(joined.kappa(), within(1e-12));
    }

    @Test
    void weightsOfOnesOwnAreTakenAsGiven() {
        var ratings = RatingsOf.table(ABSTRACTORS);
        var given = CategoryWeights.of(new double[][] {{1, .75, 0}, {.75, 1, .75}, {0, .75, 1}});
        assertThat(answer(CohenKappa.fit(ratings, given, .95)).kappa())
                .isCloseTo(
                        answer(CohenKappa.fit(ratings, Weighting.QUADRATIC, .95)).kappa(),
                        within(1e-12));
        assertThatThrownBy(() -> CohenKappa.fit(ratings, CategoryWeights.unweighted(4), .95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryWeights.of(new double[][] {{1, .5}, {.4, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryWeights.of(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryWeights.of(new double[][] {{.9, 0}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLevelThatNobodyUsedCountsWhenTheScaleIsGivenWhole() {
        var ratings = RatingsOf.rows("1 1\n1 2\n2 2\n2 4\n4 4\n4 4\n1 1\n2 2\n4 2\n1 2");
        var used = answer(CohenKappa.fit(ratings, Weighting.LINEAR, .95));
        var whole =
                answer(
                        ratings.scaled(List.of("1", "2", "3", "4"))
                                .then(r -> CohenKappa.fit(r, Weighting.LINEAR, .95)));
        assertThat(used.levels()).containsExactly("1", "2", "4");
        assertThat(whole.levels()).containsExactly("1", "2", "3", "4");
        assertThat(whole.kappa()).isNotCloseTo(used.kappa(), within(1e-3));
        assertThat(whole.categories().get(2).kappa()).isNull();
    }

    @Test
    void fullAgreementIsNotCalledCertain() {
        var fit =
                CohenKappa.fit(
                        RatingsOf.table(new int[][] {{9, 0}, {0, 9}}), Weighting.UNWEIGHTED, .95);
        assertThat(answer(fit).kappa()).isEqualTo(1);
        assertThat(kinds(fit)).containsExactly(Warning.Kind.SINGULAR);
    }

    @Test
    void oneAndTheSameRatingThroughoutHasNoKappa() {
        var reason =
                refusal(
                        CohenKappa.fit(
                                RatingsOf.table(new int[][] {{12}}), Weighting.UNWEIGHTED, .95));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.CONSTANT);
        assertThat(reason.column()).isEqualTo("r1, r2");
    }

    @Test
    void aRaterWhoAlwaysSaysTheSameIsNamedAndHasNoZ() {
        var fit =
                CohenKappa.fit(
                        RatingsOf.table(new int[][] {{6, 6}, {0, 0}}), Weighting.UNWEIGHTED, .95);
        assertThat(answer(fit).kappa()).isCloseTo(0, within(1e-12));
        assertThat(answer(fit).z()).isNull();
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.CONSTANT && w.column().equals("r1"));
    }

    @Test
    void ratersWithoutACommonUnitAreNamed() {
        var reason =
                refusal(
                        CohenKappa.fit(
                                RatingsOf.rows("1 .\n2 .\n. 1\n. 2"), Weighting.UNWEIGHTED, .95));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.TOO_FEW);
        assertThat(reason.column()).isEqualTo("r1 and r2");
    }

    @Test
    void weightsThatTellNothingApartAreRefused() {
        var all = CategoryWeights.of(new double[][] {{1, 1}, {1, 1}});
        var ratings = RatingsOf.table(new int[][] {{5, 2}, {3, 6}});
        assertThat(refusal(CohenKappa.fit(ratings, all, .95)).kind())
                .isEqualTo(Warning.Kind.WEIGHTS);
        assertThat(refusal(AgreementCoefficients.fit(ratings, all, .95)).kind())
                .isEqualTo(Warning.Kind.WEIGHTS);
    }

    @Test
    void levelsWithOneRatingAreNamed() {
        var one = Groups.of("x", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        var other = Groups.of("y", "a", "a", "a", "a", "a", "a", "a", "a", "a", "a");
        var fit =
                Ratings.ofGroups(List.of(one, other))
                        .then(r -> CohenKappa.fit(r, Weighting.UNWEIGHTED, .95));
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.SMALL_GROUPS)
                .extracting(Warning::column)
                .containsExactly("b", "c", "d", "e", "f", "g", "h", "i", "j");
    }
}
