package no.helhet.praksis.person;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;

@HelhetTest
class LikhetssokTest {
    @Autowired Likhetssok likheter;
    @Autowired Dobbeltsider pages;
    @Autowired Personer persons;
    @Autowired AddressProtection protection;
    @Autowired Personregister register;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;

    private Kommune kommune;
    private HelhetUser ola;
    private HelhetUser cleared;
    private PersonId a;
    private PersonId b;

    @BeforeEach
    void twoThatMayBeOne() {
        kommune = data.kommune();
        ola = data.ansatt(kommune, "Ola", Rolle.VEILEDER);
        cleared = data.ansatt(kommune, "Klarert", null, true, Rolle.VEILEDER);
        a = TestPersons.insert(kommune, TestPersons.fnr(120), "Amina", "Farah");
        b = TestPersons.insert(kommune, dNumber(0), "Aminah", "Warsame");
    }

    @Test
    void likelyPairsAreThoseOfWhomOneHasNoNationalNumber() {
        var sister = TestPersons.insert(kommune, TestPersons.fnr(129), "Amina", "Olsen");
        var nobody = TestPersons.insert(kommune, null, "Bjarne", "Nes");

        assertThat(alike(ola, a)).containsExactly(b);
        assertThat(alike(ola, b)).containsExactlyInAnyOrder(a, sister);
        assertThat(alike(ola, nobody)).isEmpty();
        assertThat(as(ola, () -> pages.list().likheter()))
                .extracting(l -> l.en().id())
                .containsExactly(b, b);
        protect(a);
        assertThat(alike(ola, b)).containsExactly(sister);
        assertThat(alike(cleared, b)).containsExactlyInAnyOrder(a, sister);
    }

    @Test
    void thoseWhoAgreeInMostComeFirst() {
        var same = TestPersons.insert(kommune, TestPersons.fnr(132), "Aminah", "Warsame");

        assertThat(as(ola, () -> pages.list().likheter()))
                .extracting(l -> l.annen().id())
                .containsExactly(same, a);
    }

    @ParameterizedTest(name = "born {0}, telephone {1}, {2} {3}: {4}")
    @CsvSource({
        "1985-05-01, 90000102, Amira, Olsen, true",
        "1985-05-02, 90000101, Amira, Olsen, true",
        "1985-05-02, 90000102, Aminah, Warsame, false",
        "1985-05-01, 90000101, Bente, Warsame, false",
        ", 90000102, Aminah, Warsame, true",
        ", 90000102, Aminah, Olsen, false",
        ", 90000101, Amira, Olsen, true"
    })
    void eachWayOfAgreeingIsEnoughOpenOrHidden(
            @Nullable LocalDate born,
            String telefon,
            String fornavn,
            String etternavn,
            boolean is) {
        var other = TestPersons.insert(kommune, TestPersons.fnr(131), fornavn, etternavn);
        as(
                ola,
                () ->
                        transaction.execute(
                                t ->
                                        jdbc.sql(
                                                        """
                                                        update person.person
                                                        set fodselsdato = :f, telefon = :t
                                                        where kommunenr = :k and id = :id
                                                        """)
                                                .param("f", born)
                                                .param("t", telefon)
                                                .param("k", other.kommunenr())
                                                .param("id", other.id())
                                                .update()));

        assertThat(alike(ola, b).contains(other)).isEqualTo(is);
        protect(other);
        assertThat(alike(cleared, b).contains(other)).as("hidden").isEqualTo(is);
        assertThat(alike(cleared, other).contains(b)).as("from the hidden one").isEqualTo(is);
    }

    @Test
    void aNumberThatIsNobodysHereTellsOfWhoMayHaveItBeforeItIsRegistered() {
        var number = dNumber(7);
        var known = (Registersvar.Svar<Personregister.Registerperson>) register.find(number);
        var name = known.verdi().identitet().navn();
        var alike = TestPersons.insert(kommune, TestPersons.fnr(130), name.fornavn(), "Annerledes");
        var nr = kommune.kommunenr();

        assertThat(as(ola, () -> persons.findAlike(nr, number)))
                .extracting(Person::id)
                .containsExactly(alike);
        assertThat(as(ola, () -> persons.search(number, 1))).as("nobody was registered").isEmpty();
        assertThat(as(ola, () -> persons.findAlike(nr, dNumber(0)))).as("known here").isEmpty();
        protect(alike);
        assertThat(as(ola, () -> persons.findAlike(nr, number))).isEmpty();
    }

    private List<PersonId> alike(HelhetUser user, PersonId id) {
        return as(
                user,
                () ->
                        transaction.execute(s -> likheter.find(id, 10)).stream()
                                .map(l -> l.annen().id())
                                .toList());
    }

    private void protect(PersonId id) {
        Scopes.run(
                Scope.system(kommune.kommunenr()),
                () ->
                        assertThat(
                                        protection.changeProtection(
                                                id,
                                                Adressebeskyttelse.FORTROLIG,
                                                "Melding fra politiet",
                                                0))
                                .isInstanceOf(AddressProtection.Changed.class));
    }

    private static String dNumber(int n) {
        return SyntheticNumbers.nthDNummer(LocalDate.of(1985, 5, 1), n).orElseThrow().value();
    }
}
