package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Rolle;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.time.LocalDate;
import java.util.List;

/// The office's review, on a real database: written by one, decided by another.
@HelhetTest
class KlagevurderingTest {
    @Autowired AutowireCapableBeanFactory beans;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        today = klagesaken.today();
    }

    @Test
    void aLateAppealIsConsideredForAReasonAndNotWithout() {
        c.decidedOn(LocalDate.of(2026, 10, 1));
        var klage = c.registered(LocalDate.of(2026, 10, 23));

        assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.OPPRETTHOLDT)))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a -> assertThat(Klagesaken.missing(a.porter())).contains("klagefrist"));
        assertThat(c.send(c.s.veileder, klage, c.lateReview(Konklusjon.OPPRETTHOLDT)))
                .isInstanceOf(Klagesvar.Gjort.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterTheOuterLimitAnAppealIsDismissedWhateverTheReason(boolean after) {
        c.decidedOn(after ? today.minusYears(1).minusDays(1) : today.minusYears(1));
        var klage = c.registered(today);

        var answer = c.send(c.s.veileder, klage, c.lateReview(Konklusjon.OPPRETTHOLDT));

        assertThat(answer).isInstanceOf(after ? Klagesvar.Stengt.class : Klagesvar.Gjort.class);
        if (after) {
            assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.AVVIST)))
                    .isInstanceOf(Klagesvar.Gjort.class);
        }
    }

    @Test
    void theOneWhoPreparedAReviewCannotDecideIt() {
        var both = c.s.ansatt("Begge Deler", Rolle.VEILEDER, Rolle.BESLUTTER);
        var klage = c.registered(today);
        done(c.send(both, klage, c.review(Konklusjon.OPPRETTHOLDT)));

        assertThat(c.decide(both, klage))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a ->
                                assertThat(Klagesaken.missing(a.porter()))
                                        .containsExactly("klagebeslutter"));
        assertThat(c.count("klage.avgjorelse")).isZero();
        assertThat(c.decide(c.second, klage)).isInstanceOf(Klagesvar.Gjort.class);
    }

    @Test
    void nothingIsDecidedWithoutSayingOneIsImpartial() {
        var klage = c.registered(today);
        var sent = c.sent(klage, c.review(Konklusjon.OPPRETTHOLDT));

        var answer =
                as(c.second, () -> klagesaken.beslutning.decide(klage.id(), sent.version(), false));

        assertThat(answer).isInstanceOf(Klagesvar.Mangler.class);
        assertThat(c.find(klage.id()).tilstand()).isInstanceOf(Tilstand.TilBeslutning.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Konklusjon.class,
            names = {"OMGJORT", "OPPHEVET", "AVVIST"})
    void whatIsNotUpheldEndsHereWithALetter(Konklusjon konklusjon) {
        var klage = c.decided(c.review(konklusjon));

        var svar = klage.tilstand().avgjorelse().orElseThrow();
        assertThat(svar.brev()).isNotNull();
        assertThat(klage.tilstand().isOpen()).isFalse();
        assertThat(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
        assertThat(c.tasks())
                .containsExactlyElementsOf(
                        konklusjon == Konklusjon.AVVIST ? List.of() : List.of("KLAGE_NYTT_VEDTAK"));
    }

    @Test
    void aReviewSentBackIsWrittenFurther() {
        var klage = c.registered(today);
        var sent = c.sent(klage, c.review(Konklusjon.OPPRETTHOLDT));

        assertThat(
                        as(
                                c.second,
                                () ->
                                        klagesaken.beslutning.giveBack(
                                                klage.id(), sent.version(), " ")))
                .isInstanceOf(Klagesvar.Mangler.class);
        var back =
                done(
                        as(
                                c.second,
                                () ->
                                        klagesaken.beslutning.giveBack(
                                                klage.id(), sent.version(), "Spør henne.")));

        assertThat(back.tilstand()).isEqualTo(new Tilstand.Mottatt("Spør henne."));
        assertThat(c.send(c.s.veileder, back, c.review(Konklusjon.OMGJORT)))
                .isInstanceOf(Klagesvar.Gjort.class);
    }

    @Test
    void aStaleSaveLosesNeitherText() {
        var klage = c.registered(today);
        var mine = c.review(Konklusjon.OPPRETTHOLDT);
        var theirs = c.review(Konklusjon.OMGJORT);
        as(c.s.beslutter, () -> klagesaken.vurdering.save(klage.id(), 0, theirs));

        var answer = as(c.s.veileder, () -> klagesaken.vurdering.save(klage.id(), 0, mine));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Vurderingslagring.Konflikt.class,
                        k -> assertThat(k.theirs().innhold()).isEqualTo(theirs));
        assertThat(as(c.s.veileder, () -> klagesaken.vurdering.save(klage.id(), 0, theirs)))
                .as("the same sent twice is no conflict")
                .isInstanceOf(Vurderingslagring.Lagret.class);
    }

    @Test
    void aSentReviewIsNotChanged() {
        var klage = c.registered(today);
        c.sent(klage, c.review(Konklusjon.OPPRETTHOLDT));

        assertThat(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.vurdering.save(
                                                klage.id(), 1, c.review(Konklusjon.OMGJORT))))
                .isInstanceOf(Vurderingslagring.Lukket.class);
    }
}
