package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Interval;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class IntraclassCorrelationTest {
    private static final List<String> OF_PSYCH =
            List.of("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)");

    private static IntraclassCorrelation of(Ratings ratings) {
        return answer(IntraclassCorrelation.fit(ratings, .95));
    }

    @ParameterizedTest
    @CsvSource({
        "'ICC(1,1)',.17", "'ICC(2,1)',.29", "'ICC(3,1)',.71",
        "'ICC(1,k)',.44", "'ICC(2,k)',.62", "'ICC(3,k)',.91"
    })
    void sixTargetsAndFourJudgesAgreeAsInShroutAndFleiss1979(String form, double published) {
        assertThat(of(RatingsOf.rows(RatingsOf.SIX_TARGETS)).form(form).value())
                .isCloseTo(published, within(5e-3));
    }

    @Test
    void theirMeanSquaresAreThoseOfTable3() {
        var squares = of(RatingsOf.rows(RatingsOf.SIX_TARGETS));
        assertThat(squares.unitMeanSquare()).isCloseTo(11.24, within(5e-3));
        assertThat(squares.withinMeanSquare()).isCloseTo(6.26, within(5e-3));
        assertThat(squares.raterMeanSquare()).isCloseTo(32.49, within(5e-3));
        assertThat(squares.residualMeanSquare()).isCloseTo(1.02, within(5e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc", "shrout"})
    void valuesFAndLimitsAreThoseOfPsych(String which) {
        var r = ROutput.of("ag");
        var result =
                of(
                        which.equals("icc")
                                ? RatingsOf.numbers(ROutput.data("ag"), "m1", "m2", "m3")
                                : RatingsOf.rows(RatingsOf.SIX_TARGETS));
        for (int i = 0; i < OF_PSYCH.size(); i++) {
            var form = result.form(OF_PSYCH.get(i));
            assertThat(form.value()).isCloseTo(r.numbers(which + ".icc")[i], within(1e-12));
            assertThat(form.f()).isCloseTo(r.numbers(which + ".f")[i], within(1e-10));
            // psych steps up the limits of ICC(2,1)
            Interval limits = i == 4 ? form.spearmanBrown() : form.interval();
            assertThat(limits).isNotNull();
            assertThat(limits.lower()).isCloseTo(r.numbers(which + ".lower")[i], within(1e-9));
            assertThat(limits.upper()).isCloseTo(r.numbers(which + ".upper")[i], within(1e-9));
            if (i != 1 && i != 4) {
                double p = r.numbers(which + ".p")[i];
                assertThat(form.p()).isCloseTo(p, within(1e-9 * p));
            }
        }
    }

    @Test
    void aFormIsFoundByEitherName() {
        var result = of(RatingsOf.rows(RatingsOf.SIX_TARGETS));
        assertThat(result.form("ICC(A,1)")).isEqualTo(result.form("ICC(2,1)"));
        assertThatThrownBy(() -> result.form("ICC(4,1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratersWhoDifferByAConstantAreConsistentAndSayNothingOfTheirError() {
        var fit =
                IntraclassCorrelation.fit(
                        RatingsOf.rows("1 3\n2 4\n3 5\n4 6\n5 7\n6 8\n7 9\n8 10\n9 11\n4 6"), .95);
        var result = answer(fit);
        assertThat(result.form("ICC(3,1)").value()).isCloseTo(1, within(1e-12));
        assertThat(result.form("ICC(3,1)").interval()).isNull();
        assertThat(result.form("ICC(2,1)").value()).isLessThan(.9);
        assertThat(result.form("ICC(2,1)").p()).isNull();
        assertThat(kinds(fit)).containsExactly(Warning.Kind.SINGULAR);
    }

    @Test
    void fullAgreementFarFromZeroIsSeenAsSuch() {
        var fit =
                IntraclassCorrelation.fit(
                        RatingsOf.of(
                                new double[][] {
                                    {1e9 + .1, 1e9 + .1, 1e9 + .1},
                                    {1e9 + .3, 1e9 + .3, 1e9 + .3},
                                    {1e9 + .7, 1e9 + .7, 1e9 + .7}
                                }),
                        .95);
        assertThat(answer(fit).form("ICC(1,1)").value()).isEqualTo(1);
        assertThat(answer(fit).form("ICC(1,1)").f()).isNull();
        assertThat(kinds(fit)).contains(Warning.Kind.SINGULAR);
    }

    @Test
    void unitsThatDifferLessThanErrorsHaveNoAverageAndItIsSaid() {
        // every unit has the same mean
        var fit =
                IntraclassCorrelation.fit(
                        RatingsOf.rows("1 3\n3 1\n1 3\n3 1\n0 4\n4 0\n1 3\n3 1\n2 2\n2 2"), .95);
        var result = answer(fit);
        assertThat(result.form("ICC(1,1)").value()).isCloseTo(-1, within(1e-12));
        assertThat(result.form("ICC(1,k)").value()).isNull();
        assertThat(result.form("ICC(1,k)").interval()).isNull();
        assertThat(result.form("ICC(2,k)").value()).isNull();
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.SINGULAR)
                .extracting(Warning::column)
                .contains("ICC(1,k)", "ICC(2,k)", "ICC(3,k)");
    }

    @Test
    void negativeValuesAreShownAsTheyAre() {
        var result = of(RatingsOf.rows("1 5\n5 1\n2 5\n5 2\n1 4\n4 1\n2 4\n4 3\n3 3\n3 4"));
        assertThat(result.form("ICC(1,1)").value()).isNegative();
        assertThat(result.form("ICC(1,k)").value()).isLessThan(-1);
    }

    @Test
    void unitsThatMissARatingAreLeftOutAndSaid() {
        var fit =
                IntraclassCorrelation.fit(
                        RatingsOf.rows(RatingsOf.SIX_TARGETS + "3 . 4 5\n. . 1 2\n"), .95);
        assertThat(answer(fit).units()).isEqualTo(6);
        assertThat(answer(fit)).isEqualTo(of(RatingsOf.rows(RatingsOf.SIX_TARGETS)));
        assertThat(fit.warnings())
                .anyMatch(
                        w ->
                                w.kind() == Warning.Kind.MISSING
                                        && w.what().startsWith("2 of 8 units"));
    }

    @Test
    void aUnitThatDecidesIsNamed() {
        var fit =
                IntraclassCorrelation.fit(
                        RatingsOf.rows("1 2\n2 1\n1 1\n2 2\n1 2\n2 1\n2 2\n1 1\n1 2\n90 91"), .95);
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.INFLUENTIAL && w.column().equals("10"));
    }

    @Test
    void whatAreNoMeasurementsIsRefused() {
        assertThat(refusal(IntraclassCorrelation.fit(RatingsOf.names("a b", "b a"), .95)).kind())
                .isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(refusal(IntraclassCorrelation.fit(RatingsOf.rows("2 2\n2 2"), .95)).kind())
                .isEqualTo(Warning.Kind.CONSTANT);
        assertThat(refusal(IntraclassCorrelation.fit(RatingsOf.rows("2 1\n. 2\n1 ."), .95)).kind())
                .isEqualTo(Warning.Kind.TOO_FEW);
        var huge = RatingsOf.of(new double[][] {{1e200, 2e200}, {3e200, 1e200}});
        assertThat(refusal(IntraclassCorrelation.fit(huge, .95)).kind())
                .isEqualTo(Warning.Kind.OUT_OF_RANGE);
        var tiny = RatingsOf.of(new double[][] {{1e-200, 2e-200}, {3e-200, 1e-200}});
        assertThat(refusal(IntraclassCorrelation.fit(tiny, .95)).kind())
                .isEqualTo(Warning.Kind.OUT_OF_RANGE);
    }
}
