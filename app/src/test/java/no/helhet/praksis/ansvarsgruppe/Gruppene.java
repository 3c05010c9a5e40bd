package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// An office of its own for each test, with a person and those who help her.
final class Gruppene {
    final Kommune kommune;
    final HelhetUser ingrid;
    final HelhetUser marte;
    final HelhetUser leder;
    final PersonId sara;
    private final TestData data;
    private final TransactionTemplate transactions;

    Gruppene(TestData data, TransactionTemplate transactions) {
        this.data = data;
        this.transactions = transactions;
        kommune = data.kommune();
        ingrid = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        marte = data.ansatt(kommune, "Marte Lien", Rolle.VEILEDER);
        leder = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
        sara = person("Sara");
    }

    PersonId person(String fornavn) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fornavn, mellomnavn, etternavn,
                  fodselsdato, telefon, sprak, pseudonym, opprettet)
                values (?, '', ?, ?, '', 'Myhre', date '1999-03-12', '90000101', 'nb', ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                fornavn,
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    PersonId protectedPerson() {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, adressebeskyttelse, pseudonym, opprettet)
                values (?, '', ?, 'STRENGT_FORTROLIG', ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    HelhetUser cleared() {
        return data.ansatt(kommune, "Klarert", null, true, Rolle.VEILEDER);
    }

    HelhetUser resident(PersonId id) {
        return new HelhetUser(
                Ids.next(),
                "r" + id.id(),
                "Sara Myhre",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                "token");
    }

    <T> T asIngrid(Supplier<T> work) {
        return TestData.as(ingrid, () -> transactions.execute(status -> work.get()));
    }

    <T> T asSara(Supplier<T> work) {
        return TestData.as(resident(sara), () -> transactions.execute(status -> work.get()));
    }

    static Gruppeskjema form(String... fields) {
        Map<String, String> form = new HashMap<>();
        form.put("nokkel", Ids.next().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Gruppeskjema(form);
    }

    static Gruppeskjema petter() {
        return form(
                "slag",
                "PARTNER",
                "navn",
                "Petter Aune",
                "organisasjon",
                "Jobbspor",
                "epost",
                "petter@jobbspor.example");
    }

    static <T> T done(Gruppesvar<T> svar) {
        if (svar instanceof Gruppesvar.Gjort<T>(var what)) {
            return what;
        }
        throw new AssertionError("Not done: " + svar);
    }

    static String wrong(Gruppesvar<?> svar) {
        if (svar instanceof Gruppesvar.Mangler<?>(var feil)) {
            return feil.getFirst().field();
        }
        throw new AssertionError("Nothing is said to be wrong: " + svar);
    }

    /// The first column of each row that is the municipality's.
    List<String> read(String select) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, kommune.kommunenr());
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
