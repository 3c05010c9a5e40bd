package no.helhet.praksis.person;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.audit.AuditLog;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.platform.database.Pointers;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.Dobbeltsvar.Avslag;
import no.helhet.praksis.person.Dobbeltsvar.Avslag.Hindring;
import no.helhet.praksis.person.Dobbeltsvar.Gjort;
import no.helhet.praksis.person.Dobbeltsvar.Nektet;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Persontilgang.Grunn;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

@HelhetTest
class DobbeltforingTest {
    private static final String WHY = "Samme pass, vist i skranken";

    @Autowired Dobbeltforinger acts;
    @Autowired Dobbeltsider pages;
    @Autowired Likhetssok likheter;
    @Autowired Personer persons;
    @Autowired Corrections corrections;
    @Autowired AddressProtection protection;
    @Autowired DobbeltforingRepository proposals;
    @Autowired Pointers pointers;
    @Autowired NumberRules numbers;
    @Autowired EventLog personEvents;
    @Autowired Audit audit;
    @Autowired AuditLog auditLog;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;

    private Kommune kommune;
    private HelhetUser ingrid;
    private HelhetUser ola;
    private PersonId a;
    private PersonId b;

    @BeforeEach
    void twoThatAreOne() {
        kommune = data.kommune();
        ingrid = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        ola = data.ansatt(kommune, "Ola", Rolle.VEILEDER);
        a = TestPersons.insert(kommune, TestPersons.fnr(120), "Amina", "Farah");
        b = TestPersons.insert(kommune, dNumber(0), "Aminah", "Warsame");
    }

    @Test
    void afterApprovalTheOneIsFoundAsTheOtherByIdNameNumberAndTelephone() {
        approved(a, b);

        assertThat(in(ingrid, () -> persons.find(b).orElseThrow().id())).isEqualTo(a);
        assertThat(in(ingrid, () -> persons.findAll(List.of(a, b))))
                .hasSize(2)
                .allSatisfy((id, person) -> assertThat(person.id()).isEqualTo(a));
        for (var query :
                List.of("warsame", "farah", dNumber(0), TestPersons.fnr(120), "90000101")) {
            assertThat(in(ingrid, () -> persons.search(query, 10)))
                    .extracting(Person::id)
                    .as("searched for in one of the ways")
                    .containsExactly(a);
        }
    }

    @Test
    void theHouseholdOfBothIsShownOnceEach() {
        var child = TestPersons.insert(kommune, TestPersons.fnr(121), "Ella", "Farah");
        var other = TestPersons.insert(kommune, TestPersons.fnr(122), "Idil", "Farah");
        TestPersons.relate(a, child, "BARN");
        TestPersons.relate(b, child, "BARN");
        TestPersons.relate(b, other, "BARN");
        approved(a, b);

        assertThat(in(ingrid, () -> persons.findHusstand(a)).barn())
                .extracting(m -> m.person().id())
                .containsExactlyInAnyOrder(child, other);
    }

    @Test
    void whatWasReadAndDoneWithTheOneIsInTheOthersHistoryAndAccessLog() {
        in(ingrid, () -> transaction.execute(s -> note(b, "PERSON_REGISTRERT")));
        approved(a, b);

        assertThat(in(ingrid, () -> history(a))).contains("PERSON_REGISTRERT");
        List<AuditLog.Innslag> log =
                in(ingrid, () -> transaction.execute(s -> auditLog.findByPerson(a, 50)));
        assertThat(log).extracting(AuditLog.Innslag::hva).contains("person.test");
    }

    @Test
    void aWorkersFamilyIsFamilyUnderBothRegistrations() {
        var own = TestPersons.fnr(123);
        var kari = data.ansatt(kommune, "Kari", own, false, Rolle.VEILEDER);
        var self = TestPersons.insert(kommune, own, "Kari", "Nes");
        TestPersons.relate(self, b, "SOSKEN");
        assertThat(in(kari, () -> persons.checkAccess(a)).erTillatt()).isTrue();
        approved(a, b);

        assertThat(in(kari, () -> persons.checkAccess(a)))
                .isEqualTo(new Persontilgang.Nektet(Grunn.INHABIL));
    }

