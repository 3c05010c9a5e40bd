package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingEndret.Status;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.register.Personar.Stonad;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

@HelhetTest
class RegisterTest {
    private static final Instant WHEN = Instant.parse("2026-11-27T10:00:00Z");

    @Autowired Register register;
    @Autowired Faktaregistrering registrering;
    @Autowired TestData data;
    private String k;
    private PersonId person;
    private UUID pseudonym;

    @BeforeEach
    void makePerson() {
        k = data.kommune().kommunenr();
        makePersonIn(k);
    }

    private void makePersonIn(String k) {
        person = new PersonId(k, Ids.next());
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                person.id(),
                pseudonym);
    }

    @Test
    void aPaymentCountsOnceHoweverOftenItIsTold() {
        var id = Ids.next();
        tell(payment(id, Status.SENDT, "BIDRAG", 900_000, null));
        tell(payment(id, Status.SENDT, "BIDRAG", 900_000, null));
        tell(payment(id, Status.UTBETALT, "BIDRAG", 900_000, LocalDate.of(2026, 11, 28)));
        tell(payment(id, Status.UTBETALT, "BIDRAG", 900_000, LocalDate.of(2026, 11, 28)));

        assertThat(year().maneder())
                .containsOnly(java.util.Map.entry(Month.NOVEMBER, new Stonad(900_000, 0)));
    }

    @Test
    void theMonthIsTheOneItWasPaidIn() {
        var id = Ids.next();
        tell(payment(id, Status.SENDT, "LAN", 500_000, null));
        tell(payment(id, Status.UTBETALT, "LAN", 500_000, LocalDate.of(2026, 12, 1)));
        assertThat(year().maneder())
                .containsOnly(java.util.Map.entry(Month.DECEMBER, new Stonad(0, 500_000)));
    }

    @Test
    void whatTheBankRejectsDoesNotCountUntilItIsPaid() {
        var id = Ids.next();
        tell(payment(id, Status.SENDT, "BIDRAG", 900_000, null));
        tell(payment(id, Status.AVVIST, "BIDRAG", 900_000, null));
        assertThat(year().maneder()).isEmpty();

        tell(payment(id, Status.UTBETALT, "BIDRAG", 900_000, LocalDate.of(2026, 11, 30)));
        assertThat(year().maneder()).containsOnlyKeys(Month.NOVEMBER);
    }

    @Test
    void whatIsOnlyPlannedDoesNotCount() {
        tell(payment(Ids.next(), Status.PLANLAGT, "BIDRAG", 900_000, null));
        tell(payment(Ids.next(), Status.I_KJORING, "BIDRAG", 900_000, null));
        assertThat(year().maneder()).isEmpty();
    }

    @Test
    void paymentsToldAtOnceAreAllInTheSum() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 10; i++) {
            var payment = payment(Ids.next(), Status.SENDT, "BIDRAG", 100_000, null);
            threads.add(Thread.ofVirtual().start(() -> tell(payment)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(year().maneder())
                .containsOnly(java.util.Map.entry(Month.NOVEMBER, new Stonad(1_000_000, 0)));
    }

    @Test
    void theMonthsAreMadeAnewFromTheFacts() {
        tell(payment(Ids.next(), Status.SENDT, "BIDRAG", 900_000, null));
        tell(payment(Ids.next(), Status.SENDT, "LAN", 100_000, null));
        var before = year();
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, bidrag_ore)
                values (?, '', ?, date '2026-01-01', 700)
                """,
                k,
                pseudonym);
        assertThat(year()).isNotEqualTo(before);

        Scopes.run(Scope.system(k), () -> register.rebuild(k));

        assertThat(year()).isEqualTo(before);
    }

    /// Events of two listeners' threads may be heard in any order.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWithdrawnCaseDoesNotCountWhicheverWasHeardFirst(boolean withdrawnFirst) {
        var sak = new SakId(k, Ids.next());
        var opened =
                new Sakshendelse.SakOpprettet(
                        sak, person, null, WHEN, "2026-00001", k, Sak.Type.OKONOMISK_STONAD);
        var withdrawn = new Sakshendelse.SakTrukket(sak, person, null, WHEN, "");
        var kept = new SakId(k, Ids.next());
        Scopes.run(
                Scope.system(k),
                () -> {
                    if (withdrawnFirst) {
                        registrering.record(withdrawn);
                    }
                    registrering.record(
                            new Sakshendelse.SakOpprettet(
                                    kept,
                                    person,
                                    null,
                                    WHEN.minusSeconds(60),
                                    "2026-00000",
                                    k,
                                    Sak.Type.OKONOMISK_STONAD));
                    registrering.record(opened);
                    registrering.record(withdrawn);
                    registrering.record(withdrawn);
                });

        assertThat(year().sak()).isNotNull();
        assertThat(year().sak().saksnr()).isEqualTo("2026-00000");
    }

    @Test
    void oneWhoWasRegisteredTwiceIsOneInTheRegisterUntilTheyAreParted() {
        tell(payment(Ids.next(), Status.UTBETALT, "BIDRAG", 100, LocalDate.of(2026, 11, 28)));
        var first = pseudonym;
        makePersonIn(k);
        tell(payment(Ids.next(), Status.UTBETALT, "BIDRAG", 20, LocalDate.of(2026, 11, 29)));
        tell(payment(Ids.next(), Status.UTBETALT, "LAN", 3, LocalDate.of(2026, 12, 1)));
        assertThat(as(() -> register.findPaid(k, 2026)))
                .containsExactlyInAnyOrder(first, pseudonym);

        TestData.execute(
                "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?, ?)",
                k,
                pseudonym,
                first);

        assertThat(as(() -> register.findPaid(k, 2026))).containsExactly(first);
        assertThat(as(() -> register.findYear(k, first, 2026)).maneder())
                .containsOnly(
                        java.util.Map.entry(Month.NOVEMBER, new Stonad(120, 0)),
                        java.util.Map.entry(Month.DECEMBER, new Stonad(0, 3)));
    }

    @Test
    void aPersonOutOfScopeIsNotCounted() {
        var elsewhere = data.kommune().kommunenr();
        var seen =
                Scopes.call(
                        Scope.system(elsewhere),
                        () ->
                                registrering.record(
                                        List.of(payment(Ids.next(), Status.SENDT, "LAN", 1, null)),
                                        WHEN));
        assertThat(seen).isFalse();
    }

    private void tell(UtbetalingEndret payment) {
        assertThat(as(() -> registrering.record(List.of(payment), WHEN))).isTrue();
    }

    private Personar year() {
        return as(() -> register.findYear(k, pseudonym, 2026));
    }

    private <T> T as(Supplier<T> work) {
        return Scopes.call(Scope.system(k), work);
    }

    private UtbetalingEndret payment(
            UUID id, Status status, String form, long ore, @Nullable LocalDate utbetalt) {
        return new UtbetalingEndret(
                new UtbetalingId(k, id),
                new VedtakId(k, Ids.next()),
                new SakId(k, Ids.next()),
                person,
                "",
                WHEN,
                status,
                YearMonth.of(2026, 12),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                "livsopphold",
                form,
                ore,
                false,
                null,
                null,
                LocalDate.of(2026, 11, 27),
                utbetalt);
    }
}
