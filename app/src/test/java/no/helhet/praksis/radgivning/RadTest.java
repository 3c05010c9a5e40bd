package no.helhet.praksis.radgivning;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.radgivning.Okonomi.Utfall;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Advice, proposals and financial counselling on a real database.
@HelhetTest
class RadTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Rad rad;
    @Autowired Okonomiradgivning okonomi;
    @Autowired OkonomiRepository courses;
    @Autowired Radgivningsliste liste;
    @Autowired Radregler regler;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Sakene s;

    @BeforeEach
    void open() {
        s = new Sakene(data, behandling, godkjenning);
    }

    private <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    private <T> T as(Supplier<T> work) {
        return as(s.veileder, work);
    }

    private Radsvar log(UUID key, Radtema tema, boolean several) {
        return as(() -> rad.log(s.person, key, tema, 20, "Om  budsjett\nog gjeld", true, several));
    }

    private List<Tjenesteforslag> proposals() {
        return as(() -> rad.findProposals(s.person));
    }

    @Test
    void theSecondTalkOnAThemeProposesADecisionFromTheDayOfTheFirst() {
        log(Ids.next(), Radtema.BOLIG, false);
        log(Ids.next(), Radtema.OKONOMI, false);
        assertThat(proposals()).isEmpty();
        Sakene.change(
                "update radgivning.rad set dag = ? where person_id = ? and tema = 'BOLIG'",
                regler.today().minusDays(30),
                s.person.id());

        var answer = log(Ids.next(), Radtema.BOLIG, false);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Radsvar.Gjort.class,
                        g -> {
                            assertThat(g.forslag().tema()).isEqualTo(Radtema.BOLIG);
                            assertThat(g.forslag().startet())
                                    .isEqualTo(regler.today().minusDays(30));
                        });
        log(Ids.next(), Radtema.BOLIG, true);
        assertThat(proposals()).hasSize(1);
        assertThat(as(liste::find).forslag()).hasSize(1);
    }

    @Test
    void thirtyOneDaysApartIsTwoShortAnswers() {
        log(Ids.next(), Radtema.BOLIG, false);
        Sakene.change(
                "update radgivning.rad set dag = ? where person_id = ?",
                regler.today().minusDays(31),
                s.person.id());

        log(Ids.next(), Radtema.BOLIG, false);

        assertThat(proposals()).isEmpty();
    }

    @Test
    void theSameTalkLoggedTwiceIsOneAlsoAtTheSameMoment() throws Exception {
        var key = Ids.next();
        Callable<Radsvar> send = () -> log(key, Radtema.HELSE, false);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.of(send, send))) {
                assertThat(answer.get()).isInstanceOf(Radsvar.Gjort.class);
            }
        }

        assertThat(count("radgivning.rad")).isEqualTo(1);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void aProposalStaysUntilItIsAnsweredAndComesAgainAfterANo() {
        log(Ids.next(), Radtema.ARBEID, true);
        var id = proposals().getFirst().id();
        assertThat(as(() -> rad.answer(id, null, " "))).isInstanceOf(Radsvar.Mangler.class);
        assertThat(as(() -> rad.answer(id, regler.today().plusDays(1), "")))
                .isInstanceOf(Radsvar.Mangler.class);
        assertThat(as(() -> rad.answer(id, regler.today().minusDays(1), "")))
                .isInstanceOf(Radsvar.Mangler.class);
        assertThat(proposals()).allSatisfy(f -> assertThat(f.isOpen()).isTrue());

        as(() -> rad.answer(id, null, "Bare et kort svar."));
        as(() -> rad.answer(id, null, "En gang til."));
        log(Ids.next(), Radtema.ARBEID, false);
        assertThat(proposals()).hasSize(1);
        assertThat(proposals().getFirst().svar().grunn()).isEqualTo("Bare et kort svar.");
        log(Ids.next(), Radtema.ARBEID, false);

        assertThat(proposals()).hasSize(2);
        as(() -> rad.answer(proposals0(), regler.today(), ""));
        log(Ids.next(), Radtema.ARBEID, true);
        assertThat(proposals()).hasSize(2);
    }

    /// Inside a transaction already.
    private ForslagId proposals0() {
        return rad.findProposals(s.person).getFirst().id();
    }

    @Test
    void aLineThatIsNoneIsRefused() {
        assertThat(as(() -> rad.log(s.person, Ids.next(), Radtema.ANNET, null, " ", false, false)))
                .isInstanceOf(Radsvar.Mangler.class);
        assertThat(as(() -> rad.log(s.person, Ids.next(), Radtema.ANNET, 0, "x", false, false)))
                .isInstanceOf(Radsvar.Mangler.class);
        assertThat(
                        as(
                                () ->
                                        rad.log(
                                                s.person,
                                                Ids.next(),
                                                Radtema.ANNET,
                                                null,
                                                "x".repeat(Rad.LONGEST + 1),
                                                false,
                                                false)))
                .isInstanceOf(Radsvar.Mangler.class);
    }

    @Test
    void whoIsInhabilCleansNobodysTrailAndAProtectedPersonIsClosed() {
        var hidden = s.person("Kari", LocalDate.of(1980, 1, 1), "FORTROLIG");
        assertThat(logAbout(s.veileder, hidden)).isInstanceOf(Radsvar.Lukket.class);
        var fnr = "12839921088";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, s.person.id());
        var self = data.ansatt(s.kommune, "Sara Myhre", fnr, false, Rolle.VEILEDER);
        assertThat(logAbout(self, s.person)).isInstanceOf(Radsvar.Lukket.class);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(logAbout(stranger, s.person)).isInstanceOf(Radsvar.Lukket.class);
        assertThat(count("radgivning.rad")).isZero();
    }

    private Radsvar logAbout(HelhetUser user, PersonId person) {
        return as(
                user, () -> rad.log(person, Ids.next(), Radtema.ANNET, null, "Noe.", false, false));
    }

    @Test
    void financialCounsellingProposesADecisionAndSavesItselfForTwoWhoWrite() {
        var course = begin();
        assertThat(begin().id()).isEqualTo(course.id());
        assertThat(proposals())
                .singleElement()
                .satisfies(f -> assertThat(f.tema()).isEqualTo(Radtema.OKONOMI));
        var mine = written("400");

        as(() -> okonomi.save(course.id(), 0, mine));
        assertThat(as(s.beslutter, () -> okonomi.save(course.id(), 0, written("500"))))
                .isInstanceOfSatisfying(
                        Okonomisvar.Konflikt.class,
                        k -> assertThat(k.theirs().innhold()).isEqualTo(mine));
        // The same text saved again is no conflict: a lost answer is asked for again.
        assertThat(as(() -> okonomi.save(course.id(), 0, mine)))
                .isInstanceOf(Okonomisvar.Gjort.class);
        as(() -> okonomi.save(course.id(), 1, written("600")));

        assertThat(as(() -> courses.find(course.id()).orElseThrow()).version()).isEqualTo(2);
        assertThat(count("radgivning.okonomiversjon")).isEqualTo(2);
    }

    @Test
    void aCourseHasItsMeetingsAndItsEndAndThenNothingMore() {
        var course = begin();
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            as(() -> okonomi.meet(course.id(), key, regler.today(), "Ringer banken."));
        }
        assertThat(as(() -> courses.findMoter(course.id()))).hasSize(1);
        assertThat(
                        as(
                                () ->
                                        okonomi.meet(
                                                course.id(),
                                                Ids.next(),
                                                regler.today().plusDays(1),
                                                "I morgen.")))
                .isInstanceOf(Okonomisvar.Mangler.class);
        assertThat(as(() -> okonomi.end(course.id(), Utfall.I_ORDEN, "")))
                .isInstanceOf(Okonomisvar.Mangler.class);

        as(() -> okonomi.end(course.id(), Utfall.I_ORDEN, "Gjelden er betalt."));

        assertThat(as(() -> okonomi.save(course.id(), 0, written("1"))))
                .isInstanceOf(Okonomisvar.Avsluttet.class);
        assertThat(begin().id()).isNotEqualTo(course.id());
    }

    private Okonomi begin() {
        return switch (as(() -> okonomi.begin(s.person, Ids.next(), "Begynt."))) {
            case Okonomisvar.Gjort(var course) -> course;
            case Okonomisvar other -> throw new AssertionError(other);
        };
    }

    private static Okonomiinnhold written(String avdrag) {
        return Okonomiskjema.read(
                Map.of(
                        "mal",
                        "Bli gjeldfri",
                        "inntekt-0-navn",
                        "Lønn",
                        "inntekt-0-belop",
                        "12 000",
                        "kreditor-3-navn",
                        "Banken",
                        "kreditor-3-krav",
                        "5000",
                        "kreditor-3-avdrag",
                        avdrag));
    }

    private int count(String table) {
        return as(
                () ->
                        jdbc.sql("select count(*) from " + table + " where kommunenr = :k")
                                .param("k", s.kommune.kommunenr())
                                .query(Integer.class)
                                .single());
    }
}
