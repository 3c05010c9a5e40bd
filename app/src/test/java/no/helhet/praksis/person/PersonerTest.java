package no.helhet.praksis.person;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Identifisering.Funnet;
import no.helhet.praksis.person.Identifisering.IkkeFunnet;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Personer.Soknadsopplysninger;
import no.helhet.praksis.person.Persontilgang.Grunn;
import no.helhet.praksis.person.Persontilgang.Nektet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

@HelhetTest
class PersonerTest {
    private static final Soknadsopplysninger SAID =
            new Soknadsopplysninger(
                    "Marte",
                    "",
                    "Solbakk",
                    "+4790000318",
                    "99992003185",
                    LocalDate.of(2026, 11, 5));

    @Autowired Personer persons;
    @Autowired AddressProtection protection;
    @Autowired TestData data;

    @Test
    void anApplicantIsFetchedFromTheRegisterWithTheFamilyAndIsOnePersonHoweverOftenTheyApply() {
        var kommune = data.kommune();

        var first = identify(kommune, "02889134634");
        var again = identify(kommune, "028891 34634");

        assertThat(first).isInstanceOf(Funnet.class).isEqualTo(again);
        var id = ((Funnet) first).id();
        var person = system(kommune, () -> persons.find(id).orElseThrow());
        assertThat(person.navn().full()).isEqualTo("Marte Eide Solbakk");
        assertThat(person.telefon()).isEqualTo("90000318");
        assertThat(person.kontonummer().kilde()).isEqualTo("Søknaden");
        assertThat(person.kjonn().kilde()).isEqualTo("Folkeregisteret (syntetisk)");
        var household = system(kommune, () -> persons.findHusstand(id));
        assertThat(household.barn())
                .extracting(child -> child.person().navn().fornavn())
                .containsExactly("Iben", "Odin");
        assertThat(household.barn()).allMatch(child -> child.andel() == 80 && child.borSammen());
    }

    @Test
    void aNumberThatIsNobodysSaysWhy() {
        var kommune = data.kommune();

        assertThat(identify(kommune, "26829548986")).isEqualTo(new IkkeFunnet("KONTROLLSIFFER"));
        assertThat(identify(kommune, "123")).isEqualTo(new IkkeFunnet("UGYLDIG_LENGDE"));
        assertThat(identify(kommune, "1234567890x")).isEqualTo(new IkkeFunnet("IKKE_SIFRE"));
        assertThat(identify(kommune, "99999999999")).isEqualTo(new IkkeFunnet("UGYLDIG_DATO"));
    }

    @Test
    void aPersonIsFoundByTheBeginningsOfTheWordsOfTheNameInAnyOrder() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var oda = TestPersons.insert(kommune, TestPersons.fnr(1), "Oda Marie", "Ødegård-Lunde");
        TestPersons.insert(kommune, TestPersons.fnr(2), "Oda", "Berg");

