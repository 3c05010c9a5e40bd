package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

class RankAgreementTest {
    @Test
    void theOrderOfMeasurementsAgreesAsInR() {
        var r = ROutput.of("ag");
        var rank =
                answer(RankAgreement.fit(RatingsOf.numbers(ROutput.data("ag"), "m1", "m2", "m3")));
        assertThat(rank.w()).isCloseTo(r.number("rank.w"), within(1e-12));
        assertThat(rank.chiSquare()).isCloseTo(r.number("rank.chisq"), within(1e-9));
        assertThat(rank.p()).isCloseTo(r.number("rank.p"), within(1e-17));
        assertThat(rank.plainMeanRho()).isCloseTo(r.number("rank.rho"), within(1e-12));
        assertThat(rank.meanRho()).isCloseTo(r.number("rank.fisher"), within(1e-12));
    }

    @Test
    void manyTiesAreCorrectedAsInR() {
        var r = ROutput.of("ag");
        var rank =
                answer(
                        RankAgreement.fit(
                                RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4")));
        assertThat(rank.w()).isCloseTo(r.number("ranktied.w"), within(1e-12));
        assertThat(rank.chiSquare()).isCloseTo(r.number("ranktied.chisq"), within(1e-9));
        assertThat(rank.p()).isCloseTo(r.number("ranktied.p"), within(1e-18));
        assertThat(rank.uncorrected()).isLessThan(rank.w());
    }

    @Test
    void withoutTiesTheMeanRhoFollowsFromW() {
        var rank =
                answer(
                        RankAgreement.fit(
                                RatingsOf.rows(
                                        "1 2 3\n2 1 1\n3 4 2\n4 3 5\n5 6 4\n6 5 6\n7 8 8\n8 7 7")));
        assertThat(rank.plainMeanRho()).isCloseTo((3 * rank.w() - 1) / 2, within(1e-12));
        assertThat(rank.uncorrected()).isCloseTo(rank.w(), within(1e-12));
    }

    @Test
    void theSameOrderIsLeftOutOfTheMeanByFisherAndSaid() {
        var fit = RankAgreement.fit(RatingsOf.rows("1 10\n2 20\n3 30\n4 40"));
        assertThat(answer(fit).w()).isCloseTo(1, within(1e-12));
        assertThat(answer(fit).meanRho()).isCloseTo(1, within(1e-12));
        assertThat(answer(fit).perfect()).isEqualTo(1);
        assertThat(kinds(fit)).containsExactly(Warning.Kind.APPROXIMATE, Warning.Kind.TOO_FEW);
    }

    @Test
    void aRaterWithoutAnOrderIsNamed() {
        var reason = refusal(RankAgreement.fit(RatingsOf.rows("1 3\n2 3\n3 3")));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.CONSTANT);
        assertThat(reason.column()).isEqualTo("r2");
    }

    @Test
    void finnsCoefficientIsThatOfR() {
        var r = ROutput.of("ag");
        var ratings = RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4");
        var finn = answer(Finn.fit(ratings, 5));
        assertThat(finn.oneWay()).isCloseTo(r.number("finn.one"), within(1e-12));
        assertThat(finn.twoWay()).isCloseTo(r.number("finn.two"), within(1e-12));
        assertThat(finn.f()).isCloseTo(r.number("finn.f"), within(1e-12));
        assertThat(finn.p()).isCloseTo(r.number("finn.p"), within(1e-20));
        assertThat(refusal(Finn.fit(ratings, 4)).kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThatThrownBy(() -> Finn.fit(ratings, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
