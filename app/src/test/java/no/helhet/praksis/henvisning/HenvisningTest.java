package no.helhet.praksis.henvisning;

import static no.helhet.praksis.henvisning.Henvisningssaken.done;
import static no.helhet.praksis.henvisning.Henvisningssaken.resting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.henvisning.Henvisningsinnhold.Grunnlagstype;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.regelverk.henvisning.Mottakerslag;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The way of a referral, on a real database.
@HelhetTest
class HenvisningTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired FileStore files;
    @Autowired Henvisninger module;
    @Autowired Henvisningsliste liste;
    private Henvisningssaken c;

    @BeforeEach
    void open() {
        c = beans.createBean(Henvisningssaken.class);
    }

    @Test
    void aReferralGoesFromDraftToDoneAndLeavesEachStep() {
        var h = c.accepted(c.s.person);
        assertThat(h.frist()).isEqualTo(c.regler.today().plusDays(30));

        done(c.as(() -> c.oppfolging.complete(h.id(), c.regler.today(), "Hun har fått bolig.")));

        assertThat(c.find(h.id()).status()).isEqualTo(Henvisningsstatus.UTFORT);
        assertThat(c.steps(h.id()))
                .extracting(Skritt::handling)
                .containsExactly(
                        Henvisningshandling.SEND,
                        Henvisningshandling.AKSEPTER,
                        Henvisningshandling.UTFOR);
        assertThat(types()).contains("HENVISNING_UTKAST", "HENVISNING_SENDT", "HENVISNING_UTFORT");
        assertThat(c.as(() -> module.findOpen(c.s.person))).isEmpty();
    }

    @Test
    void whatIsShownIsWhatIsSentByteForByteAlsoWhenTwoSendAtOnce() throws Exception {
        var h = c.ready(c.s.person);
        var first = c.as(() -> c.sending.preview(c.find(h.id())));
        var again = c.as(() -> c.sending.preview(c.find(h.id())));
        assertThat(again.pdf()).isEqualTo(first.pdf());

        Callable<Henvisningssvar> send = () -> c.as(() -> c.sending.send(h.id(), first.sha256()));
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.of(send, send))) {
                assertThat(done(answer.get()).status()).isEqualTo(Henvisningsstatus.SENDT);
            }
        }

        var steps = c.steps(h.id());
        assertThat(steps).hasSize(1);
        assertThat(c.as(() -> files.read(steps.getFirst().fil()))).isEqualTo(first.pdf());
        assertThat(count("files.fil")).isEqualTo(1);
        assertThat(c.find(h.id()).frist()).isEqualTo(c.regler.today().plusDays(14));
    }

    @Test
    void whatHasChangedSinceItWasShownIsNotSent() {
        var h = c.ready(c.s.person);
        var seen = c.shown(h);
        c.as(
                () ->
                        c.utkast.save(
                                h.id(),
                                h.version(),
                                "BOLIG",
                                resting(Grunnlagstype.FARE, "Hun sover ute.")));

        assertThat(c.as(() -> c.sending.send(h.id(), seen)))
                .isInstanceOf(Henvisningssvar.Utdatert.class);
        assertThat(c.find(h.id()).status()).isEqualTo(Henvisningsstatus.UTKAST);
        assertThat(count("files.fil")).isZero();
    }

    @Test
    void aSendingThatFailsLeavesNothingBehind() {
        var h = c.ready(c.s.person);
        var seen = c.shown(h);

        assertThatThrownBy(
                        () ->
                                c.as(
                                        () -> {
                                            c.sending.send(h.id(), seen);
                                            throw new IllegalStateException("the line fell");
                                        }))
                .hasMessage("the line fell");

        assertThat(c.find(h.id()).status()).isEqualTo(Henvisningsstatus.UTKAST);
        assertThat(count("henvisning.skritt")).isZero();
        assertThat(count("files.fil")).isZero();
        assertThat(done(c.as(() -> c.sending.send(h.id(), seen))).status())
                .isEqualTo(Henvisningsstatus.SENDT);
    }

    @Test
    void withNoGroundNothingIsSentAndWhatIsMissingIsNamed() {
        var h = c.begun(c.s.person, "HELSE");
        var seen = c.shown(h);

        assertThat(c.as(() -> c.sending.send(h.id(), seen)))
                .isInstanceOfSatisfying(
                        Henvisningssvar.Stengt.class, a -> assertThat(a.utfall()).hasSize(1));
        assertThat(c.find(h.id()).status()).isEqualTo(Henvisningsstatus.UTKAST);
    }

    @Test
    void aConsentLetsItBeSentUntilItIsTakenBack() {
        var h = c.begun(c.s.person, "KIRKE");
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            done(c.give(h, key, "MUNTLIG", "Amir Rahimi", c.regler.today().plusDays(90)));
        }
        assertThat(count("henvisning.samtykke")).isEqualTo(1);
        var given = c.find(h.id());
        assertThat(given.innhold().grunnlag()).isEqualTo(Grunnlagstype.SAMTYKKE);
        var seen = c.shown(given);
        var samtykke = given.innhold().samtykke();

        done(c.as(() -> c.samtykker.withdraw(h.id(), samtykke)));

        assertThat(c.as(() -> c.sending.send(h.id(), seen)))
                .isInstanceOf(Henvisningssvar.Stengt.class);
        assertThat(types()).contains("SAMTYKKE_GITT", "SAMTYKKE_TRUKKET");
    }

    @Test
    void aConsentThatDoesNotHoldIsNotRegistered() {
        var h = c.begun(c.s.person, "KIRKE");

        assertThat(c.give(h, Ids.next(), "MUNTLIG", " ", c.regler.today().plusDays(9)))
                .isInstanceOf(Henvisningssvar.Stengt.class);
        assertThat(c.give(h, Ids.next(), "PAPIR", "", c.regler.today().minusDays(1)))
                .isInstanceOf(Henvisningssvar.Mangler.class);
        assertThat(count("henvisning.samtykke")).isZero();
    }

    @Test
    void anotherReceiverIsNotCoveredByTheConsent() {
        var h = c.begun(c.s.person, "KIRKE");
        done(c.give(h, Ids.next(), "PAPIR", "", c.regler.today().plusDays(9)));
        var given = c.find(h.id());
        done(c.as(() -> c.utkast.save(h.id(), given.version(), "HELSE", given.innhold())));
        var seen = c.shown(h);

        assertThat(c.as(() -> c.sending.send(h.id(), seen)))
                .isInstanceOf(Henvisningssvar.Stengt.class);
    }

    @Test
    void anotherPersonsConsentIsRefused() {
        var other = c.s.person("Ola", LocalDate.of(1990, 1, 1), "INGEN");
        var theirs = c.begun(other, "KIRKE");
        done(c.give(theirs, Ids.next(), "PAPIR", "", c.regler.today().plusDays(9)));
        var consent = c.find(theirs.id()).innhold().samtykke();
        var h = c.begun(c.s.person, "KIRKE");

        assertThat(
                        c.as(
                                () ->
                                        c.utkast.save(
                                                h.id(),
                                                h.version(),
                                                "KIRKE",
                                                Henvisningsinnhold.EMPTY.with(consent))))
                .isInstanceOf(Henvisningssvar.Mangler.class);
        assertThat(c.as(() -> c.samtykker.withdraw(h.id(), consent)))
                .isInstanceOf(Henvisningssvar.Lukket.class);
    }

    @Test
    void theSameFormSentTwiceIsOneReferralAndNobodyElsesFormTakesItsPlace() {
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            done(c.as(() -> c.utkast.begin(c.s.person, key, "BOLIG", "Hjelp.")));
        }
        var other = c.s.person("Ola", LocalDate.of(1990, 1, 1), "INGEN");

        assertThat(c.as(() -> c.utkast.begin(other, key, "BOLIG", "Hjelp.")))
                .isInstanceOf(Henvisningssvar.Lukket.class);
        assertThat(count("henvisning.henvisning")).isEqualTo(1);
        assertThat(c.as(() -> c.utkast.begin(other, Ids.next(), "TULL", "")))
                .isInstanceOf(Henvisningssvar.Mangler.class);
    }

    @Test
    void actsOutOfTurnAreRefusedAndTheSameActTwiceIsOne() {
        var h = c.ready(c.s.person);
        assertThat(c.answer(h, true, "")).isInstanceOf(Henvisningssvar.FeilTilstand.class);
        var seen = c.shown(h);
        done(c.as(() -> c.sending.send(h.id(), seen)));
        assertThat(c.answer(h, false, " ")).isInstanceOf(Henvisningssvar.Mangler.class);

        done(c.answer(h, false, "Ingen ledig."));
        done(c.answer(h, false, "En gang til."));

        assertThat(c.answer(h, true, "")).isInstanceOf(Henvisningssvar.FeilTilstand.class);
        assertThat(c.as(() -> c.oppfolging.withdraw(h.id(), "Angrer.")))
                .isInstanceOf(Henvisningssvar.FeilTilstand.class);
        assertThat(c.steps(h.id())).extracting(Skritt::tekst).containsExactly("", "Ingen ledig.");
    }

    @Test
    void anAnswerIsNotFromBeforeItWasSentNorFromTomorrow() {
        var h = c.sent(c.s.person);
        for (var day : List.of(c.regler.today().minusDays(1), c.regler.today().plusDays(1))) {
            assertThat(c.as(() -> c.oppfolging.answer(h.id(), true, day, Skritt.Svarmate.BREV, "")))
                    .isInstanceOf(Henvisningssvar.Mangler.class);
        }
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        var h = c.begun(c.s.person, "BOLIG");
        done(
                c.as(
                        () ->
                                c.utkast.save(
                                        h.id(),
                                        h.version(),
                                        "BOLIG",
                                        resting(Grunnlagstype.FARE, "Min."))));

        assertThat(
                        c.as(
                                c.s.beslutter,
                                () ->
                                        c.utkast.save(
                                                h.id(),
                                                h.version(),
                                                "BOLIG",
                                                resting(Grunnlagstype.FARE, "Din."))))
                .isInstanceOf(Henvisningssvar.Utdatert.class);
        assertThat(c.find(h.id()).innhold().fare()).isEqualTo("Min.");
    }

    @Test
    void whatIsOverdueStandsFirstAndIsCountedAtTheOneWhoHasIt() {
        var fresh = c.sent(c.s.person);
        var late = c.sent(c.s.person("Kari", LocalDate.of(1980, 1, 1), "INGEN"));
        Sakene.change(
                "update henvisning.henvisning set frist = ? where id = ?",
                c.regler.today().minusDays(1),
                late.id().id());

        var lines = c.as(() -> liste.find(false));

        assertThat(lines)
                .extracting(l -> l.henvisning().id())
                .containsExactly(late.id(), fresh.id());
        assertThat(lines).extracting(Henvisningsliste.Linje::over).containsExactly(true, false);
        assertThat(c.as(liste::countMineOverdue)).isEqualTo(1);
        assertThat(c.as(c.s.beslutter, liste::countMineOverdue)).isZero();
        done(c.as(c.s.beslutter, () -> c.oppfolging.takeOver(late.id())));
        assertThat(c.as(c.s.beslutter, liste::countMineOverdue)).isEqualTo(1);
        assertThat(c.as(c.s.beslutter, () -> liste.find(true))).hasSize(1);
    }

    @Test
    void aProtectedPersonIsHiddenInTheListAndTheReferralIsClosed() {
        var hidden = c.s.person("Kari", LocalDate.of(1980, 1, 1), "STRENGT_FORTROLIG");
        var cleared = data.ansatt(c.s.kommune, "Klara Klarert", null, true, Rolle.VEILEDER);
        var h = done(c.as(cleared, () -> c.utkast.begin(hidden, Ids.next(), "POLITI", "Hjelp.")));

        assertThat(c.as(() -> c.sending.send(h.id(), "x")))
                .isInstanceOf(Henvisningssvar.Lukket.class);
        assertThat(c.as(() -> liste.find(false))).allSatisfy(l -> assertThat(l.isOpen()).isFalse());
        assertThat(c.as(() -> module.createDraft(hidden, Ids.next(), Mottakerslag.HELSE, "")))
                .isEmpty();
        var text =
                c.as(cleared, () -> c.sending.preview(c.henvisninger.find(h.id()).orElseThrow()));
        assertThat(text.brev().toString()).doesNotContain("Hemmelig vei", "Skjulested", "0002");
        assertThat(text.brev().toString()).contains("Kari", "beskyttet adresse");
    }

    @Test
    void aWorkerInTheFamilyMayDoNothing() {
        var fnr = "12839921088";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, c.s.person.id());
        var self = data.ansatt(c.s.kommune, "Sara Myhre", fnr, false, Rolle.VEILEDER);
        var h = c.ready(c.s.person);

        assertThat(c.as(self, () -> c.oppfolging.withdraw(h.id(), "Nei.")))
                .isInstanceOf(Henvisningssvar.Lukket.class);
        assertThat(c.as(self, () -> c.utkast.begin(c.s.person, Ids.next(), "HELSE", "")))
                .isInstanceOf(Henvisningssvar.Lukket.class);
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        var h = c.ready(c.s.person);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);

        assertThat(c.as(stranger, () -> c.henvisninger.find(h.id()))).isEmpty();
        assertThat(c.as(stranger, () -> c.sending.send(h.id(), "x")))
                .isInstanceOf(Henvisningssvar.Lukket.class);
        assertThat(data.count(stranger, module::open)).isZero();
        assertThat(data.count(c.s.veileder, module::open)).isEqualTo(1);
    }

    @Test
    void whatWasDoneCanNotBeChangedByTheServer() {
        var h = c.sent(c.s.person);

        assertThatThrownBy(
                        () ->
                                c.as(
                                        () ->
                                                jdbc.sql(
                                                                "update henvisning.skritt set tekst"
                                                                        + " = 'x' where"
                                                                        + " henvisning_id = :h")
                                                        .param("h", h.id().id())
                                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> types() {
        return c.as(
                () ->
                        jdbc.sql("select type from henvisning.hendelse where person_id = :p")
                                .param("p", c.s.person.id())
                                .query(String.class)
                                .list());
    }

    private int count(String table) {
        return c.as(
                () ->
                        jdbc.sql("select count(*) from " + table + " where kommunenr = :k")
                                .param("k", c.s.kommune.kommunenr())
                                .query(Integer.class)
                                .single());
    }
}
