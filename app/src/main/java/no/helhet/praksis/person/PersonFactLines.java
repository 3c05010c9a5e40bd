package no.helhet.praksis.person;

import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person.Opplysning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A person's facts as lines with source and date.
public final class PersonFactLines {
    private PersonFactLines() {}

    public static List<Fact> of(Person person, Texts t) {
        var lines = new ArrayList<Fact>();
        var kjonn = person.kjonn();
        var sivilstand = person.sivilstand();
        var konto = person.kontonummer();
        lines.add(
                line(
                        t,
                        "person.kjonn",
                        kjonn == null ? null : t.get("person.kjonn." + kjonn.verdi().name()),
                        kjonn));
        lines.add(
                line(
                        t,
                        "person.sivilstand",
                        sivilstand == null
                                ? null
                                : t.get("person.sivilstand." + sivilstand.verdi().name()),
                        sivilstand));
        var telefon = person.telefon();
        lines.add(
                line(
                        t,
                        "person.telefon",
                        telefon == null ? null : Telefon.formatted(telefon),
                        null));
        lines.add(
                line(
                        t,
                        "person.kontonummer",
                        konto == null ? null : t.maskedAccount(konto.verdi()),
                        konto));
        return lines;
    }

    /// What a form holds, to be read beside another version of it.
    public static List<Fact> plain(PersonFacts facts, Texts t) {
        return List.of(
                plain(t, "person.kjonn", coded(t, "person.kjonn.", facts.kjonn())),
                plain(t, "person.sivilstand", coded(t, "person.sivilstand.", facts.sivilstand())),
                plain(t, "person.gateadresse", facts.gateadresse()),
                plain(t, "person.postnr", facts.postnr()),
                plain(t, "person.poststed", facts.poststed()),
                plain(t, "person.telefon", facts.telefon()),
                plain(t, "person.kontonummer", facts.kontonummer()),
                plain(t, "person.sprak", SpokenLanguages.name(facts.sprak(), t)),
                plain(
                        t,
                        "person.tolk.felt",
                        facts.tolk().isEmpty() ? "" : SpokenLanguages.name(facts.tolk(), t)));
    }

    private static String coded(Texts t, String prefix, String code) {
        return t.has(prefix + code) ? t.get(prefix + code) : "";
    }

    private static Fact plain(Texts t, String key, String value) {
        return new Fact(t.get(key), value.isEmpty() ? t.get("person.ukjent.verdi") : value, "");
    }

    private static Fact line(
            Texts t, String key, @Nullable String value, @Nullable Opplysning<?> fact) {
        return new Fact(
                t.get(key),
                value == null ? t.get("person.ukjent.verdi") : value,
                fact == null ? "" : fact.kilde() + " " + t.dateWithYear(fact.dato()));
    }
}
