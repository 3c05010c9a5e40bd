package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.time.LocalDate;
import java.util.function.Supplier;

/// What emergency help postpones is not forgotten.
@HelhetTest
@RecordApplicationEvents
class NodhjelpOppfolgingTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Tildeling tildeling;
    @Autowired Saker saker;
    @Autowired Oppgaver oppgaver;
    @Autowired Nodhjelp nodhjelp;
    @Autowired Saksfrist frist;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;
    private Kommune kommune;
    private HelhetUser veileder;
    private Sak sak;

    @BeforeEach
    void decideAnEmergency() {
        kommune = data.kommune();
        veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var soknad =
                Saksdata.soknad(kommune, Saksdata.person(kommune, null), clock.instant(), true);
        sak = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
        as(() -> tildeling.take(sak.id(), veileder.brukerId()));
        decide();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatThereWasNoTimeForBecomesTasksWithDeadlines() {
        var today = frist.today();
        assertThat(as(() -> oppgaver.findOpen(sak.id())))
                .extracting(Oppgave::type, Oppgave::frist, Oppgave::hosNavn)
                .containsExactlyInAnyOrder(
                        tuple(Oppgave.Type.KARTLEGGING, today.plusDays(7), veileder.navn()),
                        tuple(Oppgave.Type.IDENTITET, today.plusDays(7), veileder.navn()),
                        tuple(Oppgave.Type.VURDERING, today.plusMonths(1), veileder.navn()));
    }

    @Test
    void aCorrectionPostponesNothingAnew() {
        as(() -> saker.reopen(sak.id()));
        decide();

        assertThat(as(() -> oppgaver.findOpen(sak.id()))).hasSize(3);
    }

    @Test
    void theApplicationGetsItsOrdinaryAnswerInTheSameCase() {
        var decided = find();

        var answer = as(() -> nodhjelp.goOn(sak.id(), decided.version()));

        assertThat(answer).isInstanceOf(Saksutfall.Utfort.class);
        assertThat(find())
                .extracting(Sak::type, Sak::status, Sak::haster, Sak::frist)
                .containsExactly(
                        Sak.Type.OKONOMISK_STONAD,
                        Sak.Status.UNDER_BEHANDLING,
                        false,
                        LocalDate.from(frist.forelopigSvar(sak.sokt())));
        assertThat(events.stream(Sakshendelse.SakGjenopptatt.class)).hasSize(1);
        assertThat(types()).contains(Oppgave.Type.FORELOPIG_SVAR, Oppgave.Type.VURDERING);

        decide();

        assertThat(types()).containsExactly(Oppgave.Type.KARTLEGGING, Oppgave.Type.IDENTITET);
        assertThat(as(() -> nodhjelp.goOn(sak.id(), find().version())))
                .isInstanceOf(Saksutfall.Avvist.class);
    }

    private java.util.List<Oppgave.Type> types() {
        return as(() -> oppgaver.findOpen(sak.id())).stream().map(Oppgave::type).toList();
    }

    private void decide() {
        assertThat(as(() -> saker.sendToDecision(sak.id())).isDone()).isTrue();
        assertThat(as(() -> saker.decide(sak.id())).isDone()).isTrue();
    }

    private Sak find() {
        return as(() -> saker.find(sak.id()).orElseThrow());
    }

    private <T> T as(Supplier<T> work) {
        return TestData.as(veileder, work);
    }
}
