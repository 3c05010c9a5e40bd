package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.List;

class RatingsTest {
    private static final Groups UNIT = Groups.of("unit", "u2", "u1", "u1", "u2", "u3");
    private static final Groups RATER = Groups.of("rater", "b", "a", "b", "a", "a");

    @Test
    void rowsOfRatingsAreTheSameAsColumnsOfRaters() {
        var rows = answer(Ratings.ofNumbers(UNIT, RATER, Numbers.of("said", 4, 1, 2, 3, 5)));
        assertThat(rows.units()).containsExactly("u1", "u2", "u3");
        assertThat(rows.raters()).containsExactly("a", "b");
        assertThat(rows.values()[0]).containsExactly(1, 2);
        assertThat(rows.values()[1]).containsExactly(3, 4);
        assertThat(rows.value(2, 0)).isEqualTo(5);
        assertThat(rows.value(2, 1)).isNaN();
        assertThat(rows.levels()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aUnitThatARaterRatesTwiceIsNamed() {
        var reason =
                refusal(
                        Ratings.ofGroups(
                                Groups.of("unit", "u", "u", "v"),
                                Groups.of("rater", "a", "a", "b"),
                                Groups.of("said", "x", "y", "x")));
        assertThat(reason.what()).isEqualTo("a rates u twice.");
        assertThat(reason.column()).isEqualTo("rater");
    }

    @Test
    void anInfiniteRatingIsNamedWithItsRow() {
        var reason =
                refusal(
                        Ratings.ofNumbers(
                                List.of(
                                        Numbers.of("kari", 1, 2),
                                        Numbers.of("ola", 1, Double.NEGATIVE_INFINITY))));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.NOT_FINITE);
        assertThat(reason.column()).isEqualTo("ola");
        assertThat(reason.what()).contains("Row 2");
        assertThat(
                        refusal(
                                        Ratings.ofNumbers(
                                                UNIT,
                                                RATER,
                                                Numbers.of("said", 1, 2, 3, 1 / 0.0, 5)))
                                .column())
                .isEqualTo("said");
    }

    @Test
    void aRaterWithoutRatingsIsLeftOutAndNamed() {
        var fit =
                Ratings.ofNumbers(
                        List.of(
                                Numbers.of("kari", 1, 2),
                                Numbers.of("ola", Double.NaN, Double.NaN),
                                Numbers.of("amina", 1, 2)));
        assertThat(answer(fit).raters()).containsExactly("kari", "amina");
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.EMPTY_GROUP);
                            assertThat(w.column()).isEqualTo("ola");
                        });
    }

    @Test
    void oneRaterAloneCanNotAgree() {
        var reason =
                refusal(
                        Ratings.ofNumbers(
                                List.of(
                                        Numbers.of("kari", 1, 2),
                                        Numbers.of("ola", Double.NaN, Double.NaN))));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.ONE_GROUP);
        assertThat(reason.column()).isEqualTo("kari");
        assertThat(refusal(Ratings.ofNumbers(List.of(Numbers.of("a"), Numbers.of("b")))).kind())
                .isEqualTo(Warning.Kind.ONE_GROUP);
    }

    @Test
    void rowsWithoutUnitOrRaterAreLeftOutAndSaid() {
        var fit =
                Ratings.ofNumbers(
                        Groups.of("unit", "u", "u", null, "v", "v"),
                        Groups.of("rater", "a", "b", "a", "a", "b"),
                        Numbers.of("said", 1, 2, 3, 1, 1));
        assertThat(kinds(fit)).containsExactly(Warning.Kind.MISSING);
        assertThat(answer(fit).units()).containsExactly("u", "v");
    }

    @Test
    void zeroAndMinusZeroAreOneLevel() {
        assertThat(RatingsOf.rows("0 -0\n1 0").levels()).containsExactly("0", "1");
    }

    @Test
    void columnsOfUnequalLengthMakeNoSense() {
        assertThatThrownBy(
                        () -> Ratings.ofNumbers(List.of(Numbers.of("a", 1, 2), Numbers.of("b", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScaleMustRiseAndHaveEveryRating() {
        var ratings = RatingsOf.rows("1 2\n2 3");
        assertThat(refusal(ratings.scaled(List.of("1", "2"))).column()).isEqualTo("3");
        assertThat(refusal(ratings.scaled(List.of("3", "2", "1"))).column()).isEqualTo("2");
        assertThat(refusal(ratings.scaled(List.of("1", "2", "3", "many"))).column())
                .isEqualTo("many");
        assertThatThrownBy(() -> ratings.scaled(List.of("1", "1", "2", "3")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScaleOfNumbersIsReadByValue() {
        var whole = answer(RatingsOf.rows("1 1.5\n2 1").scaled(List.of("0.50", "1.0", "1.5", "2")));
        assertThat(whole.levels()).containsExactly("0.5", "1", "1.5", "2");
        assertThat(whole.code(0, 0)).isEqualTo(1);
        assertThat(whole.value(0, 1)).isEqualTo(1.5);
    }

    @Test
    void unitsThatOnlyOneOfTwoRatedAreSaid() {
        var fit = CohenKappa.fit(RatingsOf.rows("1 1\n2 .\n2 2\n1 2"), Weighting.LINEAR, .95);
        assertThat(answer(fit).units()).isEqualTo(3);
        assertThat(fit.warnings())
                .anyMatch(
                        w ->
                                w.kind() == Warning.Kind.MISSING
                                        && w.column().equals("r1 and r2")
                                        && w.what().startsWith("1 of 4 units"));
    }

    @Test
    void measurementsAreNotTakenForCategories() {
        var rows = new double[300][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i;
            rows[i][1] = i + .5;
        }
        var reason = refusal(FleissKappa.fit(RatingsOf.of(rows), .95));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(reason.remedy()).contains("intraclass");
    }

    @Test
    void agreementWithinAToleranceIsOfNumbersAlone() {
        var numbers = RatingsOf.rows("1 2 2\n1 3 2\n4 4 4\n5 . 5");
        var agreement = answer(PercentAgreement.fit(numbers, 1));
        assertThat(agreement.units()).isEqualTo(3);
        assertThat(agreement.agreeing()).isEqualTo(2);
        assertThat(agreement.share()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(agreement.pairable()).isEqualTo(4);
        assertThat(agreement.pairShare()).isCloseTo((1 + 2 / 3.0 + 1 + 1) / 4, within(1e-12));
        assertThat(agreement.pairs().get(1).units()).isEqualTo(4);
        assertThat(agreement.pairs().get(1).share()).isEqualTo(1);
        // 0.3 - 0.2 and 0.1 differ in their last bit
        assertThat(answer(PercentAgreement.fit(RatingsOf.rows(".2 .3\n.4 .5"), .1)).share())
                .isEqualTo(1);
        assertThat(refusal(PercentAgreement.fit(RatingsOf.names("a b", "a c"), 1)).kind())
                .isEqualTo(Warning.Kind.OUT_OF_RANGE);
    }

    @Test
    void ratersWhoTakeTurnsAreComparedTwoAtATime() {
        var turns = RatingsOf.rows("1 1 .\n2 . 2\n. 1 2\n1 2 .\n. 2 2");
        var fit = PercentAgreement.fit(turns, 0);
        assertThat(answer(fit).units()).isZero();
        assertThat(answer(fit).share()).isNull();
        assertThat(answer(fit).pairShare()).isCloseTo(.6, within(1e-12));
        assertThat(kinds(fit)).containsExactly(Warning.Kind.MISSING);
        assertThat(answer(fit).pairShare())
                .isCloseTo(answer(FleissKappa.fit(turns, .95)).observed(), within(1e-12));
    }

    @Test
    void anOrderOfNamesThatNobodyGaveIsSaid() {
        var names = RatingsOf.names("low mid high high mid low", "low mid mid high low mid");
        var whole = answer(names.scaled(List.of("low", "mid", "high")));
        var options = new KrippendorffAlpha.Options(Metric.ORDINAL, .95, 0, 1);
        assertThat(said(KrippendorffAlpha.fit(names, options))).isTrue();
        assertThat(said(CohenKappa.fit(names, Weighting.LINEAR, .95))).isTrue();
        assertThat(said(AgreementCoefficients.fit(names, Weighting.QUADRATIC, .95))).isTrue();
        assertThat(said(RankAgreement.fit(names))).isTrue();
        assertThat(said(CohenKappa.fit(names, Weighting.UNWEIGHTED, .95))).isFalse();
        assertThat(said(AgreementCoefficients.fit(names, Weighting.UNWEIGHTED, .95))).isFalse();
        assertThat(said(KrippendorffAlpha.fit(whole, options))).isFalse();
        assertThat(said(CohenKappa.fit(whole, Weighting.LINEAR, .95))).isFalse();
        assertThat(said(RankAgreement.fit(whole))).isFalse();
    }

    private static boolean said(Fit<?> fit) {
        return fit.warnings().stream().anyMatch(w -> w.what().contains("high, low, mid"));
    }
}
