package no.helhet.praksis.person;

import no.helhet.praksis.person.Personer.Kandidat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Finds who a message with no usable number may be about. Never pre-chosen, never a protected
/// person.
@Component
class Candidates {
    private static final int LIMIT = 10;
    private static final int LOOKED_AT = 100;

    private final PersonRepository persons;
    private final NameSearch names;

    Candidates(PersonRepository persons, NameSearch names) {
        this.persons = persons;
        this.names = names;
    }

    List<Kandidat> find(
            String kommunenr,
            String navn,
            @Nullable LocalDate fodselsdato,
            @Nullable String telefon) {
        var words = Navneord.of(navn);
        var phone = telefon == null ? null : Telefon.parse(telefon).orElse(null);
        var looked = new LinkedHashMap<PersonId, Person>();
        if (words.size() >= 2) {
            var ends = List.of(words.getLast(), words.getFirst());
            put(looked, persons.findAll(names.find(List.of(kommunenr), ends, LOOKED_AT)).values());
        }
        if (fodselsdato != null) {
            put(looked, persons.findByBirthDate(kommunenr, fodselsdato, LOOKED_AT));
        }
        if (phone != null) {
            put(looked, persons.findByTelephone(phone, LOOKED_AT));
        }
        return looked.values().stream()
                .filter(person -> person.id().kommunenr().equals(kommunenr) && !person.skjermet())
                .filter(person -> isLikely(person, words, phone))
                .map(person -> new Kandidat(person, agreement(person, words, fodselsdato, phone)))
                .filter(candidate -> !candidate.likt().isEmpty())
                .sorted(Comparator.comparingInt((Kandidat k) -> k.likt().size()).reversed())
                .limit(LIMIT)
                .toList();
    }

    /// A birth date alone is shared by many: a word of the name or the telephone must agree too.
    private static boolean isLikely(Person person, List<String> words, @Nullable String phone) {
        var own = wordsOf(person);
        return words.stream().anyMatch(own::contains)
                || (phone != null && phone.equals(person.telefon()));
    }

    private static List<String> agreement(
            Person person,
            List<String> words,
            @Nullable LocalDate fodselsdato,
            @Nullable String phone) {
        var likt = new ArrayList<String>();
        var own = wordsOf(person);
        if (words.size() >= 2 && own.contains(words.getFirst()) && own.contains(words.getLast())) {
            likt.add("NAVN");
        }
        if (fodselsdato != null && Objects.equals(fodselsdato, person.fodselsdato())) {
            likt.add("FODSELSDATO");
        }
        if (phone != null && phone.equals(person.telefon())) {
            likt.add("TELEFON");
        }
        return likt;
    }

    private static HashSet<String> wordsOf(Person person) {
        return new HashSet<>(person.navn() == null ? List.of() : Navneord.of(person.navn()));
    }

    private static void put(LinkedHashMap<PersonId, Person> looked, Collection<Person> found) {
        found.forEach(person -> looked.put(person.id(), person));
    }
}
