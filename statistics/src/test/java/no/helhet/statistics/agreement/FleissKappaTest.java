package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

class FleissKappaTest {
    /// Fleiss 1971, table 1: thirty patients, six psychiatrists, five diagnoses.
    private static final String PATIENTS =
            """
            0 0 0 6 0
            0 3 0 0 3
            0 1 4 0 1
            0 0 0 0 6
            0 3 0 3 0
            2 0 4 0 0
            0 0 4 0 2
            2 0 3 1 0
            2 0 0 4 0
            0 0 0 0 6
            1 0 0 5 0
            1 1 0 4 0
            0 3 3 0 0
            1 0 0 5 0
            0 2 0 3 1
            0 0 5 0 1
            3 0 0 1 2
            5 1 0 0 0
            0 2 0 4 0
            1 0 2 0 3
            0 0 0 0 6
            0 1 0 5 0
            0 2 0 1 3
            2 0 0 4 0
            1 0 0 4 1
            0 5 0 1 0
            4 0 0 0 2
            0 2 0 4 0
            1 0 5 0 0
            0 0 0 0 6
            """;

    @Test
    void thirtyPatientsAgreeAsInFleiss1971() {
        var kappa = answer(FleissKappa.fit(RatingsOf.distribution(PATIENTS), .95));
        assertThat(kappa.ratings()).isEqualTo(6);
        assertThat(kappa.observed()).isCloseTo(.556, within(5e-4));
        assertThat(kappa.expected()).isCloseTo(.220, within(5e-4));
        assertThat(kappa.kappa()).isCloseTo(.430, within(5e-4));
        assertThat(kappa.z()).isCloseTo(17.65, within(5e-3));
        double[] published = {.245, .245, .520, .471, .566};
        for (int c = 0; c < published.length; c++) {
            assertThat(kappa.categories().get(c).kappa()).isCloseTo(published[c], within(5e-4));
        }
    }

    @Test
    void theFirstFifteenHaveTheErrorThatGwetPrints() {
        String first = String.join("\n", PATIENTS.lines().limit(15).toList());
        var kappa = answer(FleissKappa.fit(RatingsOf.distribution(first), .95));
        assertThat(kappa.kappa()).isCloseTo(.4139265, within(5e-8));
        assertThat(kappa.linearised().standardError()).isCloseTo(.08119291, within(5e-9));
        assertThat(kappa.linearised().interval().lower()).isCloseTo(.24, within(5e-4));
        assertThat(kappa.linearised().interval().upper()).isCloseTo(.588, within(5e-4));
        assertThat(kappa.linearised().p()).isCloseTo(.0001622724, within(5e-11));
    }

    @Test
    void theUnitsThatAllRatedAgreeAsInR() {
        var r = ROutput.of("ag");
        var full = answer(RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4").complete());
        var kappa = answer(FleissKappa.fit(full, .95));
        assertThat(kappa.units()).isEqualTo((int) r.number("fleiss.units"));
        assertThat(kappa.kappa()).isCloseTo(r.number("fleiss.kappa"), within(1e-12));
        assertThat(kappa.z()).isCloseTo(r.number("fleiss.z"), within(1e-11));
        assertThat(kappa.light()).isCloseTo(r.number("fleiss.light"), within(1e-12));
        assertThat(kappa.unanimous()).isCloseTo(r.number("fleiss.unanimous"), within(1e-12));
        double[] each = r.numbers("fleiss.category");
        double[] z = r.numbers("fleiss.zcategory");
        for (int c = 0; c < each.length; c++) {
            assertThat(kappa.categories().get(c).kappa()).isCloseTo(each[c], within(1e-12));
            assertThat(kappa.categories().get(c).z()).isCloseTo(z[c], within(1e-11));
        }
        assertThat(answer(PercentAgreement.fit(full, 1)).share())
                .isCloseTo(r.number("fleiss.tolerance1"), within(1e-12));
    }

    @Test
    void withUnequalNumbersOfRatingsThereIsAnIntervalAndNoZ() {
        var fit = FleissKappa.fit(RatingsOf.rows(RatingsOf.FOUR_OBSERVERS), .95);
        var kappa = answer(fit);
        assertThat(kappa.units()).isEqualTo(11);
        assertThat(kappa.ratings()).isNull();
        assertThat(kappa.z()).isNull();
        assertThat(kappa.categories()).allMatch(c -> c.z() == null);
        assertThat(kappa.linearised().interval().contains(kappa.kappa())).isTrue();
        assertThat(kinds(fit)).contains(Warning.Kind.MISSING);
    }

    @Test
    void ratersWhoNeverMeetHaveNoLightKappaAndItIsSaid() {
        var fit =
                FleissKappa.fit(
                        RatingsOf.rows("1 1 .\n2 2 .\n1 2 .\n. 1 1\n. 2 2\n. 2 1\n. 1 1"), .95);
        assertThat(answer(fit).light()).isNull();
        assertThat(fit.warnings()).anyMatch(w -> w.what().contains("Light"));
    }
}
