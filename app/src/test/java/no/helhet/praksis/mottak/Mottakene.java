package no.helhet.praksis.mottak;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/// A reception of its own for each test: an office, workers, persons, and the forms they send.
final class Mottakene {
    final Kommune kommune;
    final HelhetUser ingrid;
    final HelhetUser marte;
    private final TestData data;

    Mottakene(TestData data) {
        this.data = data;
        kommune = data.kommune();
        ingrid = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        marte = data.ansatt(kommune, "Marte Lien", Rolle.VEILEDER);
    }

    HelhetUser family(String fnr) {
        return data.ansatt(kommune, "Nær Familie", fnr, false, Rolle.VEILEDER);
    }

    PersonId person(@Nullable String fnr) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fornavn, mellomnavn, etternavn,
                  fodselsdato, telefon, sprak, tolk, pseudonym, opprettet)
                values (?, '', ?, ?, 'Prøve', '', 'Testesen', date '1990-01-01', '90000101', 'ar', 'ar', ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                fnr,
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    PersonId protectedPerson() {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, adressebeskyttelse, pseudonym, opprettet)
                values (?, '', ?, 'FORTROLIG', ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    /// The form for a person, with what is given laid over what stands there from the start.
    static Map<String, String> form(@Nullable PersonId person, String... fields) {
        var form = new HashMap<String, String>();
        form.put("nokkel", Ids.next().toString());
        form.put("gjelder", "OKONOMI");
        if (person != null) {
            form.put("hvemId", person.path());
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    int count(String from) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select count(*) from " + from + " and kommunenr = ?")) {
            statement.setString(1, kommune.kommunenr());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
