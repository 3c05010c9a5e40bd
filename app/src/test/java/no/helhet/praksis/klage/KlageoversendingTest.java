package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.time.LocalDate;
import java.util.List;

/// What is upheld goes to statsforvalteren and is answered, on a real database.
@HelhetTest
class KlageoversendingTest {
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
    void nothingIsSentOnBeforeTheOfficeHasReviewed() {
        var klage = c.registered(today);

        assertThat(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
        c.sent(klage, c.review(Konklusjon.OPPRETTHOLDT));
        assertThat(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
        done(c.decide(c.second, klage));
        assertThat(as(c.s.veileder, () -> klagesaken.oversending.markSent(klage.id(), today)))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
        assertThat(c.count("klage.dokument")).isZero();
    }

    @Test
    void whatIsChangedInPartGoesOnWhenTheNewDecisionIsMade() {
        var klage = c.decided(c.review(Konklusjon.DELVIS_OMGJORT));

        assertThat(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.Mangler.class);
        assertThat(c.count("klage.dokument")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Klageutfall.Utfall.class)
    void theAnswerThatAsksForMoreLeavesATask(Klageutfall.Utfall utfall) {
        var klage = c.forwarded();
        assertThat(c.tasks()).isEmpty();

        var settled =
                done(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.register(
                                                klage.id(), utfall, today, "2026/123", "")));

        assertThat(settled.tilstand().isOpen()).isFalse();
        assertThat(c.tasks())
                .containsExactlyElementsOf(
                        utfall.leadsToWork() ? List.of("KLAGE_NYTT_VEDTAK") : List.of());
    }

    @Test
    void anAnswerIsNotRegisteredBeforeTheAppealWasSentOn() {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);

        assertThat(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.register(
                                                klage.id(),
                                                Klageutfall.Utfall.STADFESTET,
                                                today,
                                                "x",
                                                "")))
                .isInstanceOf(Klagesvar.FeilTilstand.class);
    }

    /// What is changed is a new decision; the rest goes on, with the new decision among the papers.
    @Test
    void whatIsChangedInPartIsANewDecisionAndTheRestGoesOnToTheEnd() {
        var klage = c.decided(c.review(Konklusjon.DELVIS_OMGJORT));
        assertThat(c.tasks()).contains("KLAGE_NYTT_VEDTAK");

        var newer = c.corrected();
        done(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())));

        var documents = as(c.s.veileder, () -> klagesaken.oversending.findDocuments(klage.id()));
        assertThat(documents)
                .extracting(Klagedokument::type)
                .containsExactly(
                        Klagedokument.Type.OVERSENDELSESBREV,
                        Klagedokument.Type.BEREGNING,
                        Klagedokument.Type.VEDTAK,
                        Klagedokument.Type.NYTT_VEDTAK,
                        Klagedokument.Type.KLAGE,
                        Klagedokument.Type.KLAGEVEDLEGG,
                        Klagedokument.Type.VURDERING);
        assertThat(documents.get(2).fil()).isEqualTo(c.first().brev());
        assertThat(documents.get(3).fil()).isEqualTo(newer.brev());
        done(as(c.s.veileder, () -> klagesaken.oversending.markSent(klage.id(), today)));
        var settled =
                done(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.register(
                                                klage.id(),
                                                Klageutfall.Utfall.STADFESTET,
                                                today,
                                                "2026/9",
                                                "")));
        assertThat(settled.tilstand().isOpen()).isFalse();
    }
}
