package no.helhet.praksis.avtale;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An office of its own for each test, with workers, persons, slots and the forms they send.
final class Avtalene {
    final Kommune kommune;
    final HelhetUser ingrid;
    final HelhetUser marte;
    private final TestData data;

    Avtalene(TestData data) {
        this.data = data;
        kommune = data.kommune();
        ingrid = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        marte = data.ansatt(kommune, "Marte Lien", Rolle.VEILEDER);
    }

    HelhetUser cleared() {
        return data.ansatt(kommune, "Klarert", null, true, Rolle.VEILEDER);
    }

    HelhetUser leader() {
        return data.ansatt(kommune, "Leder", Rolle.LEDER);
    }

    HelhetUser family(String fnr) {
        return data.ansatt(kommune, "Nær Familie", fnr, false, Rolle.VEILEDER);
    }

    HelhetUser resident(PersonId id) {
        return new HelhetUser(
                Ids.next(),
                "r" + id.id(),
                "Prøve Testesen",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                "token");
    }

    PersonId person(@Nullable String fnr, String sprak) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fornavn, mellomnavn, etternavn,
                  fodselsdato, telefon, sprak, pseudonym, opprettet)
                values (?, '', ?, ?, 'Prøve', '', 'Testesen', date '1990-01-01', '90000101', ?, ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                fnr,
                sprak,
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    PersonId person() {
        return person(null, "nb");
    }

    PersonId protectedPerson(String how) {
        var id = new PersonId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, adressebeskyttelse, pseudonym, opprettet)
                values (?, '', ?, ?, ?, ?)
                """,
                id.kommunenr(),
                id.id(),
                how,
                Ids.next(),
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        return id;
    }

    /// A free slot of 45 minutes.
    LukeId slot(HelhetUser worker, Instant start, String... kompetanser) {
        var id = new LukeId(kommune.kommunenr(), Ids.next());
        TestData.execute(
                """
                insert into avtale.luke (kommunenr, bydel, id, enhetsnr, bruker_id, bruker_navn, start,
                  slutt, kompetanser) values (?, '', ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                """,
                id.kommunenr(),
                id.id(),
                kommune.enhetsnr(),
                worker.brukerId(),
                worker.navn(),
                start.atOffset(ZoneOffset.UTC),
                start.plusSeconds(45 * 60).atOffset(ZoneOffset.UTC),
                String.join(",", kompetanser));
        return id;
    }

    /// The form that books a slot, with what is given laid over it.
    static Avtaleskjema form(LukeId luke, String... fields) {
        var form = new HashMap<String, String>();
        form.put("nokkel", Ids.next().toString());
        form.put("luke", luke.path());
        form.put("tema", "OKONOMI");
        form.put("sprak", "nb");
        form.put("varsel", "900 00 101");
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return new Avtaleskjema(form);
    }

    static Avtaleskjema moveTo(LukeId luke) {
        return new Avtaleskjema(Map.of("luke", luke.path(), "grunn", "Ansatt er syk"));
    }

    static Avtale done(Avtalesvar svar) {
        if (svar instanceof Avtalesvar.Gjort(var avtale)) {
            return avtale;
        }
        throw new AssertionError("Not done: " + svar);
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
