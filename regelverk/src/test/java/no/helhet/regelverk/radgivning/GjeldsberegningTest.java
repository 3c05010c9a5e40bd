package no.helhet.regelverk.radgivning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Budsjettlinje;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Kreditor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

class GjeldsberegningTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 12);

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    OWED (ØRE) | INTEREST | EACH MONTH | PAYMENTS | LAST    | INTEREST PAID | LAST PAYMENT
                    1200000    | 0        | 100000     | 12       | 2027-11 | 0             | 100000
                    1200001    | 0        | 100000     | 13       | 2027-12 | 0             | 1
                    100000     | 0        | 500000     | 1        | 2026-12 | 0             | 100000
                    # One percent a month: 10.00 on 1000.00, 5.10 on 510.00, 0.15 on 15.10
                    100000     | 1200     | 50000      | 3        | 2027-02 | 1525          | 1525
                    """)
    void aDebtIsPaidOffWhenTheTableSays(
            long owed,
            int rente,
            long avdrag,
            int maneder,
            YearMonth last,
            long renter,
            long lastPayment) {
        var plan = plan(new Kreditor("a", new Belop(owed), rente, new Belop(avdrag)));

        var paid = plan.nedbetalinger().getFirst();
        assertThat(paid.maneder()).isEqualTo(maneder);
        assertThat(paid.siste()).isEqualTo(last);
        assertThat(paid.renter()).isEqualTo(new Belop(renter));
        assertThat(paid.sisteBelop()).isEqualTo(new Belop(lastPayment));
    }

    @Test
    void theBudgetBearsThePlanToTheLastOreAndNotOneMore() {
        assertThat(keys(calculate(10_000, 7_000, debt("a", 1_000), debt("b", 2_000)))).isEmpty();
        assertThat(keys(calculate(10_000, 7_000, debt("a", 1_000), debt("b", 2_001))))
                .containsExactly("kreditorer grunn.gjeld.avdrag");
        assertThat(keys(calculate(7_000, 7_001))).containsExactly("utgifter grunn.gjeld.budsjett");
    }

    @Test
    void whatCanNotBePaidOffIsSaidForEachDebt() {
        assertThat(
                        keys(
                                calculate(
                                        100_000,
                                        0,
                                        // Exactly its own interest, for ever.
                                        new Kreditor(
                                                "a", Belop.kroner(1_000), 1_200, Belop.kroner(10)),
                                        new Kreditor("b", Belop.kroner(9_000), 0, new Belop(700)))))
                .containsExactly(
                        "kreditorer[a].avdrag grunn.gjeld.dekker-ikke-rentene",
                        "kreditorer[b].avdrag grunn.gjeld.for-lang");
    }

    @Test
    void numbersThatCanNotBeAreNamedByField() {
        assertThat(
                        keys(
                                calculate(
                                        1,
                                        -1,
                                        new Kreditor("a", Belop.ZERO, -1, Belop.ZERO),
                                        new Kreditor(
                                                "a", Belop.kroner(1), 100_001, Belop.kroner(1)))))
                .containsExactly(
                        "kreditorer[a].id grunn.id-to-ganger",
                        "utgifter[u] grunn.negativ",
                        "kreditorer[a].krav grunn.gjeld.krav",
                        "kreditorer[a].avdrag grunn.gjeld.uten-avdrag",
                        "kreditorer[a].rente grunn.gjeld.rente");
    }

    @Property(tries = 300)
    void whatIsPaidIsWhatWasOwedAndItsInterest(
            @ForAll @LongRange(min = 1, max = 100_000_000) long owed,
            @ForAll @IntRange(min = 0, max = 3_000) int rente,
            @ForAll @LongRange(min = 1, max = 10_000_000) long avdrag) {
        var answer =
                Gjeldsberegning.calculate(
                        new Gjeldsgrunnlag(
                                FIRST,
                                List.of(new Budsjettlinje("i", new Belop(avdrag))),
                                List.of(),
                                List.of(
                                        new Kreditor(
                                                "a", new Belop(owed), rente, new Belop(avdrag)))));
        if (answer instanceof Gjeldsplan.Beregnet plan) {
            var paid = plan.nedbetalinger().getFirst();
            assertThat(new Belop(avdrag).times(paid.maneder() - 1L).plus(paid.sisteBelop()))
                    .isEqualTo(new Belop(owed).plus(paid.renter()));
            assertThat(paid.sisteBelop()).isBetween(new Belop(1), new Belop(avdrag));
            assertThat(paid.siste()).isEqualTo(FIRST.plusMonths(paid.maneder() - 1L));
        } else {
            assertThat(rente > 0 || owed / avdrag >= 1_199).isTrue();
        }
    }

    @Test
    void theTraceSaysEachStepInEveryLanguage() {
        var plan = plan(new Kreditor("a", new Belop(100_000), 1_200, new Belop(50_000)));
        var tekster = Tekster.load();

        for (var sprak : Sprak.values()) {
            assertThat(plan.steg()).extracting(s -> tekster.render(s.navn(), sprak)).hasSize(5);
            assertThat(plan.nedbetalinger().getFirst().steg())
                    .extracting(s -> tekster.render(s.navn(), sprak))
                    .doesNotContain("")
                    .hasSize(6);
        }
    }

    private static Kreditor debt(String id, long kroner) {
        return new Kreditor(id, Belop.kroner(5_000), 0, Belop.kroner(kroner));
    }

    private static Gjeldsplan.Beregnet plan(Kreditor kreditor) {
        return (Gjeldsplan.Beregnet) calculate(1_000_000, 0, kreditor);
    }

    private static Gjeldsplan calculate(long inn, long ut, Kreditor... kreditorer) {
        return Gjeldsberegning.calculate(
                new Gjeldsgrunnlag(
                        FIRST,
                        List.of(new Budsjettlinje("i", Belop.kroner(inn))),
                        List.of(new Budsjettlinje("u", Belop.kroner(ut))),
                        Arrays.asList(kreditorer)));
    }

    private static List<String> keys(Gjeldsplan plan) {
        return switch (plan) {
            case Gjeldsplan.Beregnet b -> List.of();
            case Gjeldsplan.KanIkkeBeregnes(var version, var grunner) ->
                    grunner.stream().map(GjeldsberegningTest::key).toList();
        };
    }

    private static String key(Grunn grunn) {
        return grunn.felt() + " " + grunn.tekst().key();
    }
}
