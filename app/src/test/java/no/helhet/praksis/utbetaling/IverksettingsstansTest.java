package no.helhet.praksis.utbetaling;

import static no.helhet.praksis.utbetaling.Betalingsdata.ACCOUNT;
import static no.helhet.praksis.utbetaling.Betalingsdata.DUE;
import static no.helhet.praksis.utbetaling.Betalingsdata.asSystem;
import static no.helhet.praksis.utbetaling.Betalingsdata.correction;
import static no.helhet.praksis.utbetaling.Betalingsdata.decision;
import static no.helhet.praksis.utbetaling.Betalingsdata.line;
import static no.helhet.praksis.utbetaling.Betalingsdata.person;
import static no.helhet.praksis.utbetaling.Betalingsdata.rent;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.klage.IverksettingEndret;
import no.helhet.praksis.klage.KlageId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Avvist;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Utdatert;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Utfort;
import no.helhet.praksis.utbetaling.UtbetalingEndret.Status;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Payments of a decision that waits while an appeal is treated, on a real database: before a run,
/// in one, in one that is signed, and told twice or in the wrong order.
@HelhetTest
class IverksettingsstansTest {
    @Autowired private TestData data;
    @Autowired private Planlegging planlegging;
    @Autowired private Iverksettingsstans stans;
    @Autowired private Samling samling;
    @Autowired private Kjoringer kjoringer;
    @Autowired private Enkeltbetalinger enkelt;
    @Autowired private Utbetalinger utbetalinger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    private Kommune kommune;
    private HelhetUser hege;
    private HelhetUser turid;
    private PersonId sara;
    private VedtakFattet vedtak;
    private KlageId klage;

