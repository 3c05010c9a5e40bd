package no.helhet.praksis.ansvarsgruppe;

import static no.helhet.praksis.ansvarsgruppe.Gruppene.done;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.form;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.petter;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.wrong;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.ansvarsgruppe.Referat.Mate;
import no.helhet.praksis.ansvarsgruppe.Referat.Status;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The group around a person: members, meetings, invitations and minutes.
@HelhetTest
@RecordApplicationEvents
class AnsvarsgruppeTest {
    @Autowired TestData data;
    @Autowired ApplicationEvents events;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired Grupper grupper;
    @Autowired GruppeRepository rows;
    @Autowired Samarbeidsmoter moter;
    @Autowired SamarbeidsmoteRepository moterows;
    @Autowired Referater referater;
    @Autowired Beslutninger beslutninger;
    @Autowired Oppfolgingsliste oppfolging;
    @Autowired Grupperegler regler;
    private Gruppene g;
    private Ansvarsgruppe gruppe;

    @BeforeEach
    void begin() {
        g = new Gruppene(data, transactions);
        gruppe = g.asIngrid(() -> done(grupper.begin(g.sara, Ids.next())));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private LocalDate today() {
        return regler.today();
    }

    private Gruppeskjema meeting(int days, String... more) {
        var all = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "dag",
                    today().plusDays(days).toString(),
                    "fra",
                    "10.00",
                    "til",
                    "11:00",
                    "sted",
                    "Storgata 1"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return form(all);
    }

    private Samarbeidsmote call(int days) {
        return g.asIngrid(() -> done(moter.call(gruppe.id(), meeting(days))));
    }

    /// A meeting that has been held.
    private Samarbeidsmote held() {
        var m = call(2);
        clock.move(Duration.ofDays(3));
        return m;
    }

    private Gruppemedlem join() {
        g.asIngrid(() -> done(grupper.join(gruppe.id(), petter())));
        return members().stream()
                .filter(m -> m.navn().equals("Petter Aune"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<Gruppemedlem> members() {
        return g.asIngrid(() -> rows.findMedlemmer(gruppe.id()));
    }

    private Gruppemedlem sara() {
        return members().stream()
                .filter(m -> m.slag() == Gruppemedlem.Slag.PERSONEN)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonHasOneGroupWithTheWorkerAsCoordinatorAndThePersonInIt() {
        assertThat(gruppe.koordinatorNavn()).isEqualTo("Ingrid Solbakken");
        assertThat(members())
                .extracting(Gruppemedlem::navn)
                .containsExactlyInAnyOrder("Sara Myhre", "Ingrid Solbakken");

        var again = as(g.marte, () -> done(grupper.begin(g.sara, Ids.next())));

        assertThat(again.id()).isEqualTo(gruppe.id());
        assertThat(members()).hasSize(2);
    }

    @Test
    void twoWhoBeginAtOnceBeginOneGroup() throws Exception {
        var ola = g.person("Ola");
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Ansvarsgruppe> begin =
                    () -> g.asIngrid(() -> done(grupper.begin(ola, Ids.next())));
            var both = pool.invokeAll(List.of(begin, begin));
            assertThat(both.get(0).get().id()).isEqualTo(both.get(1).get().id());
        }
    }

    @Test
    void ofTwoCoordinatorsChosenAtOnceOneIsRefused() {
        var marte = g.marte.brukerId().toString();
        var ingrid = g.ingrid.brukerId().toString();
        var led = g.asIngrid(() -> done(grupper.lead(gruppe.id(), gruppe.version(), marte)));

        assertThat(led.koordinatorNavn()).isEqualTo("Marte Lien");
        assertThat(g.asIngrid(() -> grupper.lead(gruppe.id(), gruppe.version(), ingrid)))
                .isInstanceOf(Gruppesvar.Endret.class);
        assertThat(
                        wrong(
                                g.asIngrid(
                                        () ->
                                                grupper.lead(
                                                        gruppe.id(),
                                                        led.version(),
                                                        g.leder.brukerId().toString()))))
                .isEqualTo("koordinator");
    }

    @Test
    void whoLeavesIsRememberedMayBeTakenBackTheSameDayAndComesBackAsANewLine() {
        var petter = join();
        g.asIngrid(() -> done(grupper.leave(gruppe.id(), petter.id(), "")));
        g.asIngrid(() -> done(grupper.undoLeave(gruppe.id(), petter.id())));
        assertThat(members()).allSatisfy(m -> assertThat(m.isIn()).isTrue());

        g.asIngrid(() -> done(grupper.leave(gruppe.id(), petter.id(), "Ny jobb")));
        join();

        assertThat(members()).filteredOn(m -> m.navn().equals("Petter Aune")).hasSize(2);
        var sara = sara().id();
        assertThat(wrong(g.asIngrid(() -> grupper.leave(gruppe.id(), sara, ""))))
                .isEqualTo("medlem");
    }

    @Test
    void aMemberWithoutNameOrWithATypingErrorInTheAddressIsSentBack() {
        assertThat(
                        wrong(
                                g.asIngrid(
                                        () ->
                                                grupper.join(
                                                        gruppe.id(),
                                                        form(
                                                                "slag",
                                                                "PARTNER",
                                                                "navn",
                                                                "Petter",
                                                                "organisasjon",
                                                                "Jobbspor",
                                                                "epost",
                                                                "petter(at)jobbspor")))))
                .isEqualTo("epost");
        assertThat(wrong(g.asIngrid(() -> grupper.join(gruppe.id(), form("slag", "PARORENDE")))))
                .isEqualTo("navn");
        assertThat(wrong(g.asIngrid(() -> grupper.join(gruppe.id(), form("slag", "ANSATT")))))
                .isEqualTo("ansatt");
    }

    @Test
    void anInvitationGoesToEachWithACalendarFileThatNamesNobody() {
        join();
        var m = call(3);

        assertThat(g.read("select til from outbox.melding where kommunenr = ? order by til"))
                .containsExactly(
                        "90000101",
                        "90000101",
                        "petter@jobbspor.example",
                        "petter@jobbspor.example");
        var files =
                g.read(
                        "select kalender from outbox.melding where kommunenr = ? and kanal ="
                                + " 'EPOST'");
        assertThat(files)
                .hasSize(2)
                .allSatisfy(
                        file -> {
                            assertThat(file).doesNotContain("Sara", "Myhre", "Petter");
                            var event = Biweekly.parse(file).first().getEvents().getFirst();
                            assertThat(event.getDateStart().getValue().toInstant())
                                    .isEqualTo(m.start());
                        });
        assertThat(g.read("select tekst from outbox.melding where kommunenr = ?"))
                .allSatisfy(text -> assertThat(text).doesNotContain("Sara", "Myhre"));
    }

    @Test
    void anInvitationSentTwiceIsOneMeetingAndOneMessageToEach() {
        var form = meeting(3);
        var one = g.asIngrid(() -> done(moter.call(gruppe.id(), form)));
        var two = g.asIngrid(() -> done(moter.call(gruppe.id(), form)));

        assertThat(two.id()).isEqualTo(one.id());
        assertThat(g.read("select id from outbox.melding where kommunenr = ?")).hasSize(2);
    }

    @Test
    void aMeetingInThePastOrWithItsEndBeforeItsStartOrNowhereIsSentBack() {
        assertThat(wrong(g.asIngrid(() -> moter.call(gruppe.id(), meeting(-1))))).isEqualTo("dag");
        assertThat(wrong(g.asIngrid(() -> moter.call(gruppe.id(), meeting(1, "til", "09.00")))))
                .isEqualTo("til");
        assertThat(wrong(g.asIngrid(() -> moter.call(gruppe.id(), meeting(1, "sted", "")))))
                .isEqualTo("sted");
        assertThat(
                        wrong(
                                g.asIngrid(
                                        () ->
                                                moter.call(
                                                        gruppe.id(),
                                                        meeting(1, "lenke", "javascript:x")))))
                .isEqualTo("lenke");
        assertThat(wrong(g.asIngrid(() -> moter.call(gruppe.id(), meeting(1, "fra", "ti")))))
                .isEqualTo("fra");
    }

    @Test
    void aMovedMeetingAsksAgainAndACancelledOneRemindsNobody() {
        var m = call(5);
        g.asSara(() -> done(moter.answer(m.id(), sara0(m), Svar.KOMMER, "")));
        var moved =
                g.asIngrid(() -> done(moter.move(m.id(), m.version(), meeting(6, "grunn", "Syk"))));

        assertThat(moved.sekvens()).isEqualTo(1);
        assertThat(g.asIngrid(() -> moterows.findInnkallinger(m.id())))
                .allSatisfy(i -> assertThat(i.svar()).isNull());
        assertThat(g.asIngrid(() -> moter.move(m.id(), m.version(), meeting(7, "grunn", "Nei"))))
                .isInstanceOf(Gruppesvar.Endret.class);

        g.asIngrid(() -> done(moter.cancel(m.id(), moved.version(), "Ingen kan")));

        assertThat(
                        g.read(
                                """
                                select tekst from outbox.melding
                                where kommunenr = ? and status = 'VENTER'
                                """))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("avlyst"));
    }

    /// Asked for by Sara herself.
    private MedlemId sara0(Samarbeidsmote m) {
        return rows.findMedlemmer(m.gruppeId()).stream()
                .filter(x -> x.slag() == Gruppemedlem.Slag.PERSONEN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void thePersonAnswersForHerselfAloneAndPutsWhatSheWantsOnTheAgenda() {
        var petter = join();
        var m = call(3);

        assertThat(g.asSara(() -> moter.answer(m.id(), petter.id(), Svar.KOMMER, "")))
                .isInstanceOf(Gruppesvar.Lukket.class);
        g.asSara(() -> done(moter.answer(m.id(), sara0(m), Svar.KAN_IKKE, "")));
        g.asSara(() -> done(moter.propose(m.id(), Ids.next(), "Fagbrev")));
        var key = Ids.next();
        g.asIngrid(() -> done(moter.propose(m.id(), key, "Gjeld")));

        var agenda = g.asIngrid(() -> moterows.findAgenda(m.id()));
        assertThat(agenda).extracting(Agendapunkt::tekst).containsExactly("Fagbrev", "Gjeld");
        assertThat(agenda.getFirst().fraPersonen()).isTrue();
        assertThat(g.asSara(() -> moter.takeBack(m.id(), key, true)))
                .isInstanceOf(Gruppesvar.Endret.class);
        var stranger = g.person("Kari");
        assertThat(as(g.resident(stranger), () -> moter.propose(m.id(), Ids.next(), "Noe")))
                .isInstanceOf(Gruppesvar.Lukket.class);
    }

    @Test
    void minutesSaveThemselvesAndOfTwoWhoWriteNeitherIsLost() {
        var m = held();
        var r = g.asIngrid(() -> done(referater.save(m.id(), 0, "Vi snakket om arbeid.")));

        assertThat(r.version()).isEqualTo(1);
        assertThat(g.asIngrid(() -> referater.save(m.id(), 0, "Vi snakket om arbeid.")))
                .isInstanceOf(Gruppesvar.Gjort.class);
        assertThat(as(g.marte, () -> referater.save(m.id(), 0, "Noe annet.")))
                .isInstanceOfSatisfying(
                        Gruppesvar.Endret.class,
                        e -> assertThat(((Referat) e.hva()).tekst()).contains("arbeid"));
    }

    @Test
    void thePersonSaysWhatIsWrongItIsKeptAndWhatSheThenApprovesStands() {
        var m = held();
        g.asIngrid(() -> done(referater.save(m.id(), 0, "Sara vil ha praksis.")));
        var sent = g.asIngrid(() -> done(referater.send(m.id(), 1)));
        var objected =
                g.asSara(() -> done(referater.object(m.id(), sent.version(), "Jeg vil jobbe.")));
        assertThat(objected.status()).isEqualTo(Status.UTKAST);
        assertThat(objected.merknader())
                .singleElement()
                .satisfies(n -> assertThat(n.lest()).isEqualTo("Sara vil ha praksis."));

        var better =
                g.asIngrid(
                        () -> done(referater.save(m.id(), objected.version(), "Sara vil jobbe.")));
        g.asIngrid(() -> done(referater.send(m.id(), better.version())));
        assertThat(g.asSara(() -> referater.approve(m.id(), sent.version(), Mate.MIN_SIDE)))
                .isInstanceOf(Gruppesvar.Endret.class);
        g.asSara(() -> done(referater.approve(m.id(), better.version(), Mate.MIN_SIDE)));

        assertThat(g.asIngrid(() -> referater.save(m.id(), better.version(), "Noe annet.")))
                .isInstanceOf(Gruppesvar.Endret.class);
        var now = g.asIngrid(() -> referater.find(m.id()).orElseThrow());
        assertThat(now.tekst()).isEqualTo("Sara vil jobbe.");
        assertThat(now.status()).isEqualTo(Status.GODKJENT);
        assertThat(now.merknader()).hasSize(1);
    }

    @Test
    void minutesSentAreContactWithThePersonUnlessSheCouldNotCome() {
        var away = call(2);
        g.asSara(() -> done(moter.answer(away.id(), sara0(away), Svar.KAN_IKKE, "")));
        var there = held();
        for (var m : List.of(away, there)) {
            g.asIngrid(() -> done(referater.save(m.id(), 0, "Vi snakket om arbeid.")));
            g.asIngrid(() -> done(referater.send(m.id(), 1)));
        }

        assertThat(events.stream(Personkontakt.class).filter(e -> e.personId().equals(g.sara)))
                .singleElement()
                .satisfies(e -> assertThat(e.tidspunkt()).isEqualTo(there.start()));
    }

    @Test
    void minutesAreNotApprovedByOthersNorSentEmptyOrBeforeTheMeeting() {
        var m = call(2);
        g.asIngrid(() -> done(referater.save(m.id(), 0, "Forberedt.")));
        assertThat(wrong(g.asIngrid(() -> referater.send(m.id(), 1)))).isEqualTo("tekst");
        clock.move(Duration.ofDays(3));
        g.asIngrid(() -> done(referater.save(m.id(), 1, "")));
        assertThat(wrong(g.asIngrid(() -> referater.send(m.id(), 2)))).isEqualTo("tekst");
        g.asIngrid(() -> done(referater.save(m.id(), 2, "Ferdig.")));
        g.asIngrid(() -> done(referater.send(m.id(), 3)));

        assertThat(g.asIngrid(() -> referater.approve(m.id(), 3, Mate.MIN_SIDE)))
                .isInstanceOf(Gruppesvar.Lukket.class);
        var kari = g.resident(g.person("Kari"));
        assertThat(as(kari, () -> referater.approve(m.id(), 3, Mate.MIN_SIDE)))
                .isInstanceOf(Gruppesvar.Lukket.class);
        assertThat(g.asSara(() -> referater.approve(m.id(), 3, Mate.PAPIR)))
                .isInstanceOf(Gruppesvar.Lukket.class);
        assertThat(g.asIngrid(() -> done(referater.approve(m.id(), 3, Mate.MUNTLIG))).godkjenning())
                .isNotNull();
    }

    @Test
    void whatWaitsTooLongIsBeforeTheCoordinatorAndTheLeader() {
        var m = held();
        g.asIngrid(() -> done(referater.save(m.id(), 0, "Ferdig.")));
        g.asIngrid(() -> done(referater.send(m.id(), 1)));
        g.asIngrid(
                () ->
                        done(
                                beslutninger.decide(
                                        gruppe.id(),
                                        m.id(),
                                        form(
                                                "hva",
                                                "Ringe banken",
                                                "eier",
                                                sara0(m).path(),
                                                "frist",
                                                today().plusDays(7).toString()))));
        assertThat(g.asIngrid(oppfolging::findMine).isEmpty()).isTrue();

        clock.move(Duration.ofDays(16));

        assertThat(g.asIngrid(oppfolging::findMine).lofter()).hasSize(1);
        assertThat(as(g.leder, oppfolging::findAll).referater()).hasSize(1);
        assertThat(as(g.marte, oppfolging::findMine).isEmpty()).isTrue();
    }

    @Test
    void aProtectedPersonIsClosedToOthersAndNothingIsSentToHer() {
        var hidden = g.protectedPerson();
        assertThat(g.asIngrid(() -> grupper.begin(hidden, Ids.next())))
                .isInstanceOf(Gruppesvar.Lukket.class);
        var begun = as(g.cleared(), () -> done(grupper.begin(hidden, Ids.next())));

        as(g.cleared(), () -> done(moter.call(begun.id(), meeting(3))));

        assertThat(g.read("select id from outbox.melding where kommunenr = ?")).isEmpty();
    }

    @Test
    void anEndedGroupTakesNoMoreAndItsHistoryStands() {
        var m = call(3);
        assertThat(wrong(g.asIngrid(() -> grupper.end(gruppe.id(), "Ferdig"))))
                .isEqualTo("sluttgrunn");
        g.asIngrid(() -> done(moter.cancel(m.id(), 0, "Trengs ikke")));
        g.asIngrid(() -> done(grupper.end(gruppe.id(), "Ferdig")));

        assertThat(g.asIngrid(() -> moter.call(gruppe.id(), meeting(3))))
                .isInstanceOf(Gruppesvar.Lukket.class);
        assertThat(g.asIngrid(() -> grupper.join(gruppe.id(), petter())))
                .isInstanceOf(Gruppesvar.Endret.class);
        assertThat(g.asIngrid(() -> done(grupper.begin(g.sara, Ids.next()))).id())
                .isNotEqualTo(gruppe.id());
        assertThat(
                        g.read(
                                "select type from ansvarsgruppe.hendelse where kommunenr = ? order"
                                        + " by id"))
                .contains("ANSVARSGRUPPE_OPPRETTET", "SAMARBEIDSMOTE_AVLYST");
    }
}
