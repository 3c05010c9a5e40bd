package no.helhet.praksis.kartlegging;

import static no.helhet.praksis.kartlegging.Samtalen.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Language;
import no.helhet.praksis.kartlegging.Svarlagring.Lagring;
import no.helhet.praksis.person.Persontilgang;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Utkast;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A mapping from its first question to its end.
@HelhetTest
class KartleggingTest {
    private static final Svarsted ONSKE = Svarsted.of("onske");

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired Barnekartlegginger barnekartlegginger;
    @Autowired Kartleggingsleser leser;
    private Samtalen samtale;

    @BeforeEach
    void meet() {
        samtale = beans.createBean(Samtalen.class);
    }

    @Test
    void aPersonHasOneOpenMappingHoweverOftenItIsBegun() throws Exception {
        var both = together(() -> samtale.begin(), () -> samtale.begin(samtale.amir));

        assertThat(both.get(0).id()).isEqualTo(both.get(1).id());
        assertThat(samtale.begin().id()).isEqualTo(both.get(0).id());
        assertThat(samtale.find(both.get(0)).tattOpp()).isAfter(both.get(0).begynt());
        assertThat(
                        Samtalen.count(
                                "select count(*) from kartlegging.kartlegging where person_id = ?",
                                samtale.s.person.id()))
                .isOne();
    }

    @Test
    void anAnswerIsARowWithItsVersionAndEveryOneBeforeItStands() {
        var k = samtale.begin();
        samtale.write(k, "onske", null, "Jobb");
        samtale.write(k, "onske", null, "Fast jobb");
        samtale.answer(k, "onske", null, new Svarverdi.Tom());

        var stands = samtale.in(samtale.s.veileder, () -> samtale.svar.find(k.id(), ONSKE));
        assertThat(stands).get().extracting(Svar::version).isEqualTo(3);
        assertThat(stands.get().verdi()).isEqualTo(new Svarverdi.Tom());
        assertThat(samtale.rows("svar", k)).isOne();
        assertThat(samtale.rows("svarhistorikk", k)).isEqualTo(3);
        assertThat(
                        Samtalen.count(
                                "select count(*) from audit.innslag where hva = 'kartlegging.svar'"
                                        + " and personer @> array[cast(? as uuid)]",
                                samtale.s.person.id()))
                .isEqualTo(3);
    }

    @Test
    void theSameSentTwiceIsOneAnswer() {
        var k = samtale.begin();
        for (int i = 0; i < 2; i++) {
            assertThat(save(samtale.s.veileder, k, 0, "Jobb"))
                    .isEqualTo(new Lagring.Lagret(List.of()));
        }
        assertThat(samtale.rows("svarhistorikk", k)).isOne();
    }

    @Test
    void twoWhoAnswerTheSameGetBothTextsAndNeitherIsLost() {
        var k = samtale.begin();
        save(samtale.s.veileder, k, 0, "Jobb");

        var answer = save(samtale.amir, k, 0, "Bolig");

        assertThat(answer).isInstanceOf(Lagring.Lagret.class);
        var conflict = ((Lagring.Lagret) answer).konflikter().getFirst();
        assertThat(conflict.mitt()).isEqualTo(new Svarverdi.Ord("Bolig"));
        assertThat(conflict.deres().verdi()).isEqualTo(new Svarverdi.Ord("Jobb"));
        assertThat(conflict.deres().endretNavn()).isEqualTo("Ingrid Solbakken");
        assertThat(save(samtale.amir, k, conflict.deres().version(), "Jobb og bolig"))
                .isEqualTo(new Lagring.Lagret(List.of()));
        assertThat(samtale.rows("svarhistorikk", k)).isEqualTo(2);
    }

    @Test
    void twoWhoAnswerAtTheSameMomentAreNeverBothTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            var k = samtale.begin();
            var sted = Svarsted.of("helse.hva");
            var version = i;
            var words = "Sover " + i;
            var both =
                    together(
                            () ->
                                    samtale.save(
                                            samtale.s.veileder, k, sted, version, ord(words + "a")),
                            () -> samtale.save(samtale.amir, k, sted, version, ord(words + "b")));

