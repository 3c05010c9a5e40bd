package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.database.Selection;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Personer.Soknadsopplysninger;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What those are told of persons who count and name nobody.
@HelhetTest
class PersontellingTest {
    private static final String MARTE = "02889134634";

    @Autowired Personer persons;
    @Autowired AddressProtection protection;
    @Autowired Persontelling counted;
    @Autowired TestData data;
    private String k;
    private PersonId marte;

    @BeforeEach
    void register() {
        k = data.kommune().kommunenr();
        var said =
                new Soknadsopplysninger(
                        "Marte", "", "Solbakk", null, null, LocalDate.of(2026, 11, 5));
        marte = ((Identifisering.Funnet) system(() -> persons.identify(k, MARTE, said))).id();
    }

    @Test
    void whereOneLivesIsKeptFromThePopulationRegisterForAllWhoLiveThere() {
        var all = system(() -> counted.find(k, new Selection.Page(Selection.Page.FIRST, 100)));
        assertThat(all).hasSize(3);
        var places =
                system(
                        () ->
                                counted.findBosteder(
                                        k, all.stream().map(Persontelling.Rad::personId).toList()));
        assertThat(places).hasSize(3);
        assertThat(places.stream().map(Persontelling.Bosted::grunnkrets).distinct())
                .singleElement()
                .asString()
                .matches("4698(0[1-9]|1[0-4])(0[1-9]|1[0-5])");
    }

    @Test
    void ofOneWithAProtectedAddressNoPlaceIsKept() {
        assertThat(places()).hasSize(1);
        var version = system(() -> persons.find(marte).orElseThrow().version());

        system(
                () ->
                        protection.changeProtection(
                                marte,
                                Adressebeskyttelse.FORTROLIG,
                                "Trusler fra en kjent",
                                version));

        assertThat(places()).isEmpty();
    }

    @Test
    void oneWhoWasRegisteredTwiceIsCountedOnceAndHasLivedWhereEitherHas() {
        var other = new PersonId(k, Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fodselsdato, pseudonym, opprettet)
                values (?, '', ?, date '1991-08-02', ?, now())
                """,
                k,
                other.id(),
                UUID.randomUUID());
        TestData.execute(
                """
                insert into person.bosted (kommunenr, bydel, person_id, fom, grunnkrets, kilde)
                values (?, '', ?, date '2020-01-01', '46980101', 'Test')
                """,
                k,
                other.id());
        TestData.execute(
                "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?, ?)",
                k,
                other.id(),
                marte.id());

        for (var asked : List.of(new Selection.Rows(List.of(other.id())), page())) {
            assertThat(system(() -> counted.find(k, asked)))
                    .extracting(Persontelling.Rad::personId)
                    .contains(marte.id())
                    .doesNotContain(other.id());
        }
        assertThat(places())
                .hasSize(2)
                .first()
                .extracting(Persontelling.Bosted::fom)
                .isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void pagesFollowEachOtherUntilNobodyIsLeft() {
        var found = new ArrayList<UUID>();
        for (var page = next(Selection.Page.FIRST);
                !page.isEmpty();
                page = next(page.getLast().pseudonym())) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(p -> found.add(p.pseudonym()));
        }
        assertThat(found).hasSize(3).doesNotHaveDuplicates();
    }

    private List<Persontelling.Rad> next(UUID after) {
        return system(() -> counted.find(k, new Selection.Page(after, 2)));
    }

    private static Selection page() {
        return new Selection.Page(Selection.Page.FIRST, 100);
    }

    private List<Persontelling.Bosted> places() {
        return system(() -> counted.findBosteder(k, List.of(marte.id())));
    }

    private <T> T system(Supplier<T> work) {
        return Scopes.call(Scope.system(k), work);
    }
}
