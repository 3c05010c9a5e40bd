package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Programdag.Slag;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The benefit of a month on a real database, from attendance to planned payment.
@HelhetTest
@Import(Programmene.class)
class ManedsberegningTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate FOM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOM = LocalDate.of(2027, 8, 31);
    @Autowired Programmene programmene;
    @Autowired Inndatasamling inndata;
    @Autowired Programregler regler;
    @Autowired Programgang gang;
    @Autowired Programgrunnlaget grunnlaget;
    @Autowired Manedsberegning beregning;
    @Autowired Manedsjobb jobb;
    @Autowired ManedskjoringRepository kjoringer;
    @Autowired TransactionTemplate transaction;
    private Kontoret k;

    @BeforeEach
    void open() {
        k = programmene.office();
    }

    private long paid(ProgramId id) {
        return Programmene.count(
                "select coalesce(sum(belop_ore), 0) from utbetaling.utbetaling where sak_id = ?",
                id.id());
    }

    private Program attended(LocalDate fodt, YearMonth... months) {
        var p = k.granted(k.person(fodt), FOM, TOM);
        for (var m : months) {
            k.present(p.id(), m, inndata, regler);
        }
        return p;
    }

    @Test
    void aMonthIsCalculatedWithItsTraceAndPlannedOnce() {
        var p = attended(Programmene.FODT, OCTOBER);
        assertThat(k.make(p.id(), OCTOBER).isDone()).isTrue();
        assertThat(k.make(p.id(), OCTOBER).isDone()).isTrue();

        var months = k.months(p.id());
        assertThat(months).hasSize(1);
        // 22 days of 1071.9096538...
        assertThat(months.getFirst().belopOre()).isEqualTo(23_582_01);
        assertThat(months.getFirst().spor()).contains("kvp.stonad", "kvp-ganger-g");
        assertThat(paid(p.id())).isEqualTo(23_582_01);
        assertThat(
                        Programmene.count(
                                "select count(*) from utbetaling.utbetaling where sak_id = ?",
                                p.id().id()))
                .isEqualTo(1);
        var due = k.as(() -> beregning.due(OCTOBER));
        assertThat(due).isAfter(regler.today()).isAfter(OCTOBER.atEndOfMonth());
        assertThat(
                        Programmene.count(
                                "select count(*) from utbetaling.utbetaling where sak_id = ? and"
                                        + " form = 'KVALIFISERINGSSTONAD' and status = 'PLANLAGT'"
                                        + " and forfall = ?",
                                p.id().id(),
                                due))
                .isEqualTo(1);
    }

    @Test
    void theSameMonthMadeByTwoAtOnceIsPaidOnce() throws Exception {
        var p = attended(Programmene.FODT, OCTOBER);
        Callable<Boolean> make = () -> k.make(p.id(), OCTOBER).isDone();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(List.of(make, make, make, make))) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(k.months(p.id())).hasSize(1);
        assertThat(paid(p.id())).isEqualTo(23_582_01);
    }

    @Test
    void aDayThatIsNotApprovedStopsTheMonthAndIsNamed() {
        var p = attended(Programmene.FODT, SEPTEMBER);
        k.register(p.id(), LocalDate.of(2026, 10, 5), Slag.TIL_STEDE);
        assertThat(k.make(p.id(), OCTOBER).felter()).containsExactly("maned");
        assertThat(k.months(p.id())).isEmpty();
        var program = k.find(p.id());
        var missing =
                k.as(
                        () ->
                                Programkalender.missing(
                                        inndata.read(
                                                program, OCTOBER.atDay(1), OCTOBER.atEndOfMonth()),
                                        OCTOBER,
                                        regler));
        assertThat(missing).hasSize(22).contains(LocalDate.of(2026, 10, 5));
    }

    @Test
    void oneWhoTurns25InTheMonthGetsTwoThirdsToTheDayBefore() {
        var p = attended(LocalDate.of(2001, 10, 15), OCTOBER);
        k.make(p.id(), OCTOBER);
        // 10 days of two thirds, 12 of the whole.
        var day = 2.041 * 136_549_00 / 260;
        assertThat(k.months(p.id()).getFirst().belopOre())
                .isEqualTo(Math.round(day * 10 * 2 / 3 + day * 12));
    }

    @Test
    void oneWhoTurns67InTheMonthIsPaidToTheDayBeforeThoughTheDecisionGoesOn() {
        var p = k.granted(k.person(Programmene.FODT), FOM, TOM);
        born(p, "1959-10-15");
        assertThat(k.register(p.id(), LocalDate.of(2026, 10, 15), Slag.TIL_STEDE).felter())
                .containsExactly("dag-2026-10-15");
        assertThat(k.register(p.id(), LocalDate.of(2026, 10, 14), Slag.TIL_STEDE).isDone())
                .isTrue();
        k.present(p.id(), OCTOBER, inndata, regler);
        assertThat(k.make(p.id(), OCTOBER).isDone()).isTrue();
        var month = k.months(p.id()).getFirst();
        assertThat(month.dager()).isEqualTo(10);
        assertThat(month.belopOre()).isEqualTo(10_719_10);
        assertThat(month.spor()).contains("2026-10-14");
        assertThat(paid(p.id())).isEqualTo(10_719_10);
    }

    @Test
    void aBirthDateCorrectedLaterEndsTheBenefitAt67FromTheNextCalculation() {
        var p = attended(Programmene.FODT, SEPTEMBER, OCTOBER);
        k.make(p.id(), SEPTEMBER);
        var first = paid(p.id());
        born(p, "1959-10-15");
        k.make(p.id(), OCTOBER);
        assertThat(k.months(p.id()).getFirst().dager()).isEqualTo(10);
        assertThat(paid(p.id()) - first).isEqualTo(10_719_10);
    }

    private void born(Program p, String day) {
        programmene.change(
                "update person.person set fodselsdato = ?::date where id = ?",
                day,
                p.personId().id());
    }

    @Test
    void whatIsChangedAfterPaymentIsTakenFromTheNextMonth() {
        var p = attended(Programmene.FODT, SEPTEMBER, OCTOBER);
        k.make(p.id(), SEPTEMBER);
        var first = paid(p.id());
        k.register(p.id(), LocalDate.of(2026, 9, 7), Slag.UGYLDIG);
        k.approve(p.id(), SEPTEMBER);
        k.make(p.id(), OCTOBER);

        var months = k.months(p.id());
        assertThat(months)
                .extracting(Manedsstonad::maned)
                .containsExactly(OCTOBER, SEPTEMBER, SEPTEMBER);
        assertThat(months.get(1).differanseOre()).isEqualTo(-1071_91);
        assertThat(paid(p.id()) - first).isEqualTo(23_582_01 - 1071_91);
        assertThat(months).allSatisfy(m -> assertThat(m.oppgjor()).isNotNull());
    }

    @Test
    void whatIsOwedWaitsForAMonthItCanBeTakenFrom() {
        var p = attended(Programmene.FODT, SEPTEMBER, OCTOBER);
        k.make(p.id(), SEPTEMBER);
        var first = paid(p.id());
        var away =
                k.as(
                        () ->
                                gang.pause(
                                        p.id(),
                                        Ids.next(),
                                        Frammote.Grunn.AVBRUDD,
                                        FOM,
                                        LocalDate.of(2026, 10, 29),
                                        "Sykehus"));
        assertThat(away).isInstanceOf(Programsvar.Gjort.class);
        k.make(p.id(), OCTOBER);

        assertThat(paid(p.id())).isEqualTo(first);
        var months = k.months(p.id());
        assertThat(months.getFirst().belopOre()).isEqualTo(1071_91);
        assertThat(months.get(1).belopOre()).isZero();
        assertThat(months.get(1).oppgjor()).isNull();
    }

    @Test
    void aChildAndABenefitChangeTheMonth() {
        var p = attended(Programmene.FODT, OCTOBER);
        k.as(
                () ->
                        grunnlaget.addChild(
                                p.id(), Ids.next(), LocalDate.of(2020, 1, 1), "Folkeregisteret"));
        k.make(p.id(), OCTOBER);
        assertThat(k.months(p.id()).getFirst().belopOre()).isEqualTo(23_582_01 + 22 * 38_00);
    }

    @Test
    void theWholeOfficeIsMadeInPartsAndGoesOnAfterAStop() {
        var first = attended(Programmene.FODT, OCTOBER);
        var second = attended(Programmene.FODT, OCTOBER);
        var third = attended(Programmene.FODT, SEPTEMBER);
        // Stopped after the first part: that part stands.
        k.as(
                () ->
                        beregning.make(
                                k.kommune.kommunenr(),
                                k.kommune.enhetsnr(),
                                OCTOBER,
                                Manedsbane.ONLY,
                                new UUID(0, 0),
                                1));
        assertThat(k.months(first.id())).hasSize(1);
        assertThat(k.months(second.id())).isEmpty();

        var id = new ProgramId(k.kommune.kommunenr(), Ids.next());
        k.as(
                () -> {
                    kjoringer.insert(
                            id,
                            k.kommune.enhetsnr(),
                            OCTOBER,
                            3,
                            regler.now(),
                            Programregler.actor());
                    return null;
                });
        jobb.run(id, k.kommune.enhetsnr());
        jobb.run(id, k.kommune.enhetsnr());

        assertThat(k.months(second.id())).hasSize(1);
        assertThat(k.months(third.id())).isEmpty();
        assertThat(paid(first.id())).isEqualTo(23_582_01);
        var row = k.as(() -> kjoringer.find(id).orElseThrow());
        assertThat(row.status()).isEqualTo(Manedskjoring.Status.FERDIG);
        assertThat(row.beregnet()).isEqualTo(1);
        assertThat(row.stoppet()).isEqualTo(1);
    }

    @Test
    void anotherOfficeMakesNothingOfIt() {
        var p = attended(Programmene.FODT, OCTOBER);
        var other = programmene.office();
        assertThat(other.make(p.id(), OCTOBER).felter()).containsExactly("Lukket");
    }
}
