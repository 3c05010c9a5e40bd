package no.helhet.praksis.person;

import no.helhet.platform.web.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two registered persons side by side.
///
/// @param linjer what each has, line by line
public record Sammenligning(Person en, Person annen, List<Linje> linjer) {
    /// @param ulikt both have something, and it is not the same
    public record Linje(String hva, String en, String annen, boolean ulikt) {}

    /// What a person has under each heading; empty for nothing.
    record Side(Person person, Husstand husstand, List<String> innhold) {}

    static Sammenligning of(Side en, Side annen, List<String> headings, Texts t) {
        var lines =
                new ArrayList<>(
                        List.of(
                                line(t, "person.dobbelt.navn", name(en), name(annen)),
                                line(t, "person.dobbelt.nummer", number(en, t), number(annen, t)),
                                line(t, "person.dobbelt.fodt", born(en, t), born(annen, t)),
                                line(t, "person.telefon", phone(en), phone(annen)),
                                line(t, "person.dobbelt.adresse", address(en), address(annen)),
                                line(t, "person.kontonummer", account(en, t), account(annen, t)),
                                line(t, "person.beskytt", protection(en, t), protection(annen, t)),
                                line(t, "person.husstand", household(en), household(annen))));
        for (int i = 0; i < en.innhold().size(); i++) {
            lines.add(
                    new Linje(
                            t.get(headings.get(i)),
                            en.innhold().get(i),
                            annen.innhold().get(i),
                            false));
        }
        return new Sammenligning(en.person(), annen.person(), List.copyOf(lines));
    }

    private static Linje line(Texts t, String key, String one, String other) {
        var differs = !one.isEmpty() && !other.isEmpty() && !Objects.equals(one, other);
        return new Linje(t.get(key), one, other, differs);
    }

    private static String name(Side side) {
        return Optional.ofNullable(side.person().navn()).map(Person.Navn::full).orElse("");
    }

    private static String number(Side side, Texts t) {
        return Optional.ofNullable(side.person().fnr()).map(t::nationalNumber).orElse("");
    }

    private static String born(Side side, Texts t) {
        return Optional.ofNullable(side.person().fodselsdato()).map(t::dateWithYear).orElse("");
    }

    private static String phone(Side side) {
        return Optional.ofNullable(side.person().telefon()).map(Telefon::formatted).orElse("");
    }

    private static String address(Side side) {
        return Optional.ofNullable(side.person().adresse())
                .map(
                        a ->
                                Stream.of(a.gateadresse(), a.postnr(), a.poststed())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String account(Side side, Texts t) {
        return Optional.ofNullable(side.person().kontonummer())
                .map(k -> t.maskedAccount(k.verdi()))
                .orElse("");
    }

    private static String protection(Side side, Texts t) {
        return t.get("person.beskytt." + side.person().adressebeskyttelse());
    }

    private static String household(Side side) {
        return side.husstand()
                .medlemmer()
                .map(Husstand.Medlem::person)
                .filter(p -> !p.skjult() && p.navn() != null)
                .map(p -> p.navn().full())
                .collect(Collectors.joining(", "));
    }
}
