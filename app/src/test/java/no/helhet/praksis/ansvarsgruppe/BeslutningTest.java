package no.helhet.praksis.ansvarsgruppe;

import static no.helhet.praksis.ansvarsgruppe.Gruppene.done;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.form;
import static no.helhet.praksis.ansvarsgruppe.Gruppene.wrong;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.ansvarsgruppe.Beslutning.Stand;
import no.helhet.praksis.plan.MalId;
import no.helhet.praksis.plan.PlanIKraft;
import no.helhet.praksis.plan.PlanIKraft.Maltekst;
import no.helhet.praksis.plan.PlanId;
import no.helhet.praksis.plan.Plansteg;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is decided becomes a task, and a task tells who keeps what they promised.
@HelhetTest
class BeslutningTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired Grupper grupper;
    @Autowired GruppeRepository rows;
    @Autowired Beslutninger beslutninger;
    @Autowired BeslutningRepository beslutningrows;
    @Autowired Grupperegler regler;
    private Gruppene g;
    private Ansvarsgruppe gruppe;
    private Gruppemedlem petter;
    private Gruppemedlem sara;

    @BeforeEach
    void begin() {
        g = new Gruppene(data, transactions);
        gruppe = g.asIngrid(() -> done(grupper.begin(g.sara, Ids.next())));
        g.asIngrid(() -> done(grupper.join(gruppe.id(), Gruppene.petter())));
        var all = g.asIngrid(() -> rows.findMedlemmer(gruppe.id()));
        petter = all.stream().filter(m -> m.navn().startsWith("Petter")).findFirst().orElseThrow();
        sara = all.stream().filter(m -> m.navn().startsWith("Sara")).findFirst().orElseThrow();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Gruppeskjema task(String hva, Gruppemedlem eier, int days) {
        return form(
                "hva",
                hva,
                "eier",
                eier.id().path(),
                "frist",
                regler.today().plusDays(days).toString());
    }

    private Beslutning decide(String hva, Gruppemedlem eier, int days) {
        return g.asIngrid(
                () -> done(beslutninger.decide(gruppe.id(), null, task(hva, eier, days))));
    }

    private Gruppesvar<Beslutning> refused(Gruppeskjema form) {
        return g.asIngrid(() -> beslutninger.decide(gruppe.id(), null, form));
    }

    @Test
    void itNeedsAThingAnOwnerAndADayToCome() {
        assertThat(wrong(refused(task(" ", petter, 1)))).isEqualTo("hva");
        assertThat(wrong(refused(form("hva", "Ringe", "frist", regler.today().toString()))))
                .isEqualTo("eier");
        assertThat(wrong(refused(form("hva", "Ringe", "eier", petter.id().path()))))
                .isEqualTo("frist");
        assertThat(wrong(refused(task("Ringe", petter, -1)))).isEqualTo("frist");
        g.asIngrid(() -> done(grupper.leave(gruppe.id(), petter.id(), "")));
        assertThat(wrong(refused(task("Ringe", petter, 1)))).isEqualTo("eier");
    }

    @Test
    void sentTwiceItIsOne() {
        var form = task("Ringe", petter, 3);
        g.asIngrid(() -> done(beslutninger.decide(gruppe.id(), null, form)));
        g.asIngrid(() -> done(beslutninger.decide(gruppe.id(), null, form)));

        assertThat(g.asIngrid(() -> beslutningrows.findByGruppe(gruppe.id()))).hasSize(1);
    }

    @Test
    void doneItIsKeptAndCanBeTakenBack() {
        var b = decide("Ringe", petter, 3);
        var done = g.asIngrid(() -> done(beslutninger.complete(b.id(), b.version())));
        assertThat(done.stand(regler.today())).isEqualTo(Stand.HOLDT_I_TIDE);

        var open = g.asIngrid(() -> done(beslutninger.undo(b.id(), done.version())));

        assertThat(open.isOpen()).isTrue();
        assertThat(g.asIngrid(() -> beslutninger.complete(b.id(), b.version())))
                .isInstanceOf(Gruppesvar.Endret.class);
    }

    @Test
    void afterItsDayItIsPastDueAndThenKeptLate() {
        var b = decide("Ringe", petter, 1);
        assertThat(b.stand(b.frist())).isEqualTo(Stand.APEN);
        assertThat(b.stand(b.frist().plusDays(1))).isEqualTo(Stand.OVER_FRISTEN);
        clock.move(Duration.ofDays(2));

        var done = g.asIngrid(() -> done(beslutninger.complete(b.id(), b.version())));

        assertThat(done.stand(regler.today())).isEqualTo(Stand.HOLDT_FOR_SENT);
    }

    @Test
    void itGetsAnotherDayAndOwnerWithAReasonAndTheFirstStandsBesideIt() {
        var b = decide("Ringe", petter, 1);
        var form = task("", sara, 10);
        assertThat(wrong(g.asIngrid(() -> beslutninger.change(b.id(), b.version(), form))))
                .isEqualTo("grunn");
        var why =
                form(
                        "eier",
                        sara.id().path(),
                        "frist",
                        regler.today().plusDays(10).toString(),
                        "grunn",
                        "Petter er syk");

        var changed = g.asIngrid(() -> done(beslutninger.change(b.id(), b.version(), why)));

        assertThat(changed.eier().navn()).isEqualTo("Sara Myhre");
        assertThat(changed.forsteFrist()).isEqualTo(b.frist());
        assertThat(changed.endringer())
                .singleElement()
                .satisfies(e -> assertThat(e.grunn()).isEqualTo("Petter er syk"));
    }

    @Test
    void droppedWithAReasonItIsNoLongerAPromise() {
        var b = decide("Ringe", petter, 1);
        assertThat(wrong(g.asIngrid(() -> beslutninger.drop(b.id(), b.version(), " "))))
                .isEqualTo("frafallgrunn");

        g.asIngrid(() -> done(beslutninger.drop(b.id(), b.version(), "Trengs ikke")));

        assertThat(lofter().isEmpty()).isTrue();
    }

    @Test
    void thePersonMarksWhatIsHersAndNothingElse() {
        var hers = decide("Sende papirer", sara, 3);
        var his = decide("Ringe", petter, 3);

        assertThat(g.asSara(() -> done(beslutninger.complete(hers.id(), 0))).isOpen()).isFalse();
        assertThat(g.asSara(() -> beslutninger.complete(his.id(), 0)))
                .isInstanceOf(Gruppesvar.Lukket.class);
        assertThat(g.asSara(() -> beslutninger.drop(hers.id(), 1, "Nei")))
                .isInstanceOf(Gruppesvar.Lukket.class);
        var kari = g.resident(g.person("Kari"));
        assertThat(as(kari, () -> beslutninger.complete(hers.id(), 0)))
                .isInstanceOf(Gruppesvar.Lukket.class);
    }

    @Test
    void theOwnerIsRemindedTheDayBeforeAndNoMoreWhenItIsDone() {
        var b = decide("Ringe", petter, 5);
        var waiting = "select sendes from outbox.melding where kommunenr = ? and status = 'VENTER'";
        assertThat(g.read(waiting)).hasSize(1);

        var done = g.asIngrid(() -> done(beslutninger.complete(b.id(), b.version())));
        assertThat(g.read(waiting)).isEmpty();
        g.asIngrid(() -> done(beslutninger.undo(b.id(), done.version())));

        assertThat(g.read(waiting)).hasSize(1);
    }

    @Test
    void whoKeepsWhatTheyPromisedIsCountedByOwner() {
        var one = decide("En", petter, 3);
        decide("To", petter, 1);
        decide("Tre", sara, 10);
        g.asIngrid(() -> done(beslutninger.complete(one.id(), 0)));
        clock.move(Duration.ofDays(2));

        var lofter = lofter();

        assertThat(lofter.linjer())
                .containsExactly(
                        new Lofter.Linje("Sara Myhre", 0, 0, 1, 0, 0),
                        new Lofter.Linje("Petter Aune, Jobbspor", 1, 0, 0, 1, 0));
        assertThat(lofter.lovet()).isEqualTo(3);
    }

    private Lofter lofter() {
        return g.asIngrid(
                () ->
                        Lofter.of(
                                rows.findMedlemmer(gruppe.id()),
                                beslutningrows.findByGruppe(gruppe.id()),
                                null,
                                regler.today()));
    }

    private Plansteg step(
            PlanId plan, MalId mal, String hvem, String navn, int days, Instant done) {
        return new Plansteg(
                plan,
                Ids.next(),
                mal,
                "Steg",
                "",
                "",
                hvem,
                navn,
                regler.today().plusDays(days),
                done,
                done == null ? null : navn);
    }

    @Test
    void theStepsOfThePlanAreTheirOwnersPromisesBesideTheGroupsOwn() {
        decide("En", petter, 3);
        var id = new PlanId(g.kommune.kommunenr(), Ids.next());
        var mal = new MalId(g.kommune.kommunenr(), Ids.next());
        var plan =
                new PlanIKraft(
                        id,
                        List.of(new Maltekst(mal.id(), 2, "Jeg vil jobbe.")),
                        List.of(
                                step(id, mal, "ORGANISASJON", "jobbspor", -1, null),
                                step(id, mal, "PERSON", "", 5, regler.now()),
                                step(id, mal, "ANDRE", "Mormor", 5, null)));
        var lofter =
                g.asIngrid(
                        () ->
                                Lofter.of(
                                        rows.findMedlemmer(gruppe.id()),
                                        beslutningrows.findByGruppe(gruppe.id()),
                                        plan,
                                        regler.today()));

        assertThat(lofter.linjer())
                .containsExactlyInAnyOrder(
                        new Lofter.Linje("Sara Myhre", 1, 0, 0, 0, 0),
                        new Lofter.Linje("Petter Aune, Jobbspor", 0, 0, 1, 1, 0),
                        new Lofter.Linje("Mormor", 0, 0, 1, 0, 0));
        assertThat(lofter.late())
                .singleElement()
                .satisfies(
                        l -> {
                            assertThat(l.navn()).isEqualTo("Petter Aune, Jobbspor");
                            assertThat(l.href()).startsWith("/planer/" + id.path() + "#del-");
                            assertThat(l.mal()).isEqualTo(plan.mal().getFirst());
                        });
    }

    @Test
    void nobodyHasPromisedAnythingInANewGroup() {
        assertThat(Lofter.of(List.of(), List.of(), null, regler.today()).isEmpty()).isTrue();
    }
}