            assertThat(both)
                    .filteredOn(a -> ((Lagring.Lagret) a).konflikter().isEmpty())
                    .hasSize(1);
            assertThat(samtale.rows("svarhistorikk", k)).isEqualTo(i + 1);
        }
    }

    @Test
    void twoWhoAnswerDifferentQuestionsDoNotMeet() throws Exception {
        var k = samtale.begin();
        var both =
                together(
                        () -> save(samtale.s.veileder, k, 0, "Jobb"),
                        () ->
                                samtale.save(
                                        samtale.amir,
                                        k,
                                        Svarsted.of("gjeld.har"),
                                        0,
                                        new Svarverdi.Koder(List.of("INKASSO"))));

        assertThat(both).containsOnly(new Lagring.Lagret(List.of()));
    }

    /// The answer and its history are one statement, so there is no moment between them to die in:
    /// when the one is refused the other is not written either.
    @Test
    void anAnswerIsNeverWithoutItsHistory() throws SQLException {
        var k = samtale.begin();
        try (var owner = TestDatabase.connect("helhet_owner");
                var sql = owner.createStatement()) {
            sql.execute(
                    "alter table kartlegging.svarhistorikk add constraint planted check (person_id"
                            + " <> '"
                            + samtale.s.person.id()
                            + "')");
            try {
                assertThatThrownBy(() -> save(samtale.s.veileder, k, 0, "Jobb"))
                        .hasMessageContaining("planted");
            } finally {
                sql.execute("alter table kartlegging.svarhistorikk drop constraint planted");
            }
        }
        assertThat(samtale.rows("svar", k)).isZero();
        assertThat(samtale.rows("svarhistorikk", k)).isZero();
    }

    @Test
    void theServerCanNeitherChangeNorRemoveWhatStoodBefore() throws SQLException {
        try (var app = TestDatabase.connect("helhet_app");
                var sql = app.createStatement()) {
            for (var act :
                    List.of(
                            "delete from kartlegging.svarhistorikk",
                            "update kartlegging.svarhistorikk set tekst = ''",
                            "delete from kartlegging.svar",
                            "delete from kartlegging.kartlegging",
                            "update kartlegging.kartlegging set definisjon = ''",
                            "update kartlegging.tilleggssporsmal set tekst_nb = ''",
                            "update kartlegging.hendelse set type = ''")) {
                assertThatThrownBy(() -> sql.execute(act))
                        .as(act)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsRefused() {
        var k = samtale.begin();
        var noah = samtale.noah.id();

        assertThat(
                        List.of(
                                refused(k, new Svarsted("finnes.ikke", Svarsted.INGEN), ord("x")),
                                refused(k, new Svarsted("onske", noah), ord("x")),
                                refused(k, Svarsted.of(BarnetErHort.SYN), ord("x")),
                                refused(
                                        k,
                                        new Svarsted(BarnetErHort.SYN, UUID.randomUUID()),
                                        ord("x")),
                                refused(
                                        k,
                                        new Svarsted(BarnetErHort.SYN, noah),
                                        new Svarverdi.Avstar()),
                                refused(k, Svarsted.of("bolig.type"), koder("SLOTT")),
                                refused(k, Svarsted.of("bolig.type"), koder("EID", "ANNET")),
                                refused(k, Svarsted.of("gjeld.belop"), new Svarverdi.Penger(-1)),
                                refused(k, ONSKE, ord(" ")),
                                refused(k, ONSKE, ord("x".repeat(20_001)))))
                .containsOnly(true);
        assertThat(samtale.rows("svar", k)).isZero();
    }

    @Test
    void anotherOfficeMeetsNothing() {
        var k = samtale.begin();
        var elsewhere = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);

        assertThat(save(elsewhere, k, 0, "Jobb")).isInstanceOf(Lagring.Lukket.class);
        assertThatObject(as(elsewhere, () -> samtale.start.begin(samtale.s.person)))
                .isEqualTo(nektet(Persontilgang.Grunn.FINNES_IKKE));
        assertThatObject(as(elsewhere, () -> samtale.fullforing.finish(k.id(), Language.NB)))
                .isInstanceOf(Fullforing.Svar.Lukket.class);
        assertThat(samtale.<List<KjentFaktum>>in(elsewhere, () -> samtale.svar.findKnown(k.id())))
                .isEmpty();
    }

    @Test
    void oneWhoIsTheFamilyOfThePersonDoesNotMapThem() {
        var k = samtale.begin();
        var fnr = "28058498765";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, samtale.s.person.id());
        var self = data.ansatt(samtale.s.kommune, "Seg selv", fnr, true, Rolle.VEILEDER);

        assertThatObject(as(self, () -> samtale.start.begin(samtale.s.person)))
                .isEqualTo(nektet(Persontilgang.Grunn.INHABIL));
        assertThat(save(self, k, 0, "Jobb")).isInstanceOf(Lagring.Lukket.class);
        assertThatObject(as(self, () -> samtale.skrittvalg.choose(k.id(), 0, List.of())))
                .isEqualTo(Skrittvalg.Svar.LUKKET);
    }

    @Test
    void aProtectedPersonIsMappedByOneWhoIsClearedAndNoOther() {
        var hidden = samtale.s.person("Skjult", LocalDate.of(1990, 1, 1), "STRENGT_FORTROLIG");
        var cleared = data.ansatt(samtale.s.kommune, "Klarert", null, true, Rolle.VEILEDER);

        assertThatObject(as(samtale.s.veileder, () -> samtale.start.begin(hidden)))
                .isEqualTo(nektet(Persontilgang.Grunn.SKJERMET));
        assertThatObject(as(cleared, () -> samtale.start.begin(hidden)))
                .isInstanceOf(Kartleggingsstart.Start.Apnet.class);
    }

    @Test
    void whatWasSaidTheLastTimeIsKnownTheNextAndConfirmedWithItsSource() {
        var first = samtale.begin();
        samtale.choose(first, "bolig.type", null, "EID");
        samtale.write(first, "helse.hva", null, "Sover dårlig");
        samtale.answer(first, "gjeld.har", null, new Svarverdi.Avstar());
        samtale.hearTheChildren(first);
        assertThat(samtale.finish(first)).isInstanceOf(Fullforing.Svar.Fullfort.class);

        var second = samtale.begin();
        assertThat(second.id()).isNotEqualTo(first.id());
        var known = samtale.in(samtale.s.veileder, () -> samtale.svar.findKnown(second.id()));
        assertThat(known)
                .extracting(f -> f.sted().sporsmal())
                .contains("bolig.type", "helse.hva", BarnetErHort.SYN)
                .doesNotContain("gjeld.har");
        var sted = Svarsted.of("bolig.type");
        for (int i = 0; i < 2; i++) {
            assertThatObject(
                            as(
                                    samtale.s.veileder,
                                    () -> samtale.lagring.confirm(second.id(), sted)))
                    .isEqualTo(new Lagring.Lagret(List.of()));
        }
        var stands = samtale.in(samtale.s.veileder, () -> samtale.svar.find(second.id(), sted));
        assertThat(stands)
                .get()
                .satisfies(
                        svar -> {
                            assertThat(svar.bekreftet()).isTrue();
                            assertThat(svar.kilde()).isEqualTo(KjentFaktum.KARTLEGGING);
                            assertThat(svar.version()).isOne();
                        });
        assertThatObject(
                        as(
                                samtale.s.veileder,
                                () ->
                                        samtale.lagring.confirm(
                                                second.id(), Svarsted.of("gjeld.har"))))
                .isInstanceOf(Lagring.Ugyldig.class);
    }

    @Test
    void aMappingIsNotFinishedWhileAChildIsNotHeard() {
        var k = samtale.begin();
        samtale.choose(k, BarnetErHort.HORT, samtale.noah, "SNAKKET");
        samtale.choose(k, BarnetErHort.HORT, samtale.ella, "IKKE_INNHENTET");

        var answer = samtale.finish(k);

        assertThat(answer).isInstanceOf(Fullforing.Svar.Mangler.class);
        assertThat(((Fullforing.Svar.Mangler) answer).funn()).hasSize(2);
        assertThat(samtale.find(k).isOpen()).isTrue();
        samtale.hearTheChildren(k);
        assertThat(samtale.finish(k)).isInstanceOf(Fullforing.Svar.Fullfort.class);
        assertThat(samtale.finish(k)).isInstanceOf(Fullforing.Svar.Fullfort.class);
        assertThat(save(samtale.s.veileder, k, 0, "For sent")).isInstanceOf(Lagring.Lukket.class);
        assertThat(samtale.rows("barn", k)).isEqualTo(2);
    }

    @Test
    void theChildrensMappingFillsADraftThatIsBeingWrittenAndWhatSomebodyWroteStands()
            throws InterruptedException {
        var sak = samtale.s.sak(samtale.s.person, "OKONOMISK_STONAD");
        var draft = as(samtale.s.veileder, () -> samtale.behandling.open(sak).orElseThrow());
        assertThat(draft.innhold().barn()).allMatch(b -> b.kartlegging().isBlank());
        var k = samtale.begin();
        samtale.hearTheChildren(k);
        samtale.finish(k);

        var filled = awaitFilled(sak);

        assertThat(filled.innhold().barn().getFirst().navn()).isEqualTo("Noah");
        assertThat(filled.innhold().barn().getFirst().kartlegging())
                .contains("Hverdag: Går på Verftet skole.", "Trives: ja.");
        assertThat(filled.innhold().barn().getFirst().syn())
                .isEqualTo("Hørt: vi snakket sammen. «Jeg vil ha samme rom begge steder.»");
        assertThat(filled.innhold().barn().getLast().syn()).isEmpty();
        assertThat(filled.innhold().barn().getLast().grunnUtenSyn())
                .isEqualTo("Barnehagen er hørt. Hun ville ikke være med inn.");
    }

    @Test
    void aDraftThatIsBegunAfterwardsIsFilledFromTheStartInItsOwnLanguage() {
        var k = samtale.begin();
        samtale.hearTheChildren(k);
        samtale.finish(k);
        var sak = samtale.s.sak(samtale.s.person, "OKONOMISK_STONAD");

        var draft = as(samtale.s.veileder, () -> samtale.behandling.open(sak).orElseThrow());

        assertThat(draft.innhold().barn().getFirst().syn()).contains("samme rom");
        var nynorsk =
                as(
                        samtale.s.veileder,
                        () -> barnekartlegginger.findLatest(samtale.s.person, Language.NN));
        assertThat(nynorsk)
                .first()
                .satisfies(b -> assertThat(b.situasjon()).contains("Kvardag:", "Trivst: ja."));
    }

    @Test
    void stepsForTheOfficeBecomeTasksOfTheCaseAndThePersonsOwnLiveHere() {
        var sak = samtale.s.sak(samtale.s.person, "OKONOMISK_STONAD");
        TestData.execute(
                "insert into sak.oppgave (kommunenr, bydel, id, sak_id, person_id, type, tekst,"
                        + " frist, status) values (?, '', ?, ?, ?, 'KARTLEGGING', '', current_date,"
                        + " 'APEN')",
                sak.kommunenr(),
                TestData.unknownId(),
                sak.id(),
                samtale.s.person.id());
        var k = samtale.begin();
        samtale.choose(k, "gjeld.har", null, "INKASSO");
        samtale.choose(k, "helse.hverdag", null, "MYE");
        samtale.hearTheChildren(k);
        var when = LocalDate.now(Kartleggingsdag.OSLO).plusDays(9);
        var amir = samtale.amir.brukerId().toString();

        assertThat(choose(k, 0, new Skrittvalg.Valgt("penger", amir, when)))
                .isEqualTo(Skrittvalg.Svar.UGYLDIG);
        assertThat(choose(k, 0, new Skrittvalg.Valgt("gjeld", "ingen", when)))
                .isEqualTo(Skrittvalg.Svar.UGYLDIG);
        assertThat(
                        choose(
                                k,
                                0,
                                new Skrittvalg.Valgt(
                                        "gjeld",
                                        amir,
                                        LocalDate.now(Kartleggingsdag.OSLO).minusDays(2))))
                .isEqualTo(Skrittvalg.Svar.UGYLDIG);
        var chosen =
                new Skrittvalg.Valgt[] {
                    new Skrittvalg.Valgt("gjeld", amir, when),
                    new Skrittvalg.Valgt("helse", Skrittvalg.PERSON, when),
                    new Skrittvalg.Valgt("barn.klar:" + samtale.noah.id(), amir, when)
                };
        assertThat(choose(k, 0, chosen)).isEqualTo(Skrittvalg.Svar.LAGRET);
        assertThat(choose(k, 0, chosen)).as("sent twice").isEqualTo(Skrittvalg.Svar.LAGRET);
        assertThat(choose(k, 0)).as("another was first").isEqualTo(Skrittvalg.Svar.UTDATERT);
        samtale.finish(k);

        assertThat(tasks(sak, "EGEN", "Time hos økonomisk rådgiver")).isOne();
        assertThat(tasks(sak, "EGEN", "Klær og utstyr til Noah tas med i søknaden")).isOne();
        assertThat(
                        Samtalen.count(
                                "select count(*) from sak.oppgave where type = 'KARTLEGGING' and"
                                        + " status = 'APEN' and sak_id = ?",
                                sak.id()))
                .as("the case waits for no mapping any more")
                .isZero();
        var steps = steps(k);
        assertThat(steps)
                .extracting(Skritt::status)
                .containsExactlyInAnyOrder(
                        Skritt.Status.I_SAKEN, Skritt.Status.I_SAKEN, Skritt.Status.APEN);
        assertThat(samtale.find(k).slutt().fleretatlig()).isTrue();
    }

    @Test
    void withNoCaseEveryStepLivesHereAndIsDoneOnce() {
        var k = samtale.begin();
        samtale.choose(k, "gjeld.har", null, "INKASSO");
        samtale.hearTheChildren(k);
        var amir = samtale.amir.brukerId().toString();
        choose(
                k,
                0,
                new Skrittvalg.Valgt(
                        "gjeld", amir, LocalDate.now(Kartleggingsdag.OSLO).plusDays(1)));
        samtale.finish(k);
        var step = steps(k).getFirst();

        for (int i = 0; i < 2; i++) {
            assertThatObject(as(samtale.amir, () -> samtale.skrittvalg.complete(k.id(), step.id())))
                    .isEqualTo(true);
        }
        assertThatObject(
                        as(
                                samtale.amir,
                                () -> samtale.skrittvalg.complete(k.id(), UUID.randomUUID())))
                .isEqualTo(false);
        assertThat(
                        Samtalen.count(
                                "select count(*) from kartlegging.hendelse where type ="
                                        + " 'KARTLEGGING_SKRITT_UTFORT' and person_id = ?",
                                samtale.s.person.id()))
                .isOne();
    }

    private List<Skritt> steps(Kartlegging k) {
        var now = samtale.find(k);
        return samtale.in(samtale.s.veileder, () -> leser.read(now).skritt());
    }

    private Utkast awaitFilled(SakId sak) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var draft =
                    as(samtale.s.veileder, () -> samtale.behandling.findOpen(sak).orElseThrow());
            if (draft.innhold().barn().stream()
                    .noneMatch(b -> b.syn().isBlank() && b.grunnUtenSyn().isBlank())) {
                return draft;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The draft did not hear it");
    }

    private Skrittvalg.Svar choose(Kartlegging k, int version, Skrittvalg.Valgt... chosen) {
        return as(
                samtale.s.veileder,
                () -> samtale.skrittvalg.choose(k.id(), version, List.of(chosen)));
    }

    private static int tasks(SakId sak, String type, String words) {
        return Samtalen.count(
                "select count(*) from sak.oppgave where type = '%s' and tekst = '%s' and hos_navn = 'Amir Rahimi' and sak_id = ?"
                        .formatted(type, words),
                sak.id());
    }

    private boolean refused(Kartlegging k, Svarsted sted, Svarverdi verdi) {
        return samtale.save(samtale.s.veileder, k, sted, 0, verdi) instanceof Lagring.Ugyldig;
    }

    private Lagring save(HelhetUser user, Kartlegging k, int version, String words) {
        return samtale.save(user, k, ONSKE, version, ord(words));
    }

    private static Svarverdi ord(String words) {
        return new Svarverdi.Ord(words);
    }

    private static Svarverdi koder(String... codes) {
        return new Svarverdi.Koder(List.of(codes));
    }

    private static Kartleggingsstart.Start nektet(Persontilgang.Grunn grunn) {
        return new Kartleggingsstart.Start.Nektet(new Persontilgang.Nektet(grunn));
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<T> a = threads.submit(() -> meet(ready, one));
            Future<T> b = threads.submit(() -> meet(ready, other));
            return List.of(a.get(), b.get());
        }
    }

    private static <T> T meet(CountDownLatch ready, Callable<T> work) throws Exception {
        ready.countDown();
        ready.await();
        return work.call();
    }
}
