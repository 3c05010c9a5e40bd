package no.helhet.praksis.utbetaling;

import static no.helhet.praksis.utbetaling.Betalingsdata.ACCOUNT;
import static no.helhet.praksis.utbetaling.Betalingsdata.DUE;
import static no.helhet.praksis.utbetaling.Betalingsdata.asSystem;
import static no.helhet.praksis.utbetaling.Betalingsdata.decision;
import static no.helhet.praksis.utbetaling.Betalingsdata.line;
import static no.helhet.praksis.utbetaling.Betalingsdata.person;
import static no.helhet.praksis.utbetaling.Betalingsdata.rent;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;

@HelhetTest
class MerknaderTest {
    private static final String OTHER_ACCOUNT = "12345678911";

    @Autowired private TestData data;
    @Autowired private Planlegging planlegging;
    @Autowired private Samling samling;
    @Autowired private Merknader merknader;
    @Autowired private Kjoringsbilde bilde;
    @Autowired private TransactionTemplate transactions;

    private Kommune kommune;
    private HelhetUser hege;
    private PersonId sara;

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        hege = data.ansatt(kommune, "Hege Strand", Rolle.UTBETALER);
        sara = person(kommune, "Sara", "INGEN");
    }

    @Test
    void anOrdinaryFirstPaymentBearsNoRemark() {
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));

        assertThat(count(gather())).allSatisfy((merknad, antall) -> assertThat(antall).isZero());
    }

    @Test
    void aNewAccountNumberIsOneThatDiffersFromTheLastPaid() {
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        sent(gather());
        plan(decision(kommune, sara, line(1, "strom", 50_000, ACCOUNT)));
        var same = gather();
        sent(same);
        plan(decision(kommune, sara, line(1, "telefon", 50_000, OTHER_ACCOUNT)));
        var other = gather();

        assertThat(count(same)).containsEntry(Merknad.NY_KONTO, 0);
        assertThat(count(other)).containsEntry(Merknad.NY_KONTO, 1);
        assertThat(found(other, Merknad.NY_KONTO))
                .singleElement()
                .extracting(Utbetalingsrad::kontonummer)
                .isEqualTo(OTHER_ACCOUNT);
    }

    @Test
    void aLargeAmountIsOneFromTheLimitUp() {
        plan(
                decision(
                        kommune,
                        sara,
                        line(1, "depositum", 4_000_000, ACCOUNT),
                        line(2, "livsopphold", 3_999_999, ACCOUNT)));
        var id = gather();

        assertThat(count(id)).containsEntry(Merknad.STORT_BELOP, 1);
        assertThat(found(id, Merknad.STORT_BELOP))
                .extracting(Utbetalingsrad::belopOre)
                .containsExactly(4_000_000L);
    }

    @Test
    void aThirdPartyIsRemarkedTheFirstTimeAlone() {
        plan(decision(kommune, sara, rent(1, 700_000)));
        var first = gather();
        var before = count(first);
        sent(first);
        plan(decision(kommune, person(kommune, "Kari", "INGEN"), rent(1, 800_000)));

        assertThat(before).containsEntry(Merknad.NY_MOTTAKER, 1);
        assertThat(count(gather())).containsEntry(Merknad.NY_MOTTAKER, 0);
    }

    @Test
    void twoForTheSamePurposeAndTwoApplicantsOnOneAccountAreRemarked() {
        plan(
                decision(
                        kommune,
                        sara,
                        line(1, "klar", 100_000, ACCOUNT),
                        line(2, "klar", 200_000, ACCOUNT)));
        plan(
                decision(
                        kommune,
                        person(kommune, "Kari", "INGEN"),
                        line(1, "livsopphold", 300_000, ACCOUNT)));
        var id = gather();

        assertThat(count(id))
                .containsEntry(Merknad.SAMME_FORMAL, 2)
                .containsEntry(Merknad.DELT_KONTO, 3);
    }

    @Test
    void thePageNamesWhatWasFoundFirstAndTheRowsAreThoseAlone() {
        plan(
                decision(
                        kommune,
                        sara,
                        line(1, "depositum", 4_100_000, ACCOUNT),
                        line(2, "livsopphold", 900_000, ACCOUNT)));
        var id = gather();

        var page = TestData.as(hege, () -> bilde.show(id, null).orElseThrow());
        var rows = TestData.as(hege, () -> bilde.rows(id, Merknad.STORT_BELOP, null).orElseThrow());

        assertThat(page.merknader().getFirst().hva()).isEqualTo("STORT_BELOP");
        assertThat(page.merknader()).hasSize(Merknad.values().length);
        assertThat(rows.rader()).singleElement().extracting(r -> r.formal()).isEqualTo("depositum");
        assertThat(rows.merknad()).isEqualTo("STORT_BELOP");
    }

    private void plan(VedtakFattet vedtak) {
        asSystem(
                kommune,
                () -> {
                    planlegging.plan(vedtak);
                    return true;
                });
    }

    private KjoringId gather() {
        var utfall =
                TestData.as(
                        hege, () -> samling.gather(kommune.enhetsnr(), kommune.kommunenr(), DUE));
        return ((Kjoringsutfall.Utfort) utfall).id();
    }

    /// The bank has the run's payments.
    private static void sent(KjoringId id) {
        Betalingsdata.change(
                "update utbetaling.utbetaling set status = 'SENDT' where kjoring_id = '%s'",
                id.id());
        Betalingsdata.change(
                "update utbetaling.kjoring set status = 'FORKASTET' where id = '%s'", id.id());
    }

    private Map<Merknad, Integer> count(KjoringId id) {
        return TestData.as(hege, () -> transactions.execute(status -> merknader.count(id)));
    }

    private List<Utbetalingsrad> found(KjoringId id, Merknad merknad) {
        return TestData.as(
                hege, () -> transactions.execute(status -> merknader.find(id, merknad, null, 50)));
    }
}
