package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

/// The facts a caseworker may correct, as a form sends them; empty for unknown.
public record PersonFacts(
        String kjonn,
        String sivilstand,
        String gateadresse,
        String postnr,
        String poststed,
        String telefon,
        String kontonummer,
        String sprak,
        String tolk) {

    static PersonFacts of(Person person) {
        var kjonn = person.kjonn();
        var sivilstand = person.sivilstand();
        var address = person.adresse();
        var konto = person.kontonummer();
        return new PersonFacts(
                kjonn == null ? "" : kjonn.verdi().name(),
                sivilstand == null ? "" : sivilstand.verdi().name(),
                address == null ? "" : orEmpty(address.gateadresse()),
                address == null ? "" : orEmpty(address.postnr()),
                address == null ? "" : orEmpty(address.poststed()),
                orEmpty(person.telefon()),
                konto == null ? "" : konto.verdi(),
                person.sprak(),
                orEmpty(person.tolk()));
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "PersonFacts";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
