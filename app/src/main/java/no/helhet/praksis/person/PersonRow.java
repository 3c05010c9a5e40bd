package no.helhet.praksis.person;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.praksis.person.Person.Adresse;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Person.Kjonn;
import no.helhet.praksis.person.Person.Navn;
import no.helhet.praksis.person.Person.Opplysning;
import no.helhet.praksis.person.Person.Sivilstand;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// Reads a row of `person.person` joined with `person.skjermet`, as one scope may see it.
final class PersonRow {
    private static final String KILDE_UKJENT = "";

    private PersonRow() {}

    /// Whether the scope may see who the person is: nobody's protection is lifted by an emergency
    /// access, but a resident sees their own.
    static boolean shows(Scope scope, Adressebeskyttelse beskyttelse) {
        return beskyttelse == Adressebeskyttelse.INGEN
                || scope.klarert()
                || Rolle.INNBYGGER.name().equals(scope.actor().rolle());
    }

    static Person read(ResultSet row, Scope scope) throws SQLException {
        var id = new PersonId(row.getString("kommunenr"), row.getObject("id", UUID.class));
        var beskyttelse = Adressebeskyttelse.valueOf(row.getString("adressebeskyttelse"));
        var version = row.getInt("version");
        return shows(scope, beskyttelse)
                ? open(row, id, beskyttelse, version)
                : hidden(id, beskyttelse, version);
    }

    private static Person hidden(PersonId id, Adressebeskyttelse beskyttelse, int version) {
        return new Person(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "nb",
                null,
                beskyttelse,
                true,
                version);
    }

    private static Person open(
            ResultSet row, PersonId id, Adressebeskyttelse beskyttelse, int version)
            throws SQLException {
        return new Person(
                id,
                row.getString("fnr"),
                row.getObject("fodselsdato", LocalDate.class),
                navn(row),
                adresse(row),
                row.getString("telefon"),
                fact(row, "kontonummer"),
                map(fact(row, "kjonn"), Kjonn::valueOf),
                map(fact(row, "sivilstand"), Sivilstand::valueOf),
                row.getString("sprak"),
                row.getString("tolk"),
                beskyttelse,
                false,
                version);
    }

    private static @Nullable Navn navn(ResultSet row) throws SQLException {
        var etternavn = row.getString("etternavn");
        var fornavn = row.getString("fornavn");
        if (etternavn == null && fornavn == null) {
            return null;
        }
        return new Navn(orEmpty(fornavn), orEmpty(row.getString("mellomnavn")), orEmpty(etternavn));
    }

    private static @Nullable Adresse adresse(ResultSet row) throws SQLException {
        var gateadresse = row.getString("gateadresse");
        var poststed = row.getString("poststed");
        if (gateadresse == null && poststed == null) {
            return null;
        }
        return new Adresse(
                gateadresse,
                row.getString("postnr"),
                poststed,
                orEmpty(row.getString("adresse_kilde")),
                row.getObject("adresse_dato", LocalDate.class));
    }

    private static @Nullable Opplysning<String> fact(ResultSet row, String column)
            throws SQLException {
        var value = row.getString(column);
        if (value == null) {
            return null;
        }
        var kilde = row.getString(column + "_kilde");
        var dato = row.getObject(column + "_dato", LocalDate.class);
        return new Opplysning<>(
                value, kilde == null ? KILDE_UKJENT : kilde, dato == null ? LocalDate.EPOCH : dato);
    }

    private static <T> @Nullable Opplysning<T> map(
            @Nullable Opplysning<String> fact, java.util.function.Function<String, T> value) {
        return fact == null
                ? null
                : new Opplysning<>(value.apply(fact.verdi()), fact.kilde(), fact.dato());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
