package no.helhet.laering.kvalitet;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;
import no.helhet.register.Kontorrad;
import no.helhet.register.Kontortall;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Each measure of an office against a municipality small enough to count by hand.
@HelhetTest
class KontortallTest {
    private static final YearMonth OKTOBER = YearMonth.of(2026, 10);
    private static final Kontortall.Regler REGLER = new Kontortall.Regler(900, 14);
    @Autowired TestData data;
    @Autowired Kontortall tall;
    private HelhetUser leder;
    private Registerdata r;
    private String enhetsnr;

    @BeforeEach
    void makeOffice() {
        var kommune = data.kommune();
        enhetsnr = kommune.enhetsnr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        r = new Registerdata(kommune);
    }

    @Test
    void ofThoseWhoCameToTheDeskItIsCountedWhoWasFetchedWithinThePromise() {
        r.henvendelse(null, oktober(1), "OPPMOTE", "BOLIG", 899);
        r.henvendelse(null, oktober(2), "OPPMOTE", "BOLIG", 900);
        r.henvendelse(null, oktober(3), "OPPMOTE", "BOLIG", 901);
        r.henvendelse(null, oktober(4), "OPPMOTE", "BOLIG", null);
        r.henvendelse(null, oktober(5), "TELEFON", "BOLIG", 4000);
        r.henvendelse(null, LocalDate.of(2026, 9, 30), "OPPMOTE", "BOLIG", 10);

        assertShare(Kontormaal.HENTET, 2, 3);
        assertThat(rows(Kontormaal.HENTET)).hasSize(3);
    }

    @Test
    void decisionTimeIsOfFirstDecisionsOnFinancialAssistance() {
        int[] days = {1, 2, 3, 4, 5, 6, 7, 8, 30, 60};
        UUID first = null;
        for (int d : days) {
            first = vedtak("OKONOMISK_STONAD", d, 0);
        }
        r.vedtak(Ids.next(), Ids.next(), "OKONOMISK_STONAD", oktober(9), 200, 0, first);
        vedtak("NODHJELP", 0, 0);

        assertThat(month(Kontormaal.MEDIAN).verdi()).isEqualTo(5.5);
        assertThat(month(Kontormaal.MEDIAN).nevner()).isEqualTo(10);
        assertThat(month(Kontormaal.NI_AV_TI).verdi()).isEqualTo(30);
        assertThat(rows(Kontormaal.NI_AV_TI)).hasSize(10);
    }

    @Test
    void anEmergencyDecidedTheSameDayAndADraftSentBackAreSharesOfDecisions() {
        vedtak("NODHJELP", 0, 0);
        vedtak("NODHJELP", 0, 2);
        vedtak("NODHJELP", 1, 0);
        vedtak("OKONOMISK_STONAD", 9, 1);

        assertShare(Kontormaal.NODHJELP, 2, 3);
        assertShare(Kontormaal.RETUR, 2, 4);
    }

    @Test
    void recipientsTheYoungAndTheChildrenAreCountedByMonth() {
        r.maned(Ids.next(), OKTOBER, 17, 0, true, false, false);
        r.maned(Ids.next(), OKTOBER, 18, 0, true, false, false);
        r.maned(Ids.next(), OKTOBER, 24, 2, true, false, true);
        r.maned(Ids.next(), OKTOBER, 25, 1, true, false, false);
        r.maned(Ids.next(), OKTOBER.minusMonths(1), 20, 4, true, false, false);

        assertThat(month(Kontormaal.MOTTAKERE).teller()).isEqualTo(4);
        assertThat(month(Kontormaal.UNGE).teller()).isEqualTo(2);
        assertThat(month(Kontormaal.BARN).teller()).isEqualTo(3);
        assertThat(month(Kontormaal.PROGRAM).teller()).isEqualTo(1);
        assertThat(rows(Kontormaal.BARN)).extracting(Kontorrad::teller).containsExactly(2L, 1L);
    }

    @Test
    void aPlanIsAskedOfThoseWhoHaveReceivedForHalfAYear() {
        recipient(6, true);
        recipient(7, false);
        recipient(5, true);
        var returned = recipient(9, true);
        r.maned(returned, OKTOBER.minusMonths(2), 40, 0, true, false, false);

        assertShare(Kontormaal.PLAN, 1, 2);
        assertThat(rows(Kontormaal.PLAN)).extracting(Kontorrad::teller).containsExactly(1L, 0L);
    }

