package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

@HelhetTest
class SaksapningTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-05T20:14:00Z");

    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired SakRepository repository;
    @Autowired Oppgaver oppgaver;
    @Autowired ApplicationEventPublisher events;
    @Autowired IncompleteEventPublications publications;
    @Autowired TransactionTemplate transactions;

    @Test
    void anApplicationOpensACaseWithNumberDeadlineTaskAndHistory() {
        var kommune = data.kommune();
        var soknad = Saksdata.soknad(kommune, Saksdata.person(kommune, null), NOVEMBER, false);

        publish(kommune, soknad);
        await(() -> cases(kommune) == 1);

        var sak = find(kommune, soknad);
        assertThat(sak.saksnr()).isEqualTo("2026-00001");
        assertThat(sak.sokt()).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(sak.frist()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(sak.status()).isEqualTo(Sak.Status.NY);
        var open = Saksdata.asSystem(kommune, () -> oppgaver.findOpen(sak.id()));
        assertThat(open).extracting(Oppgave::type).containsExactly(Oppgave.Type.FORELOPIG_SVAR);
        assertThat(open.getFirst().frist()).isEqualTo(sak.frist());
        assertThat(
                        Saksdata.count(
                                "select count(*) from sak.hendelse where kommunenr = ? and type ="
                                        + " 'SAK_OPPRETTET'",
                                kommune))
                .isEqualTo(1);
    }

    @Test
    void anEmergencyIsDueTheDayItCame() {
        var kommune = data.kommune();
        var soknad = Saksdata.soknad(kommune, Saksdata.person(kommune, null), NOVEMBER, true);

        var sak = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));

        assertThat(sak.type()).isEqualTo(Sak.Type.NODHJELP);
        assertThat(sak.haster()).isTrue();
        assertThat(sak.frist()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void theSameApplicationHeardTwiceGivesOneCase() {
        var kommune = data.kommune();
        var soknad = Saksdata.soknad(kommune, Saksdata.person(kommune, null), NOVEMBER, false);

        var first = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
        var second = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(cases(kommune)).isEqualTo(1);
        assertThat(Saksdata.count("select count(*) from sak.hendelse where kommunenr = ?", kommune))
                .isEqualTo(1);
    }

    @Test
    void theSameApplicationHeardByManyAtOnceGivesOneCase() throws Exception {
        var kommune = data.kommune();
        var soknad = Saksdata.soknad(kommune, Saksdata.person(kommune, null), NOVEMBER, false);
        var threads =
                java.util.stream.IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        Thread.startVirtualThread(
                                                () ->
                                                        Scopes.run(
                                                                Saksdata.system(kommune),
                                                                () -> saksapning.open(soknad))))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(cases(kommune)).isEqualTo(1);
    }

    @Test
    void aListenerThatFailsLeavesAPublicationThatOpensTheCaseWhenTriedAgain() {
        var kommune = data.kommune();
        var person = Saksdata.person(kommune, null);
        var soknad = Saksdata.soknad(kommune, person, NOVEMBER, false);
        // Another case already bears the number that is next: the insert must fail.
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom,
                                     status, sokt, frist, opprettet)
                values (?, '', ?, '2026-00001', ?, ?, 'OKONOMISK_STONAD', '2026-12-01', '2026-12-31',
                        'AVSLUTTET', '2026-11-01', '2026-12-01', now())
                """,
                kommune.kommunenr(),
                Saksdata.unknown(),
                person.id(),
                kommune.enhetsnr());

        publish(kommune, soknad);
        await(() -> failed(soknad) == 1);
        assertThat(cases(kommune)).isEqualTo(1);

        TestData.execute(
                "insert into sak.nummer (kommunenr, bydel, ar, siste) values (?, '', 2026, 1)",
                kommune.kommunenr());
        publications.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(soknad));

        await(() -> cases(kommune) == 2);
        assertThat(find(kommune, soknad).saksnr()).isEqualTo("2026-00002");
        await(() -> failed(soknad) == 0);
    }

    private int failed(SoknadRegistrert soknad) {
        return Saksdata.publications(soknad.soknadId().id().toString());
    }

    private void publish(Kommune kommune, SoknadRegistrert soknad) {
        Scopes.run(
                Saksdata.system(kommune),
                () -> transactions.executeWithoutResult(t -> events.publishEvent(soknad)));
    }

    private Sak find(Kommune kommune, SoknadRegistrert soknad) {
        return Saksdata.asSystem(
                kommune,
                () ->
                        transactions.execute(
                                t -> repository.findBySoknad(soknad.soknadId()).orElseThrow()));
    }

    private static int cases(Kommune kommune) {
        return Saksdata.count("select count(*) from sak.sak where kommunenr = ?", kommune);
    }

    static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
