package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// Rows of persons for tests, written past row-level security.
final class TestPersons {
    private TestPersons() {}

    /// The n-th synthetic number of people born on 1 May 1985.
    static String fnr(int n) {
        return SyntheticNumbers.nth(LocalDate.of(1985, 5, 1), n).orElseThrow().value();
    }

    static PersonId insert(
            Kommune kommune, @Nullable String fnr, String fornavn, String etternavn) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, fornavn, mellomnavn,
                  etternavn, gateadresse, postnr, poststed, adresse_kilde, adresse_dato, telefon,
                  pseudonym, opprettet)
                values (?, '', ?, ?, date '1985-05-01', ?, '', ?, 'Kaiveien 1', '9999', 'HAVNVIK',
                  'Test', date '2026-01-01', '90000101', ?, now())
                """,
                id.kommunenr(),
                id.id(),
                fnr,
                fornavn,
                etternavn,
                UUID.randomUUID());
        for (var word : Navneord.of(fornavn + " " + etternavn)) {
            TestData.execute(
                    "insert into person.navneord (kommunenr, bydel, ord, person_id, navn) values"
                            + " (?, '', ?, ?, ?)",
                    id.kommunenr(),
                    word,
                    id.id(),
                    etternavn + " " + fornavn);
        }
        return id;
    }

    static void relate(PersonId from, PersonId to, String type) {
        TestData.execute(
                """
                insert into person.relasjon (kommunenr, bydel, person_id, annen_id, type, kilde, dato)
                values (?, '', ?, ?, ?, 'Test', date '2026-01-01')
                """,
                from.kommunenr(),
                from.id(),
                to.id(),
                type);
    }
}