    @Test
    void aWorkerRegisteredTwiceIsStillTheirOwn() {
        var own = TestPersons.fnr(124);
        var kari = data.ansatt(kommune, "Kari", own, false, Rolle.VEILEDER);
        var self = TestPersons.insert(kommune, own, "Kari", "Nes");
        approved(b, self);

        assertThat(in(kari, () -> persons.checkAccess(b)).erTillatt()).isFalse();
    }

    @Test
    void nobodyAnswersTheirOwnProposal() {
        var d = proposed(a, b);

        assertThat(in(ingrid, () -> acts.approve(d.id(), WHY)))
                .isEqualTo(refusedFor(Hindring.EGET_FORSLAG));
        assertThat(in(ingrid, () -> acts.reject(d.id(), WHY)))
                .isEqualTo(refusedFor(Hindring.EGET_FORSLAG));
        assertThat(in(ola, () -> persons.find(b).orElseThrow().id())).isEqualTo(b);
    }

    @Test
    void toAnotherOfficeNothingIsThere() {
        var elsewhere = data.ansatt(data.kommune(), "Eva", Rolle.VEILEDER);
        var mine =
                TestPersons.insert(
                        new Kommune(elsewhere.kontor().kommuner().getFirst(), ""),
                        TestPersons.fnr(125),
                        "Amina",
                        "Farah");
        var d = proposed(a, b);

        assertThat(in(elsewhere, () -> acts.approve(d.id(), WHY))).isEqualTo(notFound());
        assertThat(in(elsewhere, () -> acts.part(d.id(), WHY))).isEqualTo(notFound());
        assertThat(in(elsewhere, () -> acts.propose(a, b, WHY))).isEqualTo(notFound());
        assertThat(in(elsewhere, () -> acts.propose(mine, b, WHY))).isEqualTo(notFound());
        assertThat(in(elsewhere, () -> pages.list().forslag())).isEmpty();
        assertThat(data.count(elsewhere, pages::answerable)).isZero();
    }

    @Test
    void whatCanNotBeOneIsRefusedWithItsReason() {
        var c = TestPersons.insert(kommune, TestPersons.fnr(126), "Amina", "Farah");
        assertThat(in(ingrid, () -> acts.propose(a, a, WHY)))
                .isEqualTo(refusedFor(Hindring.SAMME_ID));
        assertThat(in(ingrid, () -> acts.propose(a, b, "  kort   ")))
                .isEqualTo(refusedFor(Hindring.GRUNN));
        assertThat(in(ingrid, () -> acts.propose(a, c, WHY)))
                .isEqualTo(refusedFor(Hindring.ULIKE_NUMMER));
        proposed(a, b);
        var unknown = TestPersons.insert(kommune, null, "Amina", "Farah");
        for (var pair :
                List.of(List.of(a, b), List.of(b, a), List.of(a, unknown), List.of(unknown, b))) {
            assertThat(in(ola, () -> acts.propose(pair.getFirst(), pair.getLast(), WHY)))
                    .isEqualTo(refusedFor(Hindring.APENT_FORSLAG));
        }
    }

    @Test
    void thereAreNoChainsButOneMayStandForSeveral() {
        var c = TestPersons.insert(kommune, null, "Amina", "Farah");
        approved(a, b);

        assertThat(in(ingrid, () -> acts.propose(b, c, WHY))).isEqualTo(refusedFor(Hindring.KJEDE));
        assertThat(in(ingrid, () -> acts.propose(c, b, WHY))).isEqualTo(refusedFor(Hindring.KJEDE));
        assertThat(in(ingrid, () -> acts.propose(c, a, WHY))).isEqualTo(refusedFor(Hindring.KJEDE));
        approved(a, c);

        assertThat(in(ingrid, () -> persons.find(c).orElseThrow().id())).isEqualTo(a);
        List<UUID> all = in(ingrid, () -> transaction.execute(s -> pointers.findAll(c)));
        assertThat(all).containsExactlyInAnyOrder(a.id(), b.id(), c.id());
        assertThat(in(ingrid, () -> persons.isSame(b, c))).isTrue();
    }

