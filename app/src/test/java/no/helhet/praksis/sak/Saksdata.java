package no.helhet.praksis.sak;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.soknad.MeldingId;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;

/// Persons and registered applications for the tests of cases.
final class Saksdata {
    private Saksdata() {}

    static PersonId person(Kommune kommune, @Nullable String fnr) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fornavn, mellomnavn, etternavn,
                                           fodselsdato, pseudonym, opprettet)
                values (?, '', ?, ?, 'Prøve', '', 'Testesen', date '1990-01-01', ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                fnr,
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    static PersonId protectedPerson(Kommune kommune) {
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

    static SoknadRegistrert soknad(
            Kommune kommune, PersonId person, Instant mottatt, boolean nodhjelp) {
        return new SoknadRegistrert(
                new SoknadId(kommune.kommunenr(), Ids.next()),
                person,
                new MeldingId(kommune.kommunenr(), Ids.next()),
                "",
                kommune.enhetsnr(),
                mottatt,
                null,
                nodhjelp,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31));
    }

    static Scope system(Kommune kommune) {
        return Scope.system(kommune.kommunenr(), "");
    }

    static <T> T asSystem(Kommune kommune, Supplier<T> work) {
        return Scopes.call(system(kommune), work);
    }

    static int count(String sql, Kommune kommune) {
        try (var connection = no.helhet.testing.TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kommune.kommunenr());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Publications that name the id and are not completed.
    static int publications(String id) {
        try (var connection = no.helhet.testing.TestDatabase.connect("helhet_app");
                var statement =
                        connection.prepareStatement(
                                """
                                select count(*) from teknisk.event_publication
                                where serialized_event like ? and listener_id like '%Saksapning%'
                                  and completion_date is null
                                """)) {
            statement.setString(1, "%" + id + "%");
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID unknown() {
        return TestData.unknownId();
    }
}
