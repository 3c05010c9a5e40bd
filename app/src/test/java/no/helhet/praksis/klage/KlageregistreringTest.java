package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// What comes in, on a real database: in time or late, once, whole, and put right.
@HelhetTest
class KlageregistreringTest {
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

    /// 1 October is a Thursday in 2026: three weeks end on Thursday the 22nd.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAppealIsInTimeOnTheLastDayAndLateTheDayAfter(boolean late) {
        c.decidedOn(LocalDate.of(2026, 10, 1));

        var klage = c.registered(LocalDate.of(2026, 10, late ? 23 : 22));

        assertThat(klage.forSen()).isEqualTo(late);
        assertThat(c.find(klage.id()).forSen()).isEqualTo(late);
    }

    @Test
    void aLetterPostedInTimeIsInTimeThoughItCameLater() {
        c.decidedOn(LocalDate.of(2026, 10, 1));
        var s = c.letter(LocalDate.of(2026, 10, 26));

        var klage =
                done(
                        c.register(
                                Ids.next(),
                                new Klageskriv(
                                        s.mottatt(),
                                        s.mate(),
                                        LocalDate.of(2026, 10, 22),
                                        "",
                                        "",
                                        s.onsket(),
                                        "",
                                        s.underrettet(),
                                        "")));

        assertThat(klage.forSen()).isFalse();
    }

    @Test
    void theSameFormSentTwiceIsOneAppealAlsoAtTheSameMoment() throws Exception {
        var id = Ids.next();
        var letter = c.letter(today);
        Callable<Klagesvar> send = () -> c.register(id, letter);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(send, send));
            for (var answer : answers) {
                assertThat(done(answer.get()).id().id()).isEqualTo(id);
            }
        }

        assertThat(done(c.register(id, letter)).id().id()).isEqualTo(id);
        assertThat(c.count("klage.klage")).isEqualTo(1);
        assertThat(c.count("klage.vedlegg")).isEqualTo(1);
        assertThat(c.tasks()).containsExactlyInAnyOrder("KLAGE_VURDERING", "KLAGE_FORELOPIG_SVAR");
    }

    @Test
    void whatIsNotWholeIsRefusedFieldByField() {
        var decided = LocalDate.of(2026, 10, 1);
        c.decidedOn(decided);
        var answer =
                c.register(
                        Ids.next(),
                        new Klageskriv(
                                today.plusDays(1),
                                Klageskriv.Mate.BREV,
                                decided.minusDays(1),
                                "Ola Advokat",
                                "",
                                "",
                                "",
                                decided.plusDays(3),
                                ""));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Klagesvar.Mangler.class,
                        m ->
                                assertThat(m.feil())
                                        .extracting(Problem::field)
                                        .containsExactly(
                                                "mottatt",
                                                "postlagt",
                                                "fullmakt",
                                                "onsket",
                                                "underrettetGrunn"));
        assertThat(c.count("klage.klage")).isZero();
    }

    @Test
    void theDayOfNoticeIsCorrectedWithAReasonAndTheTimeLimitFollows() {
        c.decidedOn(LocalDate.of(2026, 10, 1));
        var klage = c.registered(LocalDate.of(2026, 10, 23));
        var day = LocalDate.of(2026, 10, 2);

        assertThat(as(c.s.veileder, () -> correct(klage, 0, day, "")))
                .isInstanceOf(Klagesvar.Mangler.class);
        assertThat(as(c.s.veileder, () -> correct(klage, 7, day, "Brevet lå i posthyllen.")))
                .isInstanceOf(Klagesvar.Utdatert.class);
        var corrected = done(as(c.s.veileder, () -> correct(klage, 0, day, "Lå i posthyllen.")));

        assertThat(corrected.forSen()).isFalse();
        assertThat(corrected.skriv().underrettetGrunn()).isEqualTo("Lå i posthyllen.");
    }

    private Klagesvar correct(Klage klage, int version, LocalDate day, String grunn) {
        return klagesaken.mottak.correctNotice(klage.id(), version, day, grunn);
    }
}
