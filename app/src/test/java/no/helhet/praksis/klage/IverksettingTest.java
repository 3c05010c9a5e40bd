package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.helhet.platform.access.Rolle;
import no.helhet.praksis.utbetaling.UtbetalingEndret.Status;
import no.helhet.praksis.utbetaling.Utbetalinger;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.time.Duration;

/// A decision waits while an appeal against it is treated (fvl § 42), from the appeal to what it
/// pays, on a real database.
@HelhetTest
class IverksettingTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired Utbetalinger utbetalinger;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        paymentsBecome(Status.PLANLAGT);
    }

    @Test
    void aRequestIsMetAtOnceAndThePaymentsWait() {
        var klage = c.registered(klagesaken.today());

        assertThat(as(c.second, () -> suspend(klage, klage.version(), " ")))
                .isInstanceOf(Klagesvar.Mangler.class);
        assertThat(as(c.second, () -> suspend(klage, klage.version() + 1, "Husleien")))
                .isInstanceOf(Klagesvar.Utdatert.class);
        var waiting = done(as(c.second, () -> suspend(klage, klage.version(), "Husleien")));

        assertThat(waiting.utsatt()).isNotNull();
        paymentsBecome(Status.HOLDT_TILBAKE);
        done(as(c.second, () -> suspend(klage, klage.version(), "Husleien")));

        var lifted = done(as(c.second, () -> lift(klage, c.find(klage.id()).version(), "Trukket")));
        assertThat(lifted.utsatt()).isNull();
        paymentsBecome(Status.PLANLAGT);
    }

    @ParameterizedTest
    @EnumSource(Utsettelse.class)
    void theReviewIsTheLaterWord(Utsettelse utsettelse) {
        var klage = c.registered(klagesaken.today());
        done(as(c.second, () -> suspend(klage, klage.version(), "Husleien")));
        paymentsBecome(Status.HOLDT_TILBAKE);

        c.sent(klage, review(Konklusjon.OPPRETTHOLDT, utsettelse));
        var decided = done(c.decide(c.second, klage));

        assertThat(decided.utsatt() != null).isEqualTo(utsettelse == Utsettelse.UTSATT);
        paymentsBecome(utsettelse == Utsettelse.UTSATT ? Status.HOLDT_TILBAKE : Status.PLANLAGT);
    }

    /// What statsforvalteren has changed or annulled is not paid out by the old decision.
    @ParameterizedTest
    @EnumSource(Klageutfall.Utfall.class)
    void theAnswerEndsTheWaitingUnlessTheDecisionFell(Klageutfall.Utfall utfall) {
        var klage = c.decided(review(Konklusjon.OPPRETTHOLDT, Utsettelse.UTSATT));
        paymentsBecome(Status.HOLDT_TILBAKE);
        done(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())));
        done(
                as(
                        c.s.veileder,
                        () -> klagesaken.oversending.markSent(klage.id(), klagesaken.today())));

        var settled =
                done(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.register(
                                                klage.id(),
                                                utfall,
                                                klagesaken.today(),
                                                "2026/1",
                                                "")));

        assertThat(settled.utsatt() != null).isEqualTo(utfall.leadsToWork());
        paymentsBecome(utfall.leadsToWork() ? Status.HOLDT_TILBAKE : Status.PLANLAGT);
    }

    @Test
    void theNewDecisionTakesThePlaceOfTheOneThatWaits() {
        c.decided(review(Konklusjon.OMGJORT, Utsettelse.UTSATT));
        paymentsBecome(Status.HOLDT_TILBAKE);

        c.corrected();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(statuses())
                                        .contains(Status.STANSET, Status.PLANLAGT)
                                        .doesNotContain(Status.HOLDT_TILBAKE));
    }

    @Test
    void aDismissedAppealKeepsNothingWaiting() {
        var klage = c.registered(klagesaken.today());

        assertThat(c.send(c.s.veileder, klage, review(Konklusjon.AVVIST, Utsettelse.UTSATT)))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a -> assertThat(Klagesaken.missing(a.porter())).contains("utsettelse"));
    }

    @Test
    void anotherMunicipalityCannotMakeItWait() {
        var klage = c.registered(klagesaken.today());
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.BESLUTTER);

        assertThat(as(stranger, () -> suspend(klage, klage.version(), "Husleien")))
                .isInstanceOf(Klagesvar.Lukket.class);
    }

    @Test
    void aSettledAppealMakesNothingWait() {
        var klage = c.decided(c.review(Konklusjon.AVVIST));

        assertThat(as(c.second, () -> suspend(klage, klage.version(), "Husleien")))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
    }

    private Klagesvar suspend(Klage klage, int version, String grunn) {
        return klagesaken.iverksetting.suspend(klage.id(), version, grunn);
    }

    private Klagesvar lift(Klage klage, int version, String grunn) {
        return klagesaken.iverksetting.lift(klage.id(), version, grunn);
    }

    private Vurdering review(Konklusjon konklusjon, Utsettelse utsettelse) {
        var r = c.review(konklusjon);
        return new Vurdering(
                null,
                "",
                r.nytt(),
                r.vurdert(),
                konklusjon,
                r.begrunnelse(),
                utsettelse,
                "Husleien er betalt ut januar.");
    }

    private java.util.List<Status> statuses() {
        return as(c.s.veileder, () -> utbetalinger.findByPerson(c.person(), 20)).stream()
                .map(Utbetalinger.Utbetaling::status)
                .toList();
    }

    private void paymentsBecome(Status status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses()).isNotEmpty().containsOnly(status));
    }
}