    @BeforeEach
    void makeDecision() {
        kommune = data.kommune();
        hege = data.ansatt(kommune, "Hege Strand", Rolle.UTBETALER);
        turid = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
        data.fullmakt(turid, kommune, Fullmakt.Type.UTBETALING, 100_000_00);
        sara = person(kommune, "Sara", "INGEN");
        vedtak =
                decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT), rent(2, 700_000));
        klage = new KlageId(kommune.kommunenr(), Ids.next());
    }

    @Test
    void whatIsPlannedIsHeldWithItsReasonAndPlannedAgain() {
        plan(vedtak);

        follow(told(klage, true, 1));

        assertThat(payments())
                .allSatisfy(
                        u -> {
                            assertThat(u.status()).isEqualTo(Status.HOLDT_TILBAKE);
                            assertThat(u.grunn()).isEqualTo("IVERKSETTING_UTSATT");
                        });
        assertThat(gather()).isEqualTo(new Avvist(Grunn.INGENTING_FORFALT));

        follow(told(klage, false, 2));

        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.PLANLAGT);
        assertThat(payments()).extracting(u -> u.grunn()).containsOnlyNulls();
        assertThat(gather()).isInstanceOf(Utfort.class);
    }

    @Test
    void toldTwiceOrInTheWrongOrderTheLatestHolds() {
        plan(vedtak);
        follow(told(klage, true, 1));
        var ids = payments().stream().map(u -> u.id()).toList();
        follow(told(klage, true, 1));
        assertThat(history()).containsExactly("UTBETALING_HOLDT_TILBAKE", 2);

        follow(told(klage, false, 4));
        follow(told(klage, true, 3));
        follow(told(klage, true, 1));

        assertThat(payments()).extracting(u -> u.id()).containsExactlyElementsOf(ids);
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.PLANLAGT);
    }

    @Test
    void whatIsPlannedLaterIsHeldWhenARunIsGathered() {
        follow(told(klage, true, 1));
        plan(vedtak);

        assertThat(gather()).isEqualTo(new Avvist(Grunn.ALLE_HOLDT_TILBAKE));

        assertThat(payments()).extracting(u -> u.grunn()).containsOnly("IVERKSETTING_UTSATT");
    }

    @Test
    void aRunThatIsNotApprovedGivesItUpAndMustBeSignedAgain() {
        var ola = person(kommune, "Ola", "INGEN");
        plan(vedtak);
        plan(decision(kommune, ola, line(1, "livsopphold", 500_000, ACCOUNT)));
        var id = ((Utfort) gather()).id();
        TestData.as(hege, () -> kjoringer.control(id, find(id).version()));
        var before = find(id);

        follow(told(klage, true, 1));

        var after = find(id);
        assertThat(after.status()).isEqualTo(Kjoring.Status.SAMLET);
        assertThat(after.antall()).isEqualTo(1);
        assertThat(after.sumOre()).isEqualTo(500_000);
        assertThat(after.kontrollsum()).isNotEqualTo(before.kontrollsum());
        assertThat(approve(before)).isInstanceOf(Utdatert.class);
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.HOLDT_TILBAKE);
    }

    @Test
    void aRunWithNothingElseIsDiscarded() {
        plan(vedtak);
        var id = ((Utfort) gather()).id();

        follow(told(klage, true, 1));

        assertThat(find(id).status()).isEqualTo(Kjoring.Status.FORKASTET);
    }

    @Test
    void whatIsApprovedGoesToTheBankAndItsHistorySaysSo() {
        plan(vedtak);
        var id = ((Utfort) gather()).id();
        TestData.as(hege, () -> kjoringer.control(id, find(id).version()));
        // Approved, and nobody has written its file yet.
        Betalingsdata.change(
                "update utbetaling.kjoring set status = 'GODKJENT', godkjent = now(), filnavn = 'x'"
                        + " where id = '%s'",
                id.id());

        follow(told(klage, true, 1));

        assertThat(payments())
                .extracting(u -> u.status())
                .allMatch(s -> s == Status.I_KJORING || s == Status.SENDT);
        assertThat(types()).contains("UTBETALING_GODKJENT_FOR_UTSETTELSE");
        assertThat(find(id).antall()).isEqualTo(2);
    }

    @Test
    void stoppedOnTheWayItIsDoneAgainWhole() {
        plan(vedtak);
        var event = told(klage, true, 1);
        asSystem(
                kommune,
                () ->
                        transaction.execute(
                                status -> {
                                    stans.follow(event);
                                    status.setRollbackOnly();
                                    return true;
                                }));
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.PLANLAGT);

        follow(event);

        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.HOLDT_TILBAKE);
    }

    @Test
    void twoAppealsHoldUntilBothAreOver() {
        plan(vedtak);
        var other = new KlageId(kommune.kommunenr(), Ids.next());
        follow(told(klage, true, 1));
        follow(told(other, true, 1));

        follow(told(klage, false, 2));
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.HOLDT_TILBAKE);

        follow(told(other, false, 2));
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.PLANLAGT);
    }

    @Test
    void whatWasHeldForAnotherReasonOrStoppedStaysSo() {
        plan(decision(kommune, sara, line(1, "livsopphold", 100, null)));
        var missing = payments().getFirst();
        plan(vedtak);
        follow(told(klage, true, 1));
        plan(correction(kommune, sara, vedtak.vedtakId(), line(1, "livsopphold", 1, ACCOUNT)));

        follow(told(klage, false, 2));

        assertThat(payments())
                .filteredOn(u -> u.id().equals(missing.id()))
                .extracting(u -> u.grunn())
                .containsExactly("KONTO_MANGLER");
        assertThat(payments())
                .filteredOn(u -> "KORRIGERT".equals(u.grunn()))
                .hasSize(2)
                .extracting(u -> u.status())
                .containsOnly(Status.STANSET);
    }

    @Test
    void nobodyPlansItAgainByHand() {
        plan(vedtak);
        follow(told(klage, true, 1));
        var held = payments().getFirst();

        assertThat(TestData.as(hege, () -> enkelt.planAgain(held.id(), 1, ACCOUNT)))
                .isEqualTo(new Avvist(Grunn.FEIL_STATUS));
        assertThat(TestData.as(hege, () -> enkelt.release(held.id(), 1, "Vi betaler")))
                .isEqualTo(new Avvist(Grunn.FEIL_STATUS));
    }

    @RepeatedTest(5)
    void gatheredAtTheSameMomentItIsHeldAllTheSame() throws Exception {
        plan(vedtak);

        together(this::gather, () -> follow(told(klage, true, 1)));

        assertThat(payments()).extracting(u -> u.grunn()).containsOnly("IVERKSETTING_UTSATT");
        assertThat(payments()).extracting(u -> u.status()).containsOnly(Status.HOLDT_TILBAKE);
    }

    @RepeatedTest(5)
    void approvedAtTheSameMomentItIsEitherHeldOrSentAndNeverBoth() throws Exception {
        plan(vedtak);
        var id = ((Utfort) gather()).id();
        TestData.as(hege, () -> kjoringer.control(id, find(id).version()));
        var run = find(id);
        var approved = new Kjoringsutfall[1];

        together(() -> approved[0] = approve(run), () -> follow(told(klage, true, 1)));

        assertThat(payments())
                .extracting(u -> u.status())
                .allMatch(
                        s ->
                                approved[0] instanceof Utfort
                                        ? s == Status.I_KJORING || s == Status.SENDT
                                        : s == Status.HOLDT_TILBAKE);
        assertThat(find(id).antall()).isEqualTo(approved[0] instanceof Utfort ? 2 : 0);
    }

    private static void together(Callable<?> one, Callable<?> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer :
                    threads.invokeAll(List.<Callable<Object>>of(one::call, other::call))) {
                answer.get();
            }
        }
    }

    private IverksettingEndret told(KlageId id, boolean utsatt, int versjon) {
        return new IverksettingEndret(
                id,
                vedtak.vedtakId(),
                vedtak.sakId(),
                sara,
                "",
                kommune.enhetsnr(),
                Instant.parse("2026-11-25T10:00:00Z"),
                utsatt,
                versjon);
    }

    private boolean follow(IverksettingEndret event) {
        return asSystem(
                kommune,
                () -> {
                    stans.follow(event);
                    return true;
                });
    }

    private void plan(VedtakFattet decided) {
        asSystem(
                kommune,
                () -> {
                    planlegging.plan(decided);
                    return true;
                });
    }

    private Kjoringsutfall gather() {
        return TestData.as(
                hege, () -> samling.gather(kommune.enhetsnr(), kommune.kommunenr(), DUE));
    }

    private Kjoringsutfall approve(Kjoring run) {
        return TestData.as(
                turid, () -> kjoringer.approve(run.id(), run.version(), run.kontrollsum(), true));
    }

    private Kjoring find(KjoringId id) {
        return asSystem(kommune, () -> kjoringer.find(id)).orElseThrow();
    }

    private List<Utbetalinger.Utbetaling> payments() {
        return asSystem(kommune, () -> utbetalinger.findByPerson(sara, 20));
    }

    private List<String> types() {
        return asSystem(
                kommune,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql("select type from utbetaling.hendelse order by id")
                                                .query(String.class)
                                                .list()));
    }

    /// The last kind of event, and how many there are of it.
    private List<Object> history() {
        var last = types().getLast();
        return List.of(last, (int) types().stream().filter(last::equals).count());
    }
}
