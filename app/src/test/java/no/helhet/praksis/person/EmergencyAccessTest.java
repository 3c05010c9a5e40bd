package no.helhet.praksis.person;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.EmergencyAccess;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.AuditLog;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Persontilgang.Grunn;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

@HelhetTest
class EmergencyAccessTest {
    private static final String REASON = "Akutt behov for tak over hodet i natt";

    @Autowired EmergencyEntry entry;
    @Autowired EmergencyAccess accesses;
    @Autowired Personer persons;
    @Autowired AddressProtection protection;
    @Autowired AuditLog auditLog;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired TestData data;

    @AfterEach
    void backToTheTrueTime() {
        clock.reset();
    }

    @Test
    void aWorkerSeesThatOnePersonOfTheOtherMunicipalityAndNobodyElse() {
        var there = data.kommune();
        var fnr = TestPersons.fnr(60);
        var id = TestPersons.insert(there, fnr, "Kari", "Nes");
        var neighbour = TestPersons.insert(there, TestPersons.fnr(61), "Ola", "Nes");
        var worker = data.ansatt(data.kommune(), "Ingrid", Rolle.VEILEDER);
        assertThat(as(worker, () -> persons.find(id))).isEmpty();

        var open = (EmergencyEntry.Open) use(worker, request(worker, there, fnr));

        assertThat(open.personId()).isEqualTo(id);
        assertThat(in(worker, open.scope(), id)).isPresent();
        assertThat(in(worker, open.scope(), neighbour)).isEmpty();
        assertThat(auditOf(there, id)).contains("nodtilgang.apnet");
    }

    @Test
    void itClosesAfterAnHour() {
        var there = data.kommune();
        var fnr = TestPersons.fnr(62);
        TestPersons.insert(there, fnr, "Kari", "Nes");
        var worker = data.ansatt(data.kommune(), "Ingrid", Rolle.VEILEDER);
        var path = request(worker, there, fnr);

        clock.move(Duration.ofMinutes(59));
        assertThat(use(worker, path)).isInstanceOf(EmergencyEntry.Open.class);
        clock.move(Duration.ofMinutes(1));

        assertThat(use(worker, path)).isInstanceOf(EmergencyEntry.Closed.class);
    }

    @Test
    void anotherWorkerOfTheOfficeCannotUseIt() {
        var here = data.kommune();
        var there = data.kommune();
        var fnr = TestPersons.fnr(63);
        TestPersons.insert(there, fnr, "Kari", "Nes");
        var worker = data.ansatt(here, "Ingrid", Rolle.VEILEDER);
        var colleague = data.ansatt(here, "Amir", Rolle.VEILEDER);

        var path = request(worker, there, fnr);

        assertThat(use(colleague, path)).isEqualTo(refused(Grunn.FINNES_IKKE));
    }

    @Test
    void itOpensNeitherOnesOwnFamilyNorAProtectedPerson() {
        var there = data.kommune();
        var own = TestPersons.fnr(64);
        var sister = TestPersons.fnr(65);
        var hidden = TestPersons.fnr(66);
        var self = TestPersons.insert(there, own, "Ingrid", "Nes");
        TestPersons.relate(TestPersons.insert(there, sister, "Kari", "Nes"), self, "SOSKEN");
        var protectedId = TestPersons.insert(there, hidden, "Hemmelig", "Nes");
        Scopes.run(
                Scope.system(there.kommunenr()),
                () ->
                        protection.changeProtection(
                                protectedId,
                                Adressebeskyttelse.FORTROLIG,
                                "Melding fra politiet",
                                0));
        var worker = data.ansatt(data.kommune(), "Ingrid", own, false, Rolle.VEILEDER);

        assertThat(ask(worker, there, own, REASON)).isEqualTo(refused(Grunn.INHABIL));
        assertThat(ask(worker, there, sister, REASON)).isEqualTo(refused(Grunn.INHABIL));
        assertThat(ask(worker, there, hidden, REASON)).isEqualTo(refused(Grunn.SKJERMET));
    }

