package no.helhet.praksis.person;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HelhetTest
class CorrectionsTest {
    @Autowired Personer persons;
    @Autowired Corrections corrections;
    @Autowired HouseholdChanges households;
    @Autowired AddressProtection protection;
    @Autowired EventLog personEvents;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;

    @Test
    void whatIsChangedGetsTheCaseworkerAsSourceAndTheRestKeepsItsOwn() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(20), "Kari", "Nes");

        var outcome = as(user, () -> corrections.correct(id, facts("KVINNE", "90000102"), 0));

        assertThat(outcome).isInstanceOf(Corrections.Corrected.class);
        var person = as(user, () -> persons.find(id).orElseThrow());
        assertThat(person.kjonn().verdi()).isEqualTo(Person.Kjonn.KVINNE);
        assertThat(person.kjonn().kilde()).isEqualTo("Saksbehandler");
        assertThat(person.adresse().kilde()).isEqualTo("Test");
        assertThat(person.telefon()).isEqualTo("90000102");
        assertThat(person.version()).isEqualTo(1);
        var events =
                as(
                        user,
                        () ->
                                transaction.execute(
                                        s ->
                                                personEvents.findByPerson(
                                                        id.kommunenr(), id.id(), 10)));
        assertThat(events).extracting(LoggedEvent::type).containsExactly("OPPLYSNINGER_RETTET");
        assertThat(events.getFirst().data().toString())
                .contains("KJONN", "TELEFON")
                .doesNotContain("90000102");
    }

    @Test
    void aStaleSaveWritesNothingAndShowsWhatTheOtherWrote() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(21), "Kari", "Nes");
        as(user, () -> corrections.correct(id, facts("KVINNE", "90000102"), 0));

        var outcome = as(user, () -> corrections.correct(id, facts("MANN", "90000103"), 0));

        assertThat(outcome).isInstanceOf(Corrections.Stale.class);
        assertThat(((Corrections.Stale) outcome).now().telefon()).isEqualTo("90000102");
        assertThat(as(user, () -> persons.find(id).orElseThrow()).telefon()).isEqualTo("90000102");
    }

    @Test
    void faultsAreNamedByFieldAndNothingIsWritten() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(22), "Kari", "Nes");
        var wrong =
                new PersonFacts(
                        "", "", "Kaiveien 1", "99", "HAVNVIK", "12", "12345678901", "nb", "");

        var outcome = as(user, () -> corrections.correct(id, wrong, 0));

        assertThat(outcome).isInstanceOf(Corrections.Invalid.class);
        assertThat(((Corrections.Invalid) outcome).faults())
                .containsOnlyKeys("postnr", "telefon", "kontonummer");
        assertThat(as(user, () -> persons.find(id).orElseThrow()).version()).isZero();
    }

    @Test
    void aClearedUsersCorrectionOfAProtectedPersonStaysProtected() {
        var kommune = data.kommune();
        var cleared = data.ansatt(kommune, "Klara", null, true, Rolle.VEILEDER);
        var plain = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(23), "Kari", "Nes");
        as(
                cleared,
                () ->
                        protection.changeProtection(
                                id,
                                Person.Adressebeskyttelse.FORTROLIG,
                                "Melding fra politiet",
                                0));

        as(cleared, () -> corrections.correct(id, facts("KVINNE", "90000104"), 1));

        assertThat(as(cleared, () -> persons.find(id).orElseThrow()).telefon())
                .isEqualTo("90000104");
        assertThat(as(plain, () -> persons.search("90000104", 5))).isEmpty();
        assertThat(as(plain, () -> corrections.correct(id, facts("MANN", ""), 2)))
                .isInstanceOf(Corrections.Refused.class);
    }

    @Test
    void aHouseholdIsBuiltAndUndoneFromBothSides() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var mother = TestPersons.insert(kommune, TestPersons.fnr(24), "Kari", "Nes");
        var number = TestPersons.fnr(25);

        var added =
                as(user, () -> households.add(mother, number, Relasjonstype.SAMBOER, true, 100, 0));

        assertThat(added).isInstanceOf(HouseholdChanges.Changed.class);
        var partner = as(user, () -> persons.findHusstand(mother)).partner().person();
        assertThat(partner.fnr()).isEqualTo(number);
        assertThat(as(user, () -> persons.findHusstand(partner.id())).partner().person().id())
                .isEqualTo(mother);
        assertThat(
                        as(
                                user,
                                () ->
                                        households.remove(
                                                mother, partner.id(), Relasjonstype.SAMBOER, 0)))
                .isInstanceOf(HouseholdChanges.Stale.class);
        as(user, () -> households.remove(mother, partner.id(), Relasjonstype.SAMBOER, 1));
        assertThat(as(user, () -> persons.findHusstand(mother)).partner()).isNull();
        assertThat(as(user, () -> persons.findHusstand(partner.id())).partner()).isNull();
    }

    @Test
    void nobodyIsAddedToTheirOwnHouseholdOrByAWrongNumber() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var own = TestPersons.fnr(26);
        var id = TestPersons.insert(kommune, own, "Kari", "Nes");

        assertThat(as(user, () -> households.add(id, own, Relasjonstype.BARN, true, 100, 0)))
                .isEqualTo(new HouseholdChanges.Invalid("fnr", "person.nummer.SAMME"));
        assertThat(
                        as(
                                user,
                                () ->
                                        households.add(
                                                id,
                                                "26829548986",
                                                Relasjonstype.BARN,
                                                true,
                                                100,
                                                0)))
                .isEqualTo(new HouseholdChanges.Invalid("fnr", "person.nummer.KONTROLLSIFFER"));
    }

    @Test
    void aWrongShareIsRefusedAndTellsTheWorkersOwnFamilyNothing() {
        var kommune = data.kommune();
        var own = TestPersons.fnr(27);
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var disqualified = data.ansatt(kommune, "Kari", own, false, Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, own, "Kari", "Nes");
        var other = TestPersons.fnr(28);

        assertThat(as(user, () -> households.add(id, other, Relasjonstype.BARN, true, 101, 0)))
                .isEqualTo(new HouseholdChanges.Invalid("andel", "person.husstand.feil.andel"));
        assertThat(
                        as(
                                disqualified,
                                () -> households.add(id, other, Relasjonstype.BARN, true, 101, 0)))
                .isInstanceOf(HouseholdChanges.Refused.class);
    }

    private static PersonFacts facts(String kjonn, String telefon) {
        return new PersonFacts(kjonn, "", "Kaiveien 1", "9999", "HAVNVIK", telefon, "", "nb", "");
    }
}
