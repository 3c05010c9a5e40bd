package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A caseworker registers who belongs to a person's household, and who no longer does.
@Service
@Transactional
class HouseholdChanges {
    private final Personer persons;
    private final RelasjonRepository relations;
    private final PersonRegistration registration;
    private final JdbcClient jdbc;
    private final EventLog events;
    private final Audit audit;
    private final NumberRules rules;

    HouseholdChanges(
            Personer persons,
            RelasjonRepository relations,
            PersonRegistration registration,
            JdbcClient jdbc,
            EventLog personEvents,
            Audit audit,
            NumberRules rules) {
        this.persons = persons;
        this.relations = relations;
        this.registration = registration;
        this.jdbc = jdbc;
        this.events = personEvents;
        this.audit = audit;
        this.rules = rules;
    }

    sealed interface Outcome {}

    record Changed() implements Outcome {}

    /// Somebody else came first; nothing was written.
    record Stale() implements Outcome {}

    /// @param fault text key of what is wrong with the field
    record Invalid(String field, String fault) implements Outcome {}

    record Refused(Persontilgang.Nektet nektet) implements Outcome {}

    /// The household for the page that changes it; the reading is written to the audit.
    Husstand read(PersonId id) {
        var household = persons.findHusstand(id);
        var shown =
                Stream.concat(
                        Stream.of(id), household.medlemmer().map(member -> member.person().id()));
        audit.read("person.opplysninger", "saksbehandling", shown.toList(), null);
        return household;
    }

    /// @param fnr the other's number; fetched from the person register when new here
    /// @param andel share of the time with the person, percent
    Outcome add(
            PersonId id,
            String fnr,
            Relasjonstype type,
            boolean borSammen,
            int andel,
            int version) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
        }
        if (andel < 0 || andel > 100) {
            return new Invalid("andel", "person.husstand.feil.andel");
        }
        return switch (registration.findOrFetch(id.kommunenr(), fnr)) {
            case Identifisering.IkkeFunnet(var fault) ->
                    new Invalid("fnr", "person.nummer." + fault);
            case Identifisering.Funnet(var other) when other.equals(id) ->
                    new Invalid("fnr", "person.nummer.SAMME");
            case Identifisering.Funnet(var other) -> {
                if (!claim(id, version)) {
                    yield new Stale();
                }
                relations.save(
                        id,
                        new RelasjonRepository.Relasjon(
                                other, type, borSammen, andel, Corrections.KILDE, rules.today()));
                record(id, other, type, "HUSSTAND_LAGT_TIL");
                yield new Changed();
            }
        };
    }

    /// Ends a relation; one that is gone already stays gone.
    Outcome remove(PersonId id, PersonId other, Relasjonstype type, int version) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
        }
        if (find(id, other, type).isEmpty()) {
            return new Changed();
        }
        if (!claim(id, version)) {
            return new Stale();
        }
        relations.remove(id, other, type);
        record(id, other, type, "HUSSTAND_FJERNET");
        return new Changed();
    }

    private Optional<RelasjonRepository.Relasjon> find(
            PersonId id, PersonId other, Relasjonstype type) {
        return relations.find(id).stream()
                .filter(r -> r.annen().equals(other) && r.type() == type)
                .findFirst();
    }

    /// The household is versioned with its person.
    private boolean claim(PersonId id, int version) {
        return jdbc.sql(
                                """
                                update person.person set version = version + 1
                                where kommunenr = :k and id = :id and version = :v
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", version)
                        .update()
                == 1;
    }

    private void record(PersonId id, PersonId other, Relasjonstype type, String event) {
        events.append(
                id.kommunenr(),
                id.id(),
                null,
                event,
                Map.of("annenId", other.id().toString(), "type", type.name()));
        audit.write("person.husstand", "saksbehandling", List.of(id, other), null);
    }
}
