package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.Saksutfall.Avvist;
import no.helhet.praksis.sak.Saksutfall.Grunn;
import no.helhet.praksis.sak.Saksutfall.Uendret;
import no.helhet.praksis.sak.Saksutfall.Utdatert;
import no.helhet.praksis.sak.Saksutfall.Utfort;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

@HelhetTest
class TildelingTest {
    /// A number of our own (month + 80), with correct control digits.
    private static final String FNR =
            SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 0).orElseThrow().value();

    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Tildeling tildeling;
    @Autowired Saker saker;
    @Autowired Journal journal;
    @Autowired Nodhjelp nodhjelp;
    @Autowired Dokumentasjon dokumentasjon;
    @Autowired Clock clock;

    @Test
    void twoWhoTakeTheSameCaseAtOnceGiveOneWinnerAndOneClearAnswer() throws Exception {
        var kommune = data.kommune();
        var sak = open(kommune);
        var workers =
                Stream.of("Kari", "Ola")
                        .map(navn -> data.ansatt(kommune, navn, Rolle.VEILEDER))
                        .toList();
        var barrier = new CyclicBarrier(2);
        var answers = new ConcurrentLinkedQueue<Saksutfall>();

        var threads =
                workers.stream()
                        .map(
                                worker ->
                                        Thread.ofPlatform()
                                                .start(
                                                        () -> {
                                                            meet(barrier);
                                                            answers.add(take(worker, sak));
                                                        }))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }

        var won = answers.stream().filter(Utfort.class::isInstance).map(Utfort.class::cast);
        var winner = won.findFirst().orElseThrow().sak();
        var lost = answers.stream().filter(Avvist.class::isInstance).map(Avvist.class::cast);
        assertThat(lost)
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.grunn()).isEqualTo(Grunn.ALLEREDE_TILDELT);
                            assertThat(refused.sak().saksbehandlerNavn())
                                    .isEqualTo(winner.saksbehandlerNavn());
                        });
    }

    @Test
    void takingACasePutsItUnderTreatmentAndADoubleClickChangesNothing() {
        var kommune = data.kommune();
        var sak = open(kommune);
        var worker = data.ansatt(kommune, "Kari", Rolle.VEILEDER);

        assertThat(take(worker, sak))
                .isInstanceOfSatisfying(
                        Utfort.class,
                        done ->
                                assertThat(done.sak().status())
                                        .isEqualTo(Sak.Status.UNDER_BEHANDLING));
        assertThat(take(worker, sak)).isInstanceOf(Uendret.class);
        assertThat(events(kommune, "SAK_TILDELT")).isEqualTo(1);
    }

    @Test
    void nobodyGetsTheirOwnCase() {
        var kommune = data.kommune();
        var person = Saksdata.person(kommune, FNR);
        var sak = open(kommune, person);
        var self = data.ansatt(kommune, "Selv", FNR, false, Rolle.VEILEDER);
        var other = data.ansatt(kommune, "Leder", Rolle.LEDER);

        var answer =
                TestData.as(other, () -> tildeling.give(sak.id(), sak.version(), self.brukerId()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Avvist.class, no -> assertThat(no.grunn()).isEqualTo(Grunn.INHABIL));
        assertThat(find(other, sak).saksbehandler()).isNull();
    }

    @Test
    void aProtectedPersonsCaseGoesToAClearedWorkerOnly() {
        var kommune = data.kommune();
        var sak = open(kommune, Saksdata.protectedPerson(kommune));
        var plain = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var cleared = data.ansatt(kommune, "Amir", null, true, Rolle.VEILEDER);

        assertThat(take(plain, sak))
                .isInstanceOfSatisfying(
                        Avvist.class, no -> assertThat(no.grunn()).isEqualTo(Grunn.IKKE_KLARERT));
        assertThat(take(cleared, sak)).isInstanceOf(Utfort.class);
    }

    @Test
    void aWorkerOfAnotherOfficeNeitherSeesNorTakesTheCase() {
        var kommune = data.kommune();
        var sak = open(kommune);
        var elsewhere = data.kommune();
        var stranger = data.ansatt(elsewhere, "Fremmed", Rolle.VEILEDER);
        var local = data.ansatt(kommune, "Kari", Rolle.VEILEDER);

        assertThat(take(stranger, sak)).isInstanceOf(Saksutfall.FinnesIkke.class);
        assertThat(TestData.as(stranger, () -> saker.find(sak.id()))).isEmpty();
        assertThat(
                        TestData.as(
                                local,
                                () -> tildeling.give(sak.id(), sak.version(), stranger.brukerId())))
                .isInstanceOfSatisfying(
                        Avvist.class,
                        no -> assertThat(no.grunn()).isEqualTo(Grunn.IKKE_VED_KONTORET));
    }

    @Test
    void aStaleActIsRefusedWithTheCaseAsItNowIs() {
        var kommune = data.kommune();
        var sak = open(kommune);
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var ola = data.ansatt(kommune, "Ola", Rolle.VEILEDER);
        take(kari, sak);

        var answer =
                TestData.as(ola, () -> tildeling.give(sak.id(), sak.version(), ola.brukerId()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Utdatert.class,
                        stale -> {
                            assertThat(stale.read()).isEqualTo(sak.version());
                            assertThat(stale.sak().version()).isEqualTo(sak.version() + 1);
                            assertThat(stale.sak().saksbehandlerNavn()).isEqualTo("Kari");
                        });
    }

    @Test
    void aCaseWaitsForDocumentationAndIsTakenUpAgain() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = taken(kari, open(kommune));
        var due = today().plusDays(7);

        var asked =
                TestData.as(
                        kari,
                        () ->
                                dokumentasjon.request(
                                        sak.id(),
                                        sak.version(),
                                        List.of(new Dokumentasjon.Onske("Husleiekontrakt", "")),
                                        due));

        var waiting = ((Utfort) asked).sak();
        assertThat(waiting.status()).isEqualTo(Sak.Status.VENTER_PA_SOKER);
        assertThat(TestData.as(kari, () -> dokumentasjon.findOpen(sak.id()))).hasSize(1);
        assertThat(TestData.as(kari, () -> dokumentasjon.resume(sak.id(), waiting.version())))
                .isInstanceOfSatisfying(
                        Utfort.class,
                        done ->
                                assertThat(done.sak().status())
                                        .isEqualTo(Sak.Status.UNDER_BEHANDLING));
        assertThat(TestData.as(kari, () -> dokumentasjon.findOpen(sak.id()))).isEmpty();
    }

    @Test
    void aCaseGoesToDecisionAndBackAndIsDecidedOnce() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = taken(kari, open(kommune));

        assertThat(TestData.as(kari, () -> saker.decide(sak.id())))
                .isInstanceOfSatisfying(
                        Avvist.class, no -> assertThat(no.grunn()).isEqualTo(Grunn.FEIL_STATUS));
        assertThat(TestData.as(kari, () -> saker.sendToDecision(sak.id())).isDone()).isTrue();
        assertThat(TestData.as(kari, () -> saker.takeBack(sak.id())).isDone()).isTrue();
        assertThat(TestData.as(kari, () -> saker.sendToDecision(sak.id())).isDone()).isTrue();
        assertThat(TestData.as(kari, () -> saker.decide(sak.id()))).isInstanceOf(Utfort.class);
        assertThat(TestData.as(kari, () -> saker.decide(sak.id()))).isInstanceOf(Uendret.class);
        assertThat(events(kommune, "SAK_VEDTATT")).isEqualTo(1);
        assertThat(TestData.as(kari, () -> saker.reopen(sak.id())).isDone()).isTrue();
        assertThat(find(kari, sak).status()).isEqualTo(Sak.Status.UNDER_BEHANDLING);
    }

    @Test
    void anEmergencyIsMarkedWithAReasonThatGoesToTheJournalAndNotToTheEvent() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = taken(kari, open(kommune));

        assertThat(TestData.as(kari, () -> nodhjelp.mark(sak.id(), sak.version(), "Nødhjelp", " ")))
                .isInstanceOfSatisfying(
                        Avvist.class, no -> assertThat(no.grunn()).isEqualTo(Grunn.MANGLER_TEKST));
        var marked =
                ((Utfort)
                                TestData.as(
                                        kari,
                                        () ->
                                                nodhjelp.mark(
                                                        sak.id(),
                                                        sak.version(),
                                                        "Nødhjelp",
                                                        "Har ikke mat")))
                        .sak();

        assertThat(marked.haster()).isTrue();
        assertThat(marked.frist()).isEqualTo(today());
        assertThat(TestData.as(kari, () -> journal.findBySak(sak.id())))
                .extracting(Notat::tekst)
                .containsExactly("Har ikke mat");
        assertThat(
                        Saksdata.count(
                                "select count(*) from sak.hendelse where kommunenr = ? and"
                                        + " data::text like '%mat%'",
                                kommune))
                .isZero();
        var unmarked =
                (Utfort)
                        TestData.as(
                                kari,
                                () ->
                                        nodhjelp.unmark(
                                                sak.id(), marked.version(), "Ikke", "Fikk lønn"));
        assertThat(unmarked.sak().frist()).isEqualTo(sak.frist());
    }

    private Saksutfall take(HelhetUser worker, Sak sak) {
        return TestData.as(worker, () -> tildeling.take(sak.id(), worker.brukerId()));
    }

    private Sak taken(HelhetUser worker, Sak sak) {
        return ((Utfort) take(worker, sak)).sak();
    }

    private Sak find(HelhetUser user, Sak sak) {
        return TestData.as(user, () -> saker.find(sak.id())).orElseThrow();
    }

    private Sak open(Kommune kommune) {
        return open(kommune, Saksdata.person(kommune, null));
    }

    private Sak open(Kommune kommune, no.helhet.praksis.person.PersonId person) {
        var soknad = Saksdata.soknad(kommune, person, clock.instant(), false);
        return Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Saksfrist.OSLO);
    }

    private static int events(Kommune kommune, String type) {
        return Saksdata.count(
                "select count(*) from sak.hendelse where kommunenr = ? and type = '" + type + "'",
                kommune);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