    @Test
    void whoComesBackAboutTheSameWithinFourteenDaysIsCountedAlsoOverTheTurnOfTheMonth() {
        var kari = Ids.next();
        var ola = Ids.next();
        r.henvendelse(kari, LocalDate.of(2026, 9, 25), "TELEFON", "BOLIG", null);
        r.henvendelse(kari, oktober(9), "OPPMOTE", "BOLIG", 10);
        r.henvendelse(kari, oktober(24), "OPPMOTE", "BOLIG", 10);
        r.henvendelse(kari, oktober(25), "OPPMOTE", "GJELD", 10);
        r.henvendelse(ola, oktober(10), "OPPMOTE", "BOLIG", 10);
        r.henvendelse(null, oktober(11), "OPPMOTE", "BOLIG", 10);

        assertShare(Kontormaal.IGJEN, 1, 4);
    }

    @Test
    void appealsAreCountedWhenTheyAreDecidedAndTheChangedAmongThem() {
        r.klage(Ids.next(), oktober(1), "ENDRET");
        r.klage(Ids.next(), oktober(2), "OPPHEVET");
        r.klage(Ids.next(), oktober(3), "STADFESTET");
        r.klage(Ids.next(), oktober(4), "AVVIST");
        r.klage(Ids.next(), oktober(5), "OMGJORT");
        r.klage(Ids.next(), LocalDate.of(2026, 9, 4), "ENDRET");

        assertShare(Kontormaal.OMGJORT, 3, 5);
    }

    @Test
    void gatesAreCountedEachForItselfAndPaymentsByTheDayTheBankPaid() {
        var kari = Ids.next();
        var sak = r.sak(kari, oktober(1));
        r.portstopp(sak, kari, "barna", oktober(2));
        r.portstopp(sak, kari, "barna", oktober(3));
        r.portstopp(sak, kari, "vilkar", oktober(3));
        r.betaling(kari, oktober(20), 500_00, "BIDRAG", "UTBETALT");
        r.betaling(kari, oktober(20), 300_00, "LAN", "SENDT");
        r.betaling(kari, oktober(20), 900_00, "BIDRAG", "AVVIST");
        r.betaling(kari, oktober(20), 700_00, "KVALIFISERINGSSTONAD", "UTBETALT");

        assertThat(months().stream().filter(m -> m.maal() == Kontormaal.PORT))
                .extracting(m -> m.del() + " " + m.teller())
                .containsExactly("barna 2", "vilkar 1");
        assertThat(month(Kontormaal.KOSTNAD).teller()).isEqualTo(800_00);
        assertThat(rows(Kontormaal.KOSTNAD)).hasSize(2);
        assertThat(rows(Kontormaal.PORT, "barna")).hasSize(2);
    }

    @Test
    void aRowLeadsToTheCaseAndToARecipientsLatest() {
        var kari = Ids.next();
        r.sak(kari, LocalDate.of(2026, 1, 5));
        var latest = r.sak(kari, oktober(1));
        r.maned(kari, OKTOBER, 20, 0, true, false, false);

        assertThat(rows(Kontormaal.UNGE).getFirst().sakId()).isEqualTo(latest);
        assertThat(rows(Kontormaal.UNGE).getFirst().saksnr()).isEqualTo("2026-00002");
    }

    @Test
    void anotherOfficesRowsAreNotCounted() {
        var other = data.kommune();
        new Registerdata(other).henvendelse(null, oktober(1), "OPPMOTE", "BOLIG", 10);
        new Registerdata(other.kommunenr(), enhetsnr)
                .henvendelse(null, oktober(1), "OPPMOTE", "BOLIG", 10);

        assertThat(months()).isEmpty();
    }

    private UUID recipient(int months, boolean plan) {
        var person = Ids.next();
        r.maned(person, OKTOBER.minusMonths(months), 40, 0, true, false, false);
        r.maned(person, OKTOBER, 40, 0, false, plan, false);
        return person;
    }

    private UUID vedtak(String type, int dager, int returer) {
        return r.vedtak(Ids.next(), Ids.next(), type, oktober(12), dager, returer);
    }

    private void assertShare(Kontormaal maal, long teller, long nevner) {
        assertThat(month(maal).teller()).isEqualTo(teller);
        assertThat(month(maal).nevner()).isEqualTo(nevner);
        var rows = rows(maal);
        assertThat(rows).hasSize((int) nevner);
        assertThat(rows.stream().mapToLong(Kontorrad::teller).sum()).isEqualTo(teller);
    }

    private Kontormaned month(Kontormaal maal) {
        return months().stream().filter(m -> m.maal() == maal).findFirst().orElseThrow();
    }

    private List<Kontormaned> months() {
        return TestData.as(leder, () -> tall.findMonths(enhetsnr, OKTOBER, OKTOBER, REGLER));
    }

    private List<Kontorrad> rows(Kontormaal maal) {
        return rows(maal, "");
    }

    private List<Kontorrad> rows(Kontormaal maal, String del) {
        return TestData.as(leder, () -> tall.findRows(enhetsnr, OKTOBER, maal, del, REGLER, 100));
    }

    private static LocalDate oktober(int day) {
        return OKTOBER.atDay(day);
    }
}
