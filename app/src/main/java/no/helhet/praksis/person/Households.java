package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts together a person's household from the registered relations.
@Component
class Households {
    private static final Comparator<Husstand.Medlem> OLDEST_FIRST =
            Comparator.comparing(
                    (Husstand.Medlem m) -> m.person().fodselsdato(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    private final RelasjonRepository relations;
    private final PersonRepository persons;

    Households(RelasjonRepository relations, PersonRepository persons) {
        this.relations = relations;
        this.persons = persons;
    }

    Husstand find(PersonId id) {
        var found = relations.find(id);
        var people =
                persons.findAll(found.stream().map(RelasjonRepository.Relasjon::annen).toList());
        var members =
                found.stream()
                        .map(relation -> member(relation, people))
                        .flatMap(Optional::stream)
                        .toList();
        return new Husstand(partner(members), children(members));
    }

    private static Optional<Husstand.Medlem> member(
            RelasjonRepository.Relasjon r, Map<UUID, Person> people) {
        return Optional.ofNullable(people.get(r.annen().id()))
                .map(
                        person ->
                                new Husstand.Medlem(
                                        person,
                                        r.type().name(),
                                        r.borSammen(),
                                        r.andel(),
                                        r.kilde(),
                                        r.dato()));
    }

    private static Husstand.@Nullable Medlem partner(List<Husstand.Medlem> members) {
        return members.stream()
                .filter(Husstand.Medlem::borSammen)
                .filter(m -> m.type().equals("EKTEFELLE") || m.type().equals("SAMBOER"))
                .findFirst()
                .orElse(null);
    }

    private static List<Husstand.Medlem> children(List<Husstand.Medlem> members) {
        return members.stream().filter(m -> m.type().equals("BARN")).sorted(OLDEST_FIRST).toList();
    }
}