    @Test
    void aRelationRegisteredAfterwardsClosesIt() {
        var there = data.kommune();
        var own = TestPersons.fnr(67);
        var fnr = TestPersons.fnr(68);
        var self = TestPersons.insert(there, own, "Ingrid", "Nes");
        var other = TestPersons.insert(there, fnr, "Kari", "Nes");
        var worker = data.ansatt(data.kommune(), "Ingrid", own, false, Rolle.VEILEDER);
        var path = request(worker, there, fnr);

        TestPersons.relate(self, other, "SOSKEN");

        assertThat(use(worker, path)).isEqualTo(refused(Grunn.INHABIL));
    }

    @Test
    void itNeedsAMunicipalityANumberAPersonAndAReason() {
        var there = data.kommune();
        var fnr = TestPersons.fnr(69);
        TestPersons.insert(there, fnr, "Kari", "Nes");
        var worker = data.ansatt(data.kommune(), "Ingrid", Rolle.VEILEDER);

        assertThat(faults(ask(worker, new Kommune("0000", "0000"), fnr, REASON)))
                .containsExactly("kommunenr");
        assertThat(faults(ask(worker, there, "26829548986", REASON))).containsExactly("fnr");
        assertThat(faults(ask(worker, there, TestPersons.fnr(70), REASON))).containsExactly("fnr");
        assertThat(faults(ask(worker, there, fnr, "haster   "))).containsExactly("grunn");
    }

    @Test
    void theLeaderAcknowledgesItOnceAndNobodyTheirOwn() {
        var here = data.kommune();
        var there = data.kommune();
        var fnr = TestPersons.fnr(71);
        TestPersons.insert(there, fnr, "Kari", "Nes");
        var worker = data.ansatt(here, "Ingrid", Rolle.VEILEDER, Rolle.LEDER);
        var leader = data.ansatt(here, "Leder", Rolle.LEDER);
        var elsewhere = data.ansatt(data.kommune(), "Annen", Rolle.LEDER);
        var path = request(worker, there, fnr);

        assertThat(as(leader, accesses::findUnacknowledged))
                .singleElement()
                .satisfies(access -> assertThat(access.path()).isEqualTo(path))
                .satisfies(access -> assertThat(access.grunn()).isEqualTo(REASON));
        assertThat(data.count(elsewhere, accesses::unacknowledged)).isZero();
        assertThat(acknowledge(worker, path)).as("one's own").isFalse();
        assertThat(acknowledge(elsewhere, path)).as("another office's").isFalse();
        assertThat(acknowledge(leader, path)).isTrue();
        assertThat(acknowledge(leader, path)).as("again").isFalse();
        assertThat(data.count(leader, accesses::unacknowledged)).isZero();
    }

    private boolean acknowledge(HelhetUser user, String path) {
        return as(user, () -> MunicipalId.parse(path, accesses::acknowledge));
    }

    private String request(HelhetUser worker, Kommune there, String fnr) {
        return ((EmergencyEntry.Opened) ask(worker, there, fnr, REASON)).path();
    }

    private EmergencyEntry.Outcome ask(
            HelhetUser worker, Kommune there, String fnr, String reason) {
        return as(worker, () -> entry.request(there.kommunenr(), fnr, reason));
    }

    private EmergencyEntry.Outcome use(HelhetUser worker, String path) {
        return as(worker, () -> MunicipalId.parse(path, entry::use));
    }

    private Optional<Person> in(HelhetUser worker, Scope scope, PersonId id) {
        return as(worker, () -> Scopes.call(scope, () -> persons.find(id)));
    }

    private List<String> auditOf(Kommune kommune, PersonId id) {
        return Scopes.call(
                Scope.system(kommune.kommunenr()),
                () ->
                        transaction.execute(
                                status ->
                                        auditLog.findByPerson(id, 10).stream()
                                                .map(AuditLog.Innslag::hva)
                                                .toList()));
    }

    private static EmergencyEntry.Outcome refused(Grunn grunn) {
        return new EmergencyEntry.Refused(new Persontilgang.Nektet(grunn));
    }

    private static Iterable<String> faults(EmergencyEntry.Outcome outcome) {
        return ((EmergencyEntry.Invalid) outcome).faults().keySet();
    }
}
