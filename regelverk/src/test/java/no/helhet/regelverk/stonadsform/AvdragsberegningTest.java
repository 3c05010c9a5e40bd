package no.helhet.regelverk.stonadsform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;
import no.helhet.regelverk.stonadsform.Avdragsplan.Avdrag;
import no.helhet.regelverk.stonadsform.Lan.Avdragsvalg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class AvdragsberegningTest {
    private static final String KOMMUNE = "4698";
    private static final LocalDate VEDTAK = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/stonadsform/avdragsplan.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void thePlanIsWhatTheTableSays(
            String what,
            BigDecimal loan,
            LocalDate first,
            String avdrag,
            long rente,
            int number,
            BigDecimal firstPayment,
            LocalDate last,
            BigDecimal lastPayment,
            BigDecimal sum) {
        String[] words = avdrag.split(" ");
        Avdragsvalg valg =
                words[1].equals("kr")
                        ? new Avdragsvalg.Storrelse(kroner(new BigDecimal(words[0])))
                        : new Avdragsvalg.Antall(Integer.parseInt(words[0]));
        Avdragsplan.Beregnet plan =
                calculate(new Lan(kroner(loan), VEDTAK, first, valg), with(rente));
        assertThat(plan.avdrag()).as(what).hasSize(number);
        assertThat(plan.avdrag().getFirst().innbetaling()).isEqualTo(kroner(firstPayment));
        assertThat(plan.avdrag().getFirst().forfall()).isEqualTo(first);
        assertThat(plan.avdrag().getLast().innbetaling()).isEqualTo(kroner(lastPayment));
        assertThat(plan.avdrag().getLast().forfall()).isEqualTo(last);
        assertThat(plan.sum()).isEqualTo(kroner(sum));
    }

    @Property(tries = 200)
    void theInstalmentsAddUpToTheLoanAndTheDebtGoesDownToNothing(
            @ForAll @LongRange(min = 1, max = 100_000_000) long ore,
            @ForAll @IntRange(min = 1, max = 1_200) int number,
            @ForAll @IntRange(max = 100) int rente) {
        int possible = (int) Math.min(number, ore);
        Avdragsplan.Beregnet plan =
                calculate(
                        new Lan(new Belop(ore), VEDTAK, VEDTAK, new Avdragsvalg.Antall(possible)),
                        with(rente));
        assertThat(Belop.sum(plan.avdrag().stream().map(Avdrag::belop).toList()))
                .isEqualTo(new Belop(ore));
        Belop left = new Belop(ore);
        for (Avdrag avdrag : plan.avdrag()) {
            assertThat(avdrag.belop()).isGreaterThan(Belop.ZERO);
            left = left.minus(avdrag.belop());
            assertThat(avdrag.restgjeld()).isEqualTo(left);
        }
        assertThat(left).isEqualTo(Belop.ZERO);
    }

    @Test
    void thereIsNoInterestUntilTheMunicipalitySetsOne() {
        Lan lan = new Lan(Belop.kroner(12_000), VEDTAK, VEDTAK, new Avdragsvalg.Antall(12));
        Avdragsplan.Beregnet plan = calculate(lan, Parametre.nasjonale());
        assertThat(plan.sum()).isEqualTo(Belop.kroner(12_000));
        assertThat(plan.rente().certainty()).isEqualTo(Sikkerhet.UBEKREFTET);
        assertThat(calculate(lan, with(6)).sum()).isEqualTo(Belop.kroner(12_330));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-26, 12, hovedstol grunn.lan.null",
        "-1, 2026-11-26, 12, hovedstol grunn.negativ",
        "9223372036854775807, 2026-11-26, 12, hovedstol grunn.for-stort",
        "1000, 2026-11-25, 12, forsteForfall grunn.lan.forfall",
        "1000, +999999999-12-31, 12, forsteForfall grunn.lan.forfall",
        "100000, 2026-11-26, 0, avdrag grunn.lan.avdrag",
        "100000, 2026-11-26, -3, avdrag grunn.lan.avdrag",
        "100000, 2026-11-26, 1201, avdrag grunn.lan.avdrag",
        // Four øre cannot be five instalments.
        "4, 2026-11-26, 5, avdrag grunn.lan.avdrag"
    })
    void badInputNamesTheField(long ore, LocalDate first, int number, String fault) {
        Lan lan = new Lan(new Belop(ore), VEDTAK, first, new Avdragsvalg.Antall(number));
        assertStopped(lan, fault);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1"})
    void aSizeThatNeverEndsIsRefused(long ore) {
        Lan lan =
                new Lan(
                        Belop.kroner(1_000),
                        VEDTAK,
                        VEDTAK,
                        new Avdragsvalg.Storrelse(new Belop(ore)));
        assertStopped(lan, "avdrag grunn.lan.avdrag");
    }

    @Test
    void aDayWithNoKnownInterestIsAskedAbout() {
        LocalDate before = LocalDate.of(2009, 12, 31);
        Lan lan = new Lan(Belop.kroner(1_000), before, before, new Avdragsvalg.Antall(1));
        assertStopped(lan, "vedtaksdato grunn.lan.ukjent-rente");
    }

    private static void assertStopped(Lan lan, String fault) {
        Tekster tekster = Tekster.load();
        assertThat(Avdragsberegning.calculate(KOMMUNE, lan, Parametre.nasjonale()))
                .isInstanceOfSatisfying(
                        Avdragsplan.KanIkkeBeregnes.class,
                        stopped ->
                                assertThat(stopped.grunner())
                                        .allSatisfy(
                                                g ->
                                                        assertThat(
                                                                        tekster.render(
                                                                                g.tekst(),
                                                                                Sprak.NB))
                                                                .isNotBlank())
                                        .extracting(g -> g.felt() + " " + g.tekst().key())
                                        .contains(fault));
    }

    @Test
    void theKeptTraceTellsTheSamePlan() {
        Lan lan =
                new Lan(
                        Belop.kroner(10_001),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2027, 1, 31),
                        new Avdragsvalg.Antall(7));
        Avdragsplan.Beregnet plan = calculate(lan, with(6));
        assertThat(Avdragsspor.read(Avdragsspor.toMap(plan))).isEqualTo(plan);
    }

    private static Avdragsplan.Beregnet calculate(Lan lan, Parametre parametre) {
        return (Avdragsplan.Beregnet) Avdragsberegning.calculate(KOMMUNE, lan, parametre);
    }

    private static Parametre with(long percent) {
        Rad row =
                new Rad(
                        LocalDate.of(2026, 1, 1),
                        null,
                        percent,
                        "Kommunestyret, sak 12/26",
                        Sikkerhet.BEKREFTET);
        return Parametre.nasjonale()
                .with(
                        KOMMUNE,
                        List.of(
                                new Parameter(
                                        "lan-rente",
                                        Enhet.PROSENT,
                                        "kommunal",
                                        "Rente",
                                        null,
                                        List.of(),
                                        List.of(row))));
    }

    private static Belop kroner(BigDecimal kroner) {
        return new Belop(kroner.movePointRight(2).longValueExact());
    }
}
