package no.helhet.praksis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.praksis.plan.Plansvar.Lagring;
import no.helhet.praksis.samtykke.Representant;
import no.helhet.praksis.samtykke.Samtykkene;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// A plan on a real database: written by two, approved by one, shared with some.
@HelhetTest
@RecordApplicationEvents
class PlanTest {
    @Autowired TestData data;
    @Autowired ApplicationEvents events;
    @Autowired Samtykkene consents;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Planskriving skriving;
    @Autowired Plangang gang;
    @Autowired Steghandlinger steghandlinger;
    @Autowired Plangodkjenning plangodkjenning;
    @Autowired DelRepository deler;
    @Autowired VersjonRepository versjoner;
    @Autowired KraftRepository kraft;
    @Autowired PlanRepository planer;
    @Autowired Partnersteg partnersteg;
    @Autowired PlanDelbar delbar;
    @Autowired Planoppfolging oppfolging;
    @Autowired PartnerDirectory directory;
    @Autowired Planregler regler;
    @Autowired TextCatalog texts;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Planene p;

    @BeforeEach
    void open() {
        p = new Planene(data, behandling, godkjenning, skriving, gang, deler, transaction);
    }

    private Plan find(Plan plan) {
        return p.as(p.veileder, () -> planer.find(plan.id()).orElseThrow());
    }

    private Plansvar approve(HelhetUser user, Plan plan) {
        return p.as(user, () -> plangodkjenning.approve(plan.id(), deler.read(plan.id()).stand()));
    }

