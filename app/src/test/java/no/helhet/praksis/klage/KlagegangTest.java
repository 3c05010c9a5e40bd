package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The way of an appeal, on a real database.
@HelhetTest
class KlagegangTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
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
    void aLateAppealIsConsideredForAReasonAndNotWithout() {
        c.decidedOn(LocalDate.of(2026, 10, 1));
        var klage = c.registered(LocalDate.of(2026, 10, 23));

        assertThat(c.send(c.s.veileder, klage, c.review(Konklusjon.OPPRETTHOLDT)))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a -> assertThat(missing(a.porter())).contains("klagefrist"));
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
        assertThat(count("klage.klage")).isEqualTo(1);
        assertThat(count("klage.vedlegg")).isEqualTo(1);
        assertThat(tasks()).containsExactlyInAnyOrder("KLAGE_VURDERING", "KLAGE_FORELOPIG_SVAR");
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
        assertThat(count("klage.klage")).isZero();
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

    @Test
    void theOneWhoPreparedAReviewCannotDecideIt() {
        var both = c.s.ansatt("Begge Deler", Rolle.VEILEDER, Rolle.BESLUTTER);
        var klage = c.registered(today);
        done(c.send(both, klage, c.review(Konklusjon.OPPRETTHOLDT)));

        assertThat(c.decide(both, klage))
                .isInstanceOfSatisfying(
                        Klagesvar.Stengt.class,
                        a -> assertThat(missing(a.porter())).containsExactly("klagebeslutter"));
        assertThat(count("klage.avgjorelse")).isZero();
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
        assertThat(count("klage.dokument")).isZero();
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
        assertThat(tasks())
                .containsExactlyElementsOf(
                        konklusjon == Konklusjon.AVVIST ? List.of() : List.of("KLAGE_NYTT_VEDTAK"));
    }

    @Test
    void whatIsChangedInPartGoesOnWhenTheNewDecisionIsMade() {
        var klage = c.decided(c.review(Konklusjon.DELVIS_OMGJORT));

        assertThat(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.Mangler.class);
        assertThat(count("klage.dokument")).isZero();
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

    @ParameterizedTest
    @EnumSource(Klageutfall.Utfall.class)
    void theAnswerThatAsksForMoreLeavesATask(Klageutfall.Utfall utfall) {
        var klage = c.forwarded();
        assertThat(tasks()).isEmpty();

        var settled =
                done(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.register(
                                                klage.id(), utfall, today, "2026/123", "")));

        assertThat(settled.tilstand().isOpen()).isFalse();
        assertThat(tasks())
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

    @Test
    void theInterimReplyIsSentOnceAndEndsItsTask() {
        var klage = c.registered(today);

        var first = done(as(c.s.veileder, () -> klagesaken.svar.sendInterim(klage.id())));
        var second = done(as(c.s.veileder, () -> klagesaken.svar.sendInterim(klage.id())));

        assertThat(first.forelopigSvar()).isNotNull().isEqualTo(second.forelopigSvar());
        assertThat(tasks()).containsExactly("KLAGE_VURDERING");
    }

    @Test
    void anotherMunicipalitySeesNothingWhateverItAsks() {
        var klage = c.forwarded();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.BESLUTTER);

        for (var table : TABLES) {
            int seen =
                    as(
                            stranger,
                            () ->
                                    transaction.execute(
                                            status ->
                                                    jdbc.sql("select count(*) from " + table)
                                                            .query(Integer.class)
                                                            .single()));
            assertThat(seen).as(table).isZero();
        }
        assertThat(as(stranger, () -> klagesaken.oversending.prepare(klage.id())))
                .isInstanceOf(Klagesvar.Lukket.class);
        assertThat(as(stranger, () -> klagesaken.svar.sendInterim(klage.id())))
                .isInstanceOf(Klagesvar.Lukket.class);
    }

    private static final List<String> TABLES =
            List.of(
                    "klage.klage",
                    "klage.vedlegg",
                    "klage.vurdering",
                    "klage.avgjorelse",
                    "klage.dokument",
                    "klage.oversendelse",
                    "klage.hendelse");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update klage.avgjorelse set begrunnelse = ''",
                "delete from klage.avgjorelse",
                "update klage.dokument set navn = ''",
                "update klage.oversendelse set dag = dag",
                "update klage.hendelse set type = ''",
                "delete from klage.hendelse",
                "update klage.klage set mottatt = mottatt",
                "delete from klage.klage"
            })
    void whatIsDoneIsDone(String sql) {
        c.forwarded();

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

    @Test
    void eachActLeavesItsEventAndItsAudit() {
        var klage = c.forwarded();

        assertThat(strings("select type from klage.hendelse where person_id = ? order by id"))
                .contains(
                        "KLAGE_MOTTATT",
                        "KLAGE_TIL_BESLUTNING",
                        "KLAGE_OPPRETTHOLDT",
                        "KLAGE_KLARGJORT",
                        "KLAGE_OVERSENDT");
        assertThat(strings("select hva from audit.innslag where ? = any(personer)"))
                .contains("klage.KLAGE_MOTTATT", "klage.KLAGE_OVERSENDT");
        assertThat(klage.toString()).doesNotContain("strøm");
    }

    @Test
    void oneWhoIsFamilyCannotTouchTheAppeal() {
        var klage = c.registered(today);
        Sakene.change("update person.person set fnr = '12839921088' where id = ?", c.person().id());
        var self = data.ansatt(c.s.kommune, "Selv", "12839921088", false, Rolle.VEILEDER);

        assertThat(as(self, () -> klagesaken.svar.sendInterim(klage.id())))
                .isInstanceOf(Klagesvar.Inhabil.class);
    }

    private List<String> missing(List<Portsvar> porter) {
        return porter.stream().filter(p -> !p.isOpen()).map(Portsvar::id).toList();
    }

    private int count(String table) {
        return as(
                c.s.veileder,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql("select count(*) from " + table)
                                                .query(Integer.class)
                                                .single()));
    }

    private List<String> tasks() {
        return strings(
                "select type from sak.oppgave where person_id = ? and status = 'APEN'"
                        + " and type like 'KLAGE%' order by id");
    }

    private List<String> strings(String sql) {
        return as(
                c.s.veileder,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql(sql)
                                                .param(1, c.person().id())
                                                .query(String.class)
                                                .list()));
    }
}