    @Test
    void twoNumbersAreOnePersonWhenTheRegisterHasReplacedTheOne() {
        var c = TestPersons.insert(kommune, TestPersons.fnr(127), "Amina", "Farah");
        var follows = rules(TestPersons.fnr(120), TestPersons.fnr(127));
        var others = rules(TestPersons.fnr(120), TestPersons.fnr(128));

        assertThat(hindrance(follows, c)).isEmpty();
        assertThat(hindrance(others, c)).contains(Hindring.ULIKE_NUMMER);
    }

    @Test
    void approvedTwiceAtOnceIsOnce() throws Exception {
        var d = proposed(a, b);
        var leder = data.ansatt(kommune, "Leder", Rolle.LEDER);

        var answers =
                together(
                        () -> in(ola, () -> acts.approve(d.id(), WHY)),
                        () -> in(leder, () -> acts.approve(d.id(), WHY)));

        assertThat(answers).filteredOn(Gjort.class::isInstance).hasSize(1);
        assertThat(answers).contains(refusedFor(Hindring.BESVART));
        assertThat(in(ola, () -> history(a)).stream().filter("DOBBELTFORING_GODKJENT"::equals))
                .as("told once for each of the two")
                .hasSize(2);
    }

    @Test
    void ofTwoProposalsAtOnceAboutTheSamePersonOneIsMade() throws Exception {
        var c = TestPersons.insert(kommune, null, "Amina", "Farah");

        var answers =
                together(
                        () -> in(ingrid, () -> acts.propose(a, b, WHY)),
                        () -> in(ola, () -> acts.propose(b, c, WHY)));

        assertThat(answers).filteredOn(Gjort.class::isInstance).hasSize(1);
        assertThat(answers).contains(refusedFor(Hindring.APENT_FORSLAG));
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() {
        var d = proposed(a, b);
        in(
                ola,
                () ->
                        transaction.execute(
                                status -> {
                                    acts.approve(d.id(), WHY);
                                    status.setRollbackOnly();
                                    return true;
                                }));

        assertThat(in(ola, () -> persons.find(b).orElseThrow().id())).isEqualTo(b);
        assertThat(in(ola, () -> history(a))).doesNotContain("DOBBELTFORING_GODKJENT");
        assertThat(in(ola, () -> acts.approve(d.id(), WHY))).isInstanceOf(Gjort.class);
    }

    @Test
    void partedAreAsBeforeAndWhatWasWrittenMeanwhileStaysWhereItWasWritten() {
        var d = approved(a, b);
        in(ola, () -> transaction.execute(s -> note(b, "OPPLYSNINGER_RETTET")));
        assertThat(in(ola, () -> history(a))).contains("OPPLYSNINGER_RETTET");

        assertThat(in(ola, () -> acts.part(d.id(), "De er søstre, ikke én")))
                .isInstanceOf(Gjort.class);

        assertThat(in(ola, () -> persons.find(b).orElseThrow().id())).isEqualTo(b);
        assertThat(in(ola, () -> persons.search("warsame", 10)))
                .extracting(Person::id)
                .containsExactly(b);
        assertThat(in(ola, () -> history(a)))
                .contains("DOBBELTFORING_OPPHEVET")
                .doesNotContain("OPPLYSNINGER_RETTET");
        assertThat(in(ola, () -> history(b)))
                .contains("DOBBELTFORING_OPPHEVET", "OPPLYSNINGER_RETTET");
        assertThat(in(ola, () -> acts.part(d.id(), "De er søstre, ikke én")))
                .isEqualTo(refusedFor(Hindring.BESVART));
        assertThat(in(ola, () -> likheter(a))).as("not suggested again").isEmpty();
        assertThat(in(ola, () -> acts.propose(a, b, WHY)))
                .as("but may be proposed")
                .isInstanceOf(Gjort.class);
    }

    @Test
    void onlyTheTwoWhoJoinedThemOrALeaderPartThem() {
        var third = data.ansatt(kommune, "Marte", Rolle.VEILEDER);
        var leder = data.ansatt(kommune, "Leder", Rolle.LEDER);
        var d = approved(a, b);

        assertThat(in(third, () -> acts.part(d.id(), WHY)))
                .isEqualTo(refusedFor(Hindring.IKKE_DIN));
        assertThat(in(ingrid, () -> acts.part(d.id(), WHY))).isInstanceOf(Gjort.class);
        var again = approved(a, b);
        assertThat(in(leder, () -> acts.part(again.id(), WHY))).isInstanceOf(Gjort.class);
    }

    @Test
    void aFormOpenedBeforeTheTwoWereJoinedIsStale() {
        var form = PersonFacts.of(in(ola, () -> persons.find(b).orElseThrow()));
        approved(a, b);

        for (var id : List.of(a, b)) {
            assertThat(in(ola, () -> corrections.correct(id, form, 0)))
                    .isInstanceOf(Corrections.Stale.class);
        }
    }

    @Test
    void theStrictestProtectionIsBothsAndPartedEachHasItsOwn() {
        protect(b, Adressebeskyttelse.STRENGT_FORTROLIG, 0);
        var one = data.ansatt(kommune, "Klarert en", null, true, Rolle.VEILEDER);
        var two = data.ansatt(kommune, "Klarert to", null, true, Rolle.VEILEDER);
        assertThat(in(ingrid, () -> acts.propose(a, b, WHY)))
                .isEqualTo(new Nektet(new Persontilgang.Nektet(Grunn.SKJERMET)));

        var d = ((Gjort) in(one, () -> acts.propose(a, b, WHY))).dobbeltforing();
        assertThat(in(ola, () -> acts.approve(d.id(), WHY))).isInstanceOf(Nektet.class);
        assertThat(in(ola, () -> pages.list().forslag())).isEmpty();
        assertThat(in(two, () -> acts.approve(d.id(), WHY))).isInstanceOf(Gjort.class);

        assertThat(in(ola, () -> persons.find(a).orElseThrow().skjult())).isTrue();
        assertThat(in(ola, () -> persons.search("amina", 10))).isEmpty();
        assertThat(in(two, () -> persons.find(a).orElseThrow().adressebeskyttelse()))
                .isEqualTo(Adressebeskyttelse.STRENGT_FORTROLIG);

        assertThat(in(two, () -> acts.part(d.id(), WHY))).isInstanceOf(Gjort.class);
        assertThat(in(ola, () -> persons.find(a).orElseThrow().navn().full()))
                .isEqualTo("Amina Farah");
        assertThat(in(ola, () -> persons.search("amina", 10)))
                .extracting(Person::id)
                .containsExactly(a);
        assertThat(in(two, () -> persons.find(b).orElseThrow().adressebeskyttelse()))
                .isEqualTo(Adressebeskyttelse.STRENGT_FORTROLIG);
    }

    @Test
    void protectionGivenMeanwhileIsBothsAndStaysWithBoth() {
        var two = data.ansatt(kommune, "Klarert", null, true, Rolle.VEILEDER, Rolle.LEDER);
        var d = approved(a, b);
        var version = in(two, () -> persons.find(a).orElseThrow().version());
        in(
                two,
                () ->
                        protection.changeProtection(
                                b, Adressebeskyttelse.FORTROLIG, "Melding fra politiet", version));
        assertThat(in(ola, () -> persons.search("warsame", 10))).isEmpty();

        in(two, () -> acts.part(d.id(), WHY));

        for (var id : List.of(a, b)) {
            assertThat(in(ola, () -> persons.find(id).orElseThrow().skjult())).isTrue();
        }
    }

    @Test
    void aScopeOfOnePersonReachesBothWhileTheyAreOneAndNoLonger() {
        var resident =
                new Scope(
                        List.of(kommune.kommunenr()),
                        List.of(),
                        List.of(a.id()),
                        false,
                        Actor.system());
        Supplier<Integer> seen =
                () ->
                        transaction.execute(
                                s ->
                                        jdbc.sql(
                                                        "select count(*) from person.hendelse where"
                                                                + " person_id = :b")
                                                .param("b", b.id())
                                                .query(Integer.class)
                                                .single());
        in(ola, () -> transaction.execute(s -> note(b, "PERSON_REGISTRERT")));
        assertThat(Scopes.call(resident, seen)).isZero();

        var d = approved(a, b);
        assertThat(Scopes.call(resident, seen)).isPositive();

        in(ola, () -> acts.part(d.id(), WHY));
        assertThat(Scopes.call(resident, seen)).isZero();
    }

    private static String dNumber(int n) {
        return SyntheticNumbers.nthDNummer(LocalDate.of(1985, 5, 1), n).orElseThrow().value();
    }

    private static <T> T in(HelhetUser user, Supplier<T> work) {
        return as(user, work);
    }

    private Dobbeltforing proposed(PersonId stays, PersonId points) {
        var made = (Gjort) in(ingrid, () -> acts.propose(stays, points, WHY));
        assertThat(made.dobbeltforing().status()).isEqualTo(Status.FORESLATT);
        return made.dobbeltforing();
    }

    private Dobbeltforing approved(PersonId stays, PersonId points) {
        var d = proposed(stays, points);
        return ((Gjort) in(ola, () -> acts.approve(d.id(), WHY))).dobbeltforing();
    }

    private void protect(PersonId id, Adressebeskyttelse beskyttelse, int version) {
        Scopes.run(
                Scope.system(kommune.kommunenr()),
                () ->
                        assertThat(
                                        protection.changeProtection(
                                                id, beskyttelse, "Melding fra politiet", version))
                                .isInstanceOf(AddressProtection.Changed.class));
    }

    private boolean note(PersonId id, String type) {
        personEvents.append(id.kommunenr(), id.id(), null, type, Map.of());
        audit.read("person.test", "test", List.of(id), null);
        return true;
    }

    private List<String> history(PersonId id) {
        return transaction
                .execute(s -> personEvents.findByPerson(id.kommunenr(), id.id(), 50))
                .stream()
                .map(LoggedEvent::type)
                .toList();
    }

    private List<PersonId> likheter(PersonId id) {
        return transaction.execute(s -> likheter.find(id, 10)).stream()
                .map(l -> l.annen().id())
                .toList();
    }

    private static Avslag refusedFor(Hindring hindring) {
        return new Avslag(hindring);
    }

    private static Nektet notFound() {
        return new Nektet(new Persontilgang.Nektet(Grunn.FINNES_IKKE));
    }

    private Dobbeltregler rules(String earlier, String later) {
        return new Dobbeltregler(
                proposals,
                pointers,
                fnr ->
                        fnr.equals(earlier)
                                ? new Registersvar.Svar<>(
                                        new Personregister.Registerperson(
                                                new Personregister.Identitet(
                                                        later,
                                                        LocalDate.of(1985, 5, 1),
                                                        new Person.Navn("Amina", "", "Farah"),
                                                        null),
                                                null,
                                                null,
                                                Adressebeskyttelse.INGEN,
                                                List.of()),
                                        "Test",
                                        LocalDate.of(2026, 1, 1))
                                : new Registersvar.IkkeFunnet<>(),
                numbers);
    }

    private Optional<Hindring> hindrance(Dobbeltregler rules, PersonId other) {
        return in(
                ola,
                () ->
                        transaction.execute(
                                s ->
                                        rules.findHindrance(
                                                a,
                                                row(a, TestPersons.fnr(120)),
                                                other,
                                                row(other, TestPersons.fnr(127)),
                                                null)));
    }

    private static DobbeltforingRepository.Registrert row(PersonId id, @Nullable String fnr) {
        return new DobbeltforingRepository.Registrert(
                id.id(), "", fnr, Adressebeskyttelse.INGEN, UUID.randomUUID());
    }

    private static List<Dobbeltsvar> together(
            Callable<Dobbeltsvar> one, Callable<Dobbeltsvar> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Dobbeltsvar>>();
            for (var act : List.of(one, other)) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            var done = new ArrayList<Dobbeltsvar>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
