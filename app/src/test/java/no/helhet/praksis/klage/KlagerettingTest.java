package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagemangel;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// An appeal that lacks something (fvl § 32), on a real database: told, mended, or dismissed.
@HelhetTest
class KlagerettingTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        today = klagesaken.today();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Klageskriv letter(String onsket, String fullmektig, String fullmakt) {
        var s = c.letter(today);
        return new Klageskriv(
                s.mottatt(),
                s.mate(),
                null,
                fullmektig,
                fullmakt,
                onsket,
                s.grunner(),
                s.underrettet(),
                "");
    }

    private Klage lacking() {
        return done(c.register(Ids.next(), letter("", "", ""), Klagemangel.ENDRING));
    }

    /// Stands on the day after the time limit, or on its last day.
    private void moveTo(LocalDate day) {
        clock.move(Duration.ofDays(ChronoUnit.DAYS.between(klagesaken.today(), day)));
    }

    private Klagesvar mend(Klage klage, Rettet rettet) {
        return as(c.s.veileder, () -> klagesaken.rettinger.mend(klage.id(), rettet));
    }

    private Rettet change(String onsket) {
        return new Rettet(klagesaken.today(), null, onsket, "");
    }

    @Test
    void whatIsLackingIsToldWithATimeLimitATaskAndALetter() {
        var klage = lacking();

        var retting = klage.retting();
        assertThat(retting).isNotNull();
        assertThat(retting.mangler()).containsExactly(Klagemangel.ENDRING);
        assertThat(retting.frist()).isAfter(today.plusWeeks(2).minusDays(1));
        assertThat(c.tasks()).contains("KLAGE_RETTING");
        var letters = as(c.s.veileder, () -> klagesaken.klagene.findLetters(klage));
        assertThat(letters).containsExactly(retting.brev());
        assertThat(c.strings("select type from klage.hendelse where person_id = ? order by id"))
                .containsExactly("KLAGE_MOTTATT", "KLAGE_MANGLER");
    }

    @ParameterizedTest
    @CsvSource({
        // The change asked for, who appeals for another, the authority, what is ticked, the field.
        "'', '', '', UNDERSKRIFT, onsket",
        "Strøm, '', '', ENDRING, onsket",
        "Strøm, Ola Advokat, '', UNDERSKRIFT, fullmakt",
        "Strøm, Ola Advokat, Skriftlig, FULLMAKT, fullmakt",
        "Strøm, '', '', FULLMAKT, fullmektig"
    })
    void whatIsTickedAndWhatIsWrittenMustAgree(
            String onsket, String fullmektig, String fullmakt, Klagemangel mangel, String field) {
        var answer = c.register(Ids.next(), letter(onsket, fullmektig, fullmakt), mangel);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Klagesvar.Mangler.class,
                        m ->
                                assertThat(m.feil())
                                        .extracting(Problem::field)
                                        .containsExactly(field));
        assertThat(c.count("klage.klage")).isZero();
        assertThat(c.count("klage.retting")).isZero();
    }

    @Test
    void theReviewWaitsUntilTheAppealIsMended() {
        var klage = lacking();
        assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.OPPRETTHOLDT)))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a ->
                                assertThat(Klagesaken.missing(a.porter()))
                                        .containsExactly("klageform", "klagebeslutter"));

        assertThat(mend(klage, change(" "))).isInstanceOf(Klagesvar.Mangler.class);
        var mended = done(mend(klage, change("Jeg vil ha dekket strøm.")));

        assertThat(mended.skriv().onsket()).isEqualTo("Jeg vil ha dekket strøm.");
        assertThat(c.tasks()).doesNotContain("KLAGE_RETTING");
        assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.OPPRETTHOLDT)))
                .isInstanceOf(Klagesvar.Gjort.class);
        // What was received stands; what came later lies beside it.
        assertThat(c.strings("select onsket from klage.klage where person_id = ?"))
                .containsExactly("");
    }

    /// On the last day it may still be mended; the day after it may be dismissed.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsDismissedForWhatItLacksOnlyWhenTheTimeIsOver(boolean over) {
        var klage = lacking();
        var retting = klage.retting();
        assertThat(retting).isNotNull();
        moveTo(over ? retting.frist().plusDays(1) : retting.frist());

        var proposed = as(c.s.veileder, () -> klagesaken.rettinger.proposeDismissal(klage.id()));
        var sent = c.send(c.s.veileder, klage, c.review(Konklusjon.AVVIST));

        assertThat(proposed)
                .isInstanceOf(over ? Klagesvar.Gjort.class : Klagesvar.FeilTilstand.class);
        assertThat(sent).isInstanceOf(over ? Klagesvar.Gjort.class : Klagesvar.Stengt.class);
        if (over) {
            var decided = done(c.decide(c.second, klage));
            assertThat(decided.tilstand().isOpen()).isFalse();
            assertThat(c.tasks()).isEmpty();
        }
    }

    @Test
    void theProposedDismissalIsWholeAndLosesNothingThatIsWritten() {
        var klage = lacking();
        var retting = klage.retting();
        assertThat(retting).isNotNull();
        moveTo(retting.frist().plusDays(1));

        done(as(c.s.veileder, () -> klagesaken.rettinger.proposeDismissal(klage.id())));
        var draft = as(c.s.veileder, () -> klagesaken.vurdering.find(klage.id()));
        assertThat(draft.innhold().konklusjon()).isEqualTo(Konklusjon.AVVIST);
        done(as(c.s.veileder, () -> klagesaken.rettinger.proposeDismissal(klage.id())));

        assertThat(as(c.s.veileder, () -> klagesaken.vurdering.find(klage.id())).version())
                .isEqualTo(draft.version());
        assertThat(as(c.s.veileder, () -> klagesaken.vurdering.send(klage.id(), draft.version())))
                .isInstanceOf(Klagesvar.Gjort.class);
    }

    @Test
    void mendedLateButNotDismissedItIsTreated() {
        var klage = lacking();
        var retting = klage.retting();
        assertThat(retting).isNotNull();
        moveTo(retting.frist().plusDays(5));

        done(mend(klage, change("Mer til strøm.")));

        assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.OMGJORT)))
                .isInstanceOf(Klagesvar.Gjort.class);
    }

    @Test
    void theSameLetterIsSentOnceAndMendingTwiceIsOnce() throws Exception {
        var klage = c.registered(today);
        Callable<Klagesvar> ask =
                () ->
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.rettinger.ask(
                                                klage.id(),
                                                klage.version(),
                                                Set.of(Klagemangel.UNDERSKRIFT)));
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(java.util.List.of(ask, ask))) {
                done(answer.get());
            }
        }
        assertThat(c.count("klage.retting")).isEqualTo(1);
        assertThat(c.tasks()).containsOnlyOnce("KLAGE_RETTING");

        done(mend(klage, change("")));
        done(mend(klage, change("Noe helt annet")));

        assertThat(c.find(klage.id()).skriv().onsket()).isEqualTo("Jeg vil ha dekket strøm.");
        assertThat(c.strings("select type from klage.hendelse where person_id = ? order by id"))
                .containsOnlyOnce("KLAGE_RETTET");
    }

    @Test
    void anAppealThatNamedNoDecisionIsMovedToTheOneItIsAgainst() {
        var first = c.vedtak().id();
        var newer = c.corrected();
        var klage = done(c.register(Ids.next(), letter("Strøm", "", ""), Klagemangel.VEDTAK));
        assertThat(klage.vedtakId()).isEqualTo(newer.id());

        var moved = done(mend(klage, new Rettet(today, first, "", "")));

        assertThat(moved.vedtakId()).isEqualTo(first);
        assertThat(as(c.s.veileder, () -> klagesaken.klagene.findByVedtak(first)))
                .extracting(Klage::id)
                .containsExactly(klage.id());
    }

    @Test
    void anotherPersonsDecisionCannotBeChosen() {
        var other = klagesaken.open().vedtak().id();
        var klage = done(c.register(Ids.next(), letter("Strøm", "", ""), Klagemangel.VEDTAK));

        assertThat(mend(klage, new Rettet(today, other, "", "")))
                .isInstanceOf(Klagesvar.Mangler.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void itIsNotMendedBeforeItCameNorTomorrow(int days) {
        var klage = lacking();

        assertThat(mend(klage, new Rettet(today.plusDays(days), null, "Strøm", "")))
                .isInstanceOf(Klagesvar.Mangler.class);
    }

    @Test
    void anotherMunicipalityCannotAskOrMend() {
        var klage = lacking();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);

        assertThat(as(stranger, () -> klagesaken.rettinger.mend(klage.id(), change("x"))))
                .isInstanceOf(Klagesvar.Lukket.class);
        assertThat(
                        as(
                                stranger,
                                () ->
                                        klagesaken.rettinger.ask(
                                                klage.id(), 0, Set.of(Klagemangel.ENDRING))))
                .isInstanceOf(Klagesvar.Lukket.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update klage.retting set frist = frist + 1",
                "update klage.retting set mangler = array['VEDTAK']",
                "delete from klage.retting"
            })
    void whatWasToldStands(String sql) {
        lacking();

        assertThatThrownBy(
                        () ->
                                as(
                                        c.s.veileder,
                                        () ->
                                                transaction.execute(
                                                        status -> jdbc.sql(sql).update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