        assertThat(found(user, "ødeg")).containsExactly(oda);
        assertThat(found(user, "LUND od")).containsExactly(oda);
        assertThat(found(user, "oda lunde")).containsExactly(oda);
        assertThat(found(user, "oda")).hasSize(2);
        assertThat(found(user, "lunde berg")).isEmpty();
        assertThat(found(user, "o")).isEmpty();
    }

    @Test
    void ofManyWhoMatchThoseFirstByNameAreShown() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        for (int i = 0; i < 9; i++) {
            TestPersons.insert(kommune, TestPersons.fnr(30 + i), "Oda", "Vik" + (9 - i));
        }

        assertThat(as(user, () -> persons.search("oda", 3)))
                .extracting(person -> person.navn().etternavn())
                .containsExactly("Vik1", "Vik2", "Vik3");
    }

    @Test
    void aPersonIsFoundByWholeNumberAndTelephone() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var fnr = TestPersons.fnr(3);
        var id = TestPersons.insert(kommune, fnr, "Kari", "Nes");

        assertThat(found(user, fnr)).containsExactly(id);
        assertThat(found(user, fnr.substring(0, 6) + " " + fnr.substring(6))).containsExactly(id);
        assertThat(found(user, "+47 900 00 101")).containsExactly(id);
        assertThat(found(user, fnr.substring(0, 10))).isEmpty();
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        var kommune = data.kommune();
        var fnr = TestPersons.fnr(4);
        var id = TestPersons.insert(kommune, fnr, "Kari", "Utenfor");
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);

        assertThat(found(stranger, "kari utenfor")).isEmpty();
        assertThat(found(stranger, fnr)).isEmpty();
        assertThat(as(stranger, () -> persons.find(id))).isEmpty();
        assertThat(as(stranger, () -> persons.findAll(List.of(id)))).isEmpty();
        assertThat(as(stranger, () -> persons.checkAccess(id)))
                .isEqualTo(new Nektet(Grunn.FINNES_IKKE));
    }

    @Test
    void aProtectedPersonIsNeverInASearchAListOrAsACandidate() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var fnr = TestPersons.fnr(5);
        var id = TestPersons.insert(kommune, fnr, "Hemmelig", "Hansen");

        protect(kommune, id, 0);

        assertThat(found(user, "hemmelig")).isEmpty();
        assertThat(found(user, fnr)).isEmpty();
        assertThat(found(user, "90000101")).isEmpty();
        assertThat(
                        as(
                                user,
                                () ->
                                        persons.findCandidates(
                                                kommune.kommunenr(),
                                                "Hemmelig Hansen",
                                                LocalDate.of(1985, 5, 1),
                                                "90000101")))
                .isEmpty();
        var seen = as(user, () -> persons.find(id).orElseThrow());
        assertThat(seen.skjult()).isTrue();
        assertThat(
                        new Object[] {
                            seen.fnr(),
                            seen.navn(),
                            seen.adresse(),
                            seen.telefon(),
                            seen.fodselsdato()
                        })
                .containsOnlyNulls();
        assertThat(as(user, () -> persons.checkAccess(id))).isEqualTo(new Nektet(Grunn.SKJERMET));
    }

    @Test
    void aClearedUserFindsAProtectedPersonByWholeNumberAlone() {
        var kommune = data.kommune();
        var cleared = data.ansatt(kommune, "Klara", null, true, Rolle.VEILEDER);
        var fnr = TestPersons.fnr(6);
        var id = TestPersons.insert(kommune, fnr, "Hemmelig", "Hansen");

        protect(kommune, id, 0);

        assertThat(found(cleared, "hemmelig")).isEmpty();
        assertThat(found(cleared, fnr)).containsExactly(id);
        var seen = as(cleared, () -> persons.find(id).orElseThrow());
        assertThat(seen.navn().full()).isEqualTo("Hemmelig Hansen");
        assertThat(seen.adresse().gateadresse()).isEqualTo("Kaiveien 1");
        assertThat(as(cleared, () -> persons.checkAccess(id)).erTillatt()).isTrue();
    }

    @Test
    void protectionTakenAwayGivesBackNameAddressAndSearch() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(7), "Anders", "Åmås");

        protect(kommune, id, 0);
        var outcome =
                system(
                        kommune,
                        () ->
                                protection.changeProtection(
                                        id, Adressebeskyttelse.INGEN, "Melding fra politiet", 1));

        assertThat(outcome).isInstanceOf(AddressProtection.Changed.class);
        assertThat(found(user, "åmås")).containsExactly(id);
        var seen = as(user, () -> persons.find(id).orElseThrow());
        assertThat(seen.adresse().gateadresse()).isEqualTo("Kaiveien 1");
        assertThat(seen.telefon()).isEqualTo("90000101");
    }

    @Test
    void onlyAClearedUserChangesProtectionAndAStaleVersionChangesNothing() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(8), "Anne", "Dal");

        assertThat(
                        as(
                                user,
                                () ->
                                        protection.changeProtection(
                                                id,
                                                Adressebeskyttelse.FORTROLIG,
                                                "Melding fra politiet",
                                                0)))
                .isInstanceOf(AddressProtection.NotCleared.class);
        assertThat(
                        system(
                                kommune,
                                () ->
                                        protection.changeProtection(
                                                id,
                                                Adressebeskyttelse.FORTROLIG,
                                                "Melding fra politiet",
                                                7)))
                .isInstanceOf(AddressProtection.Stale.class);
        assertThat(as(user, () -> persons.find(id).orElseThrow()).skjermet()).isFalse();
    }

    @Test
    void candidatesAgreeInNameTelephoneOrInBirthDateWithAWordOfTheName() {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var daniel = TestPersons.insert(kommune, TestPersons.fnr(9), "Daniel", "Rekkedal");
        var other = TestPersons.insert(kommune, TestPersons.fnr(10), "Daniel", "Strand");
        TestPersons.insert(kommune, TestPersons.fnr(11), "Ole", "Moe");

        var candidates =
                as(
                        user,
                        () ->
                                persons.findCandidates(
                                        kommune.kommunenr(),
                                        "Daniel Rekkedal",
                                        LocalDate.of(1985, 5, 1),
                                        null));

        assertThat(candidates).extracting(k -> k.person().id()).containsExactly(daniel, other);
        assertThat(candidates.getFirst().likt()).containsExactly("NAVN", "FODSELSDATO");
        assertThat(candidates.getLast().likt()).containsExactly("FODSELSDATO");
    }

    @Test
    void aWorkerIsDisqualifiedFromThemselvesAndTheirFamilyInEitherDirection() {
        var kommune = data.kommune();
        var own = TestPersons.fnr(12);
        var worker = data.ansatt(kommune, "Ingrid", own, true, Rolle.VEILEDER);
        var self = TestPersons.insert(kommune, own, "Ingrid", "Solbakken");
        var child = TestPersons.insert(kommune, TestPersons.fnr(13), "Barn", "Solbakken");
        var brother = TestPersons.insert(kommune, TestPersons.fnr(14), "Bror", "Solbakken");
        var stranger = TestPersons.insert(kommune, TestPersons.fnr(15), "Ola", "Solbakken");
        TestPersons.relate(self, child, "BARN");
        TestPersons.relate(brother, self, "SOSKEN");

        for (var id : List.of(self, child, brother)) {
            assertThat(as(worker, () -> persons.checkAccess(id)))
                    .isEqualTo(new Nektet(Grunn.INHABIL));
        }
        assertThat(as(worker, () -> persons.checkAccess(stranger)).erTillatt()).isTrue();
        var colleague = data.ansatt(kommune, "Amir", Rolle.VEILEDER);
        assertThat(as(colleague, () -> persons.isInhabil(worker.brukerId(), child))).isTrue();
        assertThat(as(colleague, () -> persons.checkAccess(child)).erTillatt()).isTrue();
    }

    private Identifisering identify(Kommune kommune, String fnr) {
        return system(kommune, () -> persons.identify(kommune.kommunenr(), fnr, SAID));
    }

    private void protect(Kommune kommune, PersonId id, int version) {
        var outcome =
                system(
                        kommune,
                        () ->
                                protection.changeProtection(
                                        id,
                                        Adressebeskyttelse.STRENGT_FORTROLIG,
                                        "Melding fra politiet",
                                        version));
        assertThat(outcome).isInstanceOf(AddressProtection.Changed.class);
    }

    private List<PersonId> found(HelhetUser user, String query) {
        return as(user, () -> persons.search(query, 20)).stream().map(Person::id).toList();
    }

    private static <T> T system(Kommune kommune, Supplier<T> work) {
        return Scopes.call(Scope.system(kommune.kommunenr()), work);
    }
}