    private Plan approved() {
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Gjort.class);
        return find(plan);
    }

    @Test
    void twoWhoBeginAtTheSameMomentShareOnePlan() throws Exception {
        Callable<Plansvar> begin = () -> p.as(p.veileder, () -> gang.begin(p.person));
        Callable<Plansvar> other = () -> p.as(p.kollega, () -> gang.begin(p.person));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(begin, other));
            assertThat(((Plansvar.Gjort) answers.get(0).get()).plan().id())
                    .isEqualTo(((Plansvar.Gjort) answers.get(1).get()).plan().id());
        }
        assertThat(p.as(p.veileder, () -> planer.findByPerson(p.person))).hasSize(1);
    }

    @Test
    void twoFieldsOfOnePartDisturbEachOtherNotAndOneFieldKeepsBothTexts() {
        var plan = p.begin();
        var mal = p.add(p.sara, plan, Delslag.MAL, null);
        var steg = p.add(p.sara, plan, Delslag.STEG, mal);
        var read = "hva=0,hvordan=0,omfang=0,hvem=0,navn=0,frist=0";

        p.as(p.sara, () -> skriving.save(plan.id(), steg, read, Map.of("hva", "Saras steg")));
        var other =
                p.as(
                        p.veileder,
                        () ->
                                skriving.save(
                                        plan.id(),
                                        steg,
                                        read,
                                        Map.of("hva", "", "omfang", "to dager")));
        assertThat(other)
                .isInstanceOfSatisfying(
                        Lagring.Lagret.class,
                        l -> assertThat(l.versjon()).contains("hva=0", "omfang=1"));
        assertThat(p.read(plan).find(steg).orElseThrow().text("hva")).isEqualTo("Saras steg");

        assertThat(
                        p.as(
                                p.veileder,
                                () -> skriving.save(plan.id(), steg, read, Map.of("hva", "Mitt"))))
                .isInstanceOfSatisfying(
                        Lagring.Konflikt.class,
                        k -> {
                            assertThat(k.mitt()).isEqualTo("Mitt");
                            assertThat(k.del().text("hva")).isEqualTo("Saras steg");
                        });
        assertThat(p.read(plan).find(steg).orElseThrow().text("hva")).isEqualTo("Saras steg");
    }

    @Test
    void theSameTextSentTwiceIsOneAndWhatIsAddedTwiceIsOne() {
        var plan = p.begin();
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            p.as(p.veileder, () -> skriving.add(plan.id(), key, Delslag.MAL, null, List.of()));
            p.as(
                    p.veileder,
                    () -> skriving.save(plan.id(), key, "ord=0", Map.of("ord", "Det samme")));
        }
        assertThat(p.read(plan).mal())
                .singleElement()
                .extracting(m -> m.find("ord").version())
                .isEqualTo(1);
    }

    @Test
    void theTenItemsFillThemselves() {
        var plan = p.begin();
        assertThat(points(plan)).containsExactly(1, 2, 4, 5, 6, 7, 8, 9);
        p.fill(plan, regler.today());
        assertThat(points(plan)).isEmpty();
        p.write(p.veileder, plan, Delslag.PERIODE.id(), Map.of("til", "2090-01-01"));
        assertThat(points(plan)).containsExactly(7);
        p.write(p.veileder, plan, Delslag.PERIODE.id(), Map.of("til", "snart"));
        assertThat(points(plan)).containsExactly(7);
    }

    private List<Integer> points(Plan plan) {
        return regler.points(p.read(plan), 27).all().stream()
                .filter(Planpunkt::isMissing)
                .map(Planpunkt::nr)
                .toList();
    }

    @Test
    void aPlanOfAChildAsksHowTheChildTookPart() {
        var plan = p.begin();
        p.fill(plan, regler.today());
        var child = regler.points(p.read(plan), 12).all();
        assertThat(child.getLast().isMissing()).isTrue();
        p.write(p.veileder, plan, Delslag.BARN.id(), Map.of("medvirkning", "Vi snakket sammen."));
        assertThat(regler.points(p.read(plan), 12).all().getLast().isMissing()).isFalse();
    }

    @Test
    void nothingIsAskedOrApprovedBeforeItIsWholeAndThenByThePersonAlone() {
        var plan = p.begin();
        assertThat(p.as(p.veileder, () -> plangodkjenning.ask(plan.id())))
                .isInstanceOf(Plansvar.Mangler.class);
        p.fill(plan, regler.today());
        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Mangler.class);
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        assertThat(approve(p.veileder, plan)).isInstanceOf(Plansvar.Nektet.class);
        var other = Planene.resident(p.s.person("Kari", LocalDate.of(1980, 1, 1), "INGEN"));
        assertThat(p.as(other, () -> plangodkjenning.approve(plan.id(), "")))
                .isInstanceOf(Plansvar.Nektet.class);
        assertThat(p.as(p.sara, () -> plangodkjenning.approve(plan.id(), "gammel")))
                .isInstanceOf(Plansvar.Endret.class);

        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Gjort.class);
        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Gjort.class);
        assertThat(p.as(p.veileder, () -> versjoner.findAll(plan.id()))).hasSize(1);
        assertThat(find(plan).nesteEvaluering()).isEqualTo(regler.today().plusMonths(1));
    }

    @Test
    void paperAndWordsNeedAWitnessOtherThanTheOneWhoRegisters() {
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        for (var witness : new String[] {" ", "ingrid solbakken"}) {
            assertThat(witness(plan, "PAPIR", witness)).isInstanceOf(Plansvar.Mangler.class);
        }
        assertThat(witness(plan, "MINSIDE", "Bente")).isInstanceOf(Plansvar.Mangler.class);
        assertThat(witness(plan, "MUNTLIG", "Bente Kollega")).isInstanceOf(Plansvar.Gjort.class);
        assertThat(p.as(p.veileder, () -> versjoner.find(plan.id(), 1).orElseThrow()))
                .satisfies(v -> assertThat(v.vitne()).isEqualTo("Bente Kollega"));
    }

    @Test
    void aChildsPlanIsApprovedByOneWhoIsRegisteredAndByNobodyElse() throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "update person.person set fodselsdato = '%s' where id = '%s'"
                            .formatted(regler.today().minusYears(9), p.person.id()));
        }
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.write(p.veileder, plan, Delslag.BARN.id(), Map.of("medvirkning", "Vi snakket sammen."));
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Mangler.class);
        assertThat(field(byRepresentative(plan, ""))).isEqualTo("giver");
        representative("FULLMEKTIG", "Fullmektig");
        assertThat(field(byRepresentative(plan, right())))
                .as("no agent of a child")
                .isEqualTo("giver");

        representative("FORELDER", "Anne Myhre");
        assertThat(field(byRepresentative(plan, ""))).isEqualTo("giver");
        assertThat(byRepresentative(plan, right())).isInstanceOf(Plansvar.Gjort.class);
        assertThat(p.as(p.veileder, () -> versjoner.find(plan.id(), 1).orElseThrow()))
                .satisfies(v -> assertThat(v.approver("Sara")).isEqualTo("Anne Myhre"));
    }

    private static String field(Plansvar svar) {
        return ((Plansvar.Mangler) svar).feil().getFirst().field();
    }

    private Plansvar byRepresentative(Plan plan, String giver) {
        return p.as(
                p.veileder,
                () ->
                        plangodkjenning.witness(
                                plan.id(),
                                deler.read(plan.id()).stand(),
                                "PAPIR",
                                "Bente Kollega",
                                giver));
    }

    private String right() {
        return p.as(
                p.veileder,
                () ->
                        consents.findRight(p.person).andre().stream()
                                .map(Representant::path)
                                .findFirst()
                                .orElse(""));
    }

    private void representative(String slag, String navn) {
        TestData.execute(
                """
                insert into samtykke.representant (kommunenr, bydel, id, person_id, slag, navn,
                  grunnlag, omfatter, fra, registrert, registrert_av, registrert_navn)
                values (?, '', ?, ?, ?, ?, 'Folkeregisteret', true, date '2020-01-01', now(), ?,
                  'Test')
                """,
                p.person.kommunenr(),
                Ids.next(),
                p.person.id(),
                slag,
                navn,
                Ids.next());
    }

    private Plansvar witness(Plan plan, String mate, String vitne) {
        return p.as(
                p.veileder,
                () ->
                        plangodkjenning.witness(
                                plan.id(), deler.read(plan.id()).stand(), mate, vitne, ""));
    }

    @Test
    void theApprovedVersionHoldsUntilTheNextAndItsStepsKeepThatTheyAreDone() {
        var plan = approved();
        var steg = p.as(p.veileder, () -> kraft.findSteps(plan.id())).getFirst();
        p.as(p.sara, () -> steghandlinger.mark(plan.id(), steg.id(), true));
        assertThat(p.write(p.sara, plan, Delslag.SAMARBEID.id(), Map.of("samarbeid", "x")))
                .isInstanceOf(Lagring.Avvist.class);

        p.as(p.sara, () -> gang.draft(plan.id()));
        p.write(p.sara, plan, steg.id(), Map.of("hva", "Jobbspor hver dag"));
        assertThat(p.as(p.veileder, () -> kraft.findSteps(plan.id())).getFirst().hva())
                .isEqualTo("Jobbspor");
        var t = texts.in(Language.NB);
        var changed =
                new Planforskjell(
                                p.as(p.veileder, () -> versjoner.find(plan.id(), 1).orElseThrow())
                                        .innhold(),
                                p.read(plan),
                                "Sara",
                                t)
                        .changed();
        assertThat(changed)
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.for_()).isEqualTo("Jobbspor");
                            assertThat(e.etter()).isEqualTo("Jobbspor hver dag");
                            assertThat(e.hvem()).isEqualTo("Sara");
                        });
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        approve(p.sara, plan);
        assertThat(p.as(p.veileder, () -> kraft.findSteps(plan.id())))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.hva()).isEqualTo("Jobbspor hver dag");
                            assertThat(s.gjort()).isNotNull();
                        });
    }

    @Test
    void whatIsKilledInTheMiddleOfAnApprovalLeavesNothing() {
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        assertThatThrownBy(
                        () ->
                                p.as(
                                        p.sara,
                                        () -> {
                                            plangodkjenning.approve(
                                                    plan.id(), deler.read(plan.id()).stand());
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");
        assertThat(find(plan).versjon()).isZero();
        assertThat(p.as(p.veileder, () -> kraft.findSteps(plan.id()))).isEmpty();
        assertThat(p.as(p.veileder, () -> versjoner.findAll(plan.id()))).isEmpty();
        assertThat(approve(p.sara, plan)).isInstanceOf(Plansvar.Gjort.class);
    }

    @Test
    void bothViewsStandAndNeitherChangesTheOthers() {
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        p.as(p.sara, () -> plangodkjenning.disagree(plan.id(), "Én dag er nok."));
        assertThat(find(plan).spurt()).isNull();
        var id = Delslag.UENIGHET.id();
        assertThat(p.write(p.veileder, plan, id, Map.of("person", "Hun er enig")))
                .isInstanceOf(Lagring.Avvist.class);
        assertThat(p.write(p.sara, plan, id, Map.of("kontor", "De er enige")))
                .isInstanceOf(Lagring.Avvist.class);
        p.write(p.veileder, plan, id, Map.of("kontor", "To dager til jobben er sikker."));
        var part = p.read(plan).one(Delslag.UENIGHET);
        assertThat(part.text("person")).isEqualTo("Én dag er nok.");
        assertThat(part.text("kontor")).startsWith("To dager");
    }

    @Test
    void aSecondCoordinatorIsToldWhoItIsAndTheFirstHandsOver() {
        var plan = p.begin();
        assertThat(p.as(p.kollega, () -> gang.coordinate(plan.id(), p.kollega.brukerId())))
                .isInstanceOfSatisfying(
                        Plansvar.Mangler.class,
                        m ->
                                assertThat(m.feil().getFirst().arguments())
                                        .containsExactly("Ingrid Solbakken"));
        p.as(p.veileder, () -> gang.coordinate(plan.id(), p.kollega.brukerId()));
        assertThat(find(plan).koordinatorNavn()).isEqualTo("Bente Kollega");
        p.as(p.leder, () -> gang.coordinate(plan.id(), p.veileder.brukerId()));
        assertThat(find(plan).koordinatorNavn()).isEqualTo("Ingrid Solbakken");
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(p.as(p.veileder, () -> gang.coordinate(plan.id(), stranger.brukerId())))
                .isInstanceOf(Plansvar.Mangler.class);
    }

    @Test
    void aProtectedPersonAndAnotherOfficeAreClosed() {
        var hidden = p.s.person("Kari", LocalDate.of(1980, 1, 1), "FORTROLIG");
        assertThat(p.as(p.veileder, () -> gang.begin(hidden))).isInstanceOf(Plansvar.Nektet.class);
        var plan = p.begin();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(p.as(stranger, () -> gang.end(plan.id(), "Fordi")))
                .isInstanceOf(Plansvar.Nektet.class);
        assertThat(
                        p.as(
                                stranger,
                                () ->
                                        skriving.save(
                                                plan.id(),
                                                Delslag.BEHOV.id(),
                                                "",
                                                Map.of("behov", "x"))))
                .isInstanceOf(Lagring.Avvist.class);
    }

    @Test
    void aPlanIsEvaluatedAndEndedWithAReasonAndTheEndIsTakenBack() {
        var plan = approved();
        var key = Ids.next();
        var next = regler.today().plusMonths(3);
        for (int i = 0; i < 2; i++) {
            p.as(p.veileder, () -> gang.evaluate(plan.id(), key, "Det går bra.", next));
        }
        assertThat(find(plan).nesteEvaluering()).isEqualTo(next);
        assertThat(events.stream(Personkontakt.class))
                .as("an evaluation is a talk with the person")
                .singleElement()
                .satisfies(e -> assertThat(e.personId()).isEqualTo(p.person));
        assertThat(
                        p.as(
                                p.veileder,
                                () ->
                                        gang.evaluate(
                                                plan.id(),
                                                Ids.next(),
                                                "Senere",
                                                regler.today().plusMonths(7))))
                .isInstanceOf(Plansvar.Mangler.class);
        assertThat(p.as(p.veileder, () -> gang.end(plan.id(), " ")))
                .isInstanceOf(Plansvar.Mangler.class);
        p.as(p.veileder, () -> gang.end(plan.id(), "Sara har fått jobb."));
        assertThat(p.as(p.sara, () -> gang.draft(plan.id()))).isInstanceOf(Plansvar.Lukket.class);
        p.as(p.veileder, () -> gang.reopen(plan.id()));
        assertThat(find(plan).isOpen()).isTrue();
    }

    @Test
    void whatIsLateIsSeenByTheCoordinatorAndTheLeaderUntilItIsDone() {
        var plan = approved();
        assertThat(p.as(p.veileder, () -> oppfolging.find(false, 0)).rader()).isEmpty();
        Sakene.change(
                "update plan.plan set neste_evaluering = ? where id = ?",
                regler.today().minusDays(2),
                plan.id().id());
        Sakene.change(
                "update plan.gjeldende_steg set frist = ? where plan_id = ?",
                regler.today().minusDays(3),
                plan.id().id());
        assertThat(p.as(p.veileder, () -> oppfolging.find(false, 0)).rader())
                .extracting(Senliste.Rad::dager)
                .containsExactly(3L, 2L);
        assertThat(p.as(p.kollega, () -> oppfolging.find(false, 0)).rader()).isEmpty();
        assertThat(p.as(p.leder, () -> oppfolging.countSteps(true))).isEqualTo(1);
        var steg = p.as(p.veileder, () -> kraft.findSteps(plan.id())).getFirst();
        p.as(p.veileder, () -> steghandlinger.mark(plan.id(), steg.id(), true));
        p.as(
                p.veileder,
                () ->
                        gang.evaluate(
                                plan.id(),
                                Ids.next(),
                                "Vi så på den.",
                                regler.today().plusDays(9)));
        assertThat(p.as(p.leder, () -> oppfolging.find(true, 0)).rader()).isEmpty();
    }

    @Test
    void aPartnerSeesTheGoalThatConsentCoversDoesItsStepAndNothingAfterWithdrawal() {
        var plan = p.begin();
        var mal = p.fill(plan, regler.today());
        var secret = p.add(p.sara, plan, Delslag.MAL, null);
        p.write(p.sara, plan, secret, Map.of("ord", "Dette er mitt."));
        var step = p.add(p.sara, plan, Delslag.STEG, secret);
        p.write(
                p.sara,
                plan,
                step,
                Map.of(
                        "hva", "Snakke med legen",
                        "hvordan", "Time",
                        "omfang", "en time",
                        "hvem", "PERSON",
                        "frist", regler.today().plusDays(9).toString()));
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        approve(p.sara, plan);
        assertThat(p.as(p.veileder, () -> delbar.findDeler(p.person))).hasSize(2);

        var petter = partner("Jobbspor");
        var bente = partner("Barnehagen");
        assertThat(p.as(petter, () -> partnersteg.read(p.person))).isEmpty();
        consent(petter, PlanDelbar.key(mal));

        assertThat(p.as(petter, () -> partnersteg.read(p.person)).orElseThrow().mal())
                .singleElement()
                .satisfies(
                        m -> {
                            assertThat(m.ord()).isEqualTo("Jeg vil jobbe fullt.");
                            assertThat(m.steg()).singleElement().matches(Deltplan.Steg::eget);
                        });
        assertThat(p.as(bente, () -> partnersteg.read(p.person))).isEmpty();
        for (var table : new String[] {"plan", "del", "felt", "versjon", "evaluering"}) {
            assertThat(count(petter, table)).as(table).isZero();
        }
        var shared = new MalId(p.person.kommunenr(), steps(plan, mal));
        assertThat(p.as(petter, () -> partnersteg.mark(shared, true))).contains(p.person);
        assertThat(p.as(petter, () -> partnersteg.tell(shared, Ids.next(), "Intervju tirsdag.")))
                .contains(p.person);
        assertThat(
                        p.as(
                                petter,
                                () ->
                                        partnersteg.mark(
                                                new MalId(p.person.kommunenr(), step), true)))
                .isEmpty();
        assertThat(p.as(bente, () -> partnersteg.mark(shared, false))).isEmpty();
        assertThat(p.as(p.sara, () -> kraft.findStep(p.person.kommunenr(), shared.id())))
                .hasValueSatisfying(s -> assertThat(s.gjortNavn()).contains("Jobbspor"));

        Sakene.change(
                "update samtykke.samtykke set trukket = now(), trukket_av = ?, trukket_navn = ''"
                        + " where person_id = ?",
                p.sara.brukerId(),
                p.person.id());
        assertThat(p.as(petter, () -> partnersteg.read(p.person))).isEmpty();
        assertThat(p.as(petter, () -> partnersteg.mark(shared, false))).isEmpty();
        assertThat(count(petter, "gjeldende_mal")).isZero();
    }

    private UUID steps(Plan plan, UUID mal) {
        return p.as(p.veileder, () -> kraft.findSteps(plan.id())).stream()
                .filter(s -> s.malId().id().equals(mal))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int count(HelhetUser user, String table) {
        return p.as(
                user,
                () ->
                        jdbc.sql("select count(*) from plan." + table + " where kommunenr = :k")
                                .param("k", p.person.kommunenr())
                                .query(Integer.class)
                                .single());
    }

    private HelhetUser partner(String navn) {
        var organisation = Ids.next();
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, ?, 'ARBEIDSGIVER', now(), ?, 'Test')
                """,
                p.person.kommunenr(),
                organisation,
                navn,
                Ids.next());
        var subject = "p" + organisation;
        TestData.execute(
                """
                insert into partner.medlem (kommunenr, id, organisasjon_id, navn, subject, lagt_til,
                  lagt_til_av, lagt_til_navn) values (?, ?, ?, 'Petter Aune', ?, now(), ?, 'Test')
                """,
                p.person.kommunenr(),
                Ids.next(),
                organisation,
                subject,
                Ids.next());
        var places = directory.findPartner(subject);
        return new HelhetUser(
                places.getFirst().medlemId(),
                subject,
                places.getFirst().medlemNavn(),
                false,
                List.of(),
                0,
                List.of(),
                places,
                "token");
    }

    private void consent(HelhetUser partner, String part) {
        TestData.execute(
                """
                insert into samtykke.samtykke (kommunenr, bydel, id, person_id, organisasjon_id,
                  deler, deltekster, formal, til, mate, gitt_som, gitt_av, gitt, registrert_av,
                  registrert_navn)
                values (?, '', ?, ?, ?, array[?], array['mål 1'], 'Finne jobb', date '2099-01-01',
                  'MINSIDE', 'SELV', 'Sara', now(), ?, 'Sara')
                """,
                p.person.kommunenr(),
                Ids.next(),
                p.person.id(),
                partner.partner().organisasjonId(),
                part,
                p.sara.brukerId());
    }
}
