package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

class AgreementCoefficientsTest {
    @Test
    void fourRatersAndTwelveSubjectsAgreeAsGwetPrints() {
        var all =
                answer(
                        AgreementCoefficients.fit(
                                RatingsOf.rows(RatingsOf.FOUR_OBSERVERS),
                                Weighting.UNWEIGHTED,
                                .95));
        assertThat(all.units()).isEqualTo(12);
        assertThat(all.pairable()).isEqualTo(11);
        assertThat(all.observed()).isCloseTo(.8181818, within(5e-8));
        is(all.gwet(), .1903212, .77544, .14295, .461, .000208721);
        is(all.fleiss(), .2387153, .76117, .15302, .424, .000419173);
        is(all.conger(), .2334252, .76282, .14917, .435, .0003367066);
        is(all.brennanPrediger(), .2, .77273, .14472, .454, .0002375609);
    }

    private static void is(
            AgreementCoefficient c,
            double chance,
            double value,
            double se,
            double lower,
            double p) {
        assertThat(c.expected()).as(c.name()).isCloseTo(chance, within(5e-8));
        assertThat(c.value()).as(c.name()).isCloseTo(value, within(5e-6));
        assertThat(c.standardError()).as(c.name()).isCloseTo(se, within(5e-6));
        assertThat(c.interval().lower()).as(c.name()).isCloseTo(lower, within(5e-4));
        assertThat(c.interval().upper()).as(c.name()).isEqualTo(1);
        assertThat(c.p()).as(c.name()).isCloseTo(p, within(5e-10));
    }

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void withRatingsMissingTheyAreThoseOfRPairByPair(Weighting weighting) {
        var r = ROutput.of("ag");
        var all =
                answer(
                        AgreementCoefficients.fit(
                                RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4"),
                                weighting,
                                .95));
        String name = weighting.name().toLowerCase(Locale.ROOT);
        String path = "several." + name;
        assertThat(all.observed()).isCloseTo(r.number(path + ".po"), within(1e-12));
        assertThat(all.gwet().value()).isCloseTo(r.number(path + ".gwet"), within(1e-12));
        assertThat(all.fleiss().value()).isCloseTo(r.number(path + ".fleiss"), within(1e-12));
        assertThat(all.conger().value()).isCloseTo(r.number(path + ".conger"), within(1e-12));
        assertThat(all.brennanPrediger().value())
                .isCloseTo(r.number(path + ".brennan"), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void theErrorIsThatOfLeavingOutOneUnitAtATimeButForTermsInOneByN(Weighting weighting) {
        var r = ROutput.of("ag");
        var ratings = RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4");
        var all =
                answer(ratings.pairable().then(p -> AgreementCoefficients.fit(p, weighting, .95)));
        String path = "jackknife." + weighting.name().toLowerCase(Locale.ROOT);
        near(all.gwet(), r.number(path + ".gwet"));
        near(all.fleiss(), r.number(path + ".fleiss"));
        near(all.conger(), r.number(path + ".conger"));
        near(all.brennanPrediger(), r.number(path + ".brennan"));
        var withOne = answer(AgreementCoefficients.fit(ratings, weighting, .95));
        assertThat(withOne.gwet().standardError()).isGreaterThan(all.gwet().standardError());
    }

    private static void near(AgreementCoefficient c, double jackknife) {
        assertThat(c.standardError() / jackknife).as(c.name()).isBetween(.95, 1.01);
    }

    @Test
    void ofTwoRatersCongersIsCohens() {
        var two = answer(RatingsOf.numbers(ROutput.data("ag"), "r1", "r2").complete());
        for (Weighting weighting : Weighting.values()) {
            var all = answer(AgreementCoefficients.fit(two, weighting, .95));
            var cohen = answer(CohenKappa.fit(two, weighting, .95));
            assertThat(all.conger().value()).isCloseTo(cohen.kappa(), within(1e-12));
            // Cohen's divides by n, the linearised by n - 1
            double n = cohen.units();
            assertThat(all.conger().standardError() * Math.sqrt((n - 1) / n))
                    .isCloseTo(cohen.standardError(), within(1e-12));
            assertThat(all.gwet().value()).isCloseTo(cohen.ac(), within(1e-12));
            assertThat(all.brennanPrediger().value()).isCloseTo(cohen.pabak(), within(1e-12));
        }
    }

    @Test
    void fullAgreementIsNotCalledCertain() {
        var fit =
                AgreementCoefficients.fit(
                        RatingsOf.rows("1 1 1\n2 2 2\n1 1 1\n2 2 2"), Weighting.UNWEIGHTED, .95);
        assertThat(answer(fit).gwet().p()).isNull();
        assertThat(answer(fit).gwet().value()).isEqualTo(1);
        assertThat(kinds(fit)).contains(Warning.Kind.SINGULAR, Warning.Kind.TOO_FEW);
    }

    @Test
    void aCallThatMakesNoSenseIsRefused() {
        var ratings = RatingsOf.rows("1 2\n2 2\n1 1");
        assertThatThrownBy(() -> AgreementCoefficients.fit(ratings, Weighting.LINEAR, 95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                AgreementCoefficients.fit(
                                        ratings, CategoryWeights.unweighted(3), .95))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
