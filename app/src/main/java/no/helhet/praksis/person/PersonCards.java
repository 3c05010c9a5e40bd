package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Opens a person's card: one transaction that checks access, reads and writes the audit.
@Service
@Transactional
class PersonCards {
    private static final int EVENTS = 8;

    private final Personer persons;
    private final ObjectProvider<EventLog> logs;
    private final ObjectProvider<Forlop> timelines;
    private final NumberRules rules;
    private final Audit audit;

    PersonCards(
            Personer persons,
            ObjectProvider<EventLog> logs,
            ObjectProvider<Forlop> timelines,
            NumberRules rules,
            Audit audit) {
        this.persons = persons;
        this.logs = logs;
        this.timelines = timelines;
        this.rules = rules;
        this.audit = audit;
    }

    sealed interface Opening {}

    record Refused(Persontilgang.Nektet nektet) implements Opening {}

    record Opened(PersonCard card) implements Opening {}

    /// @param formal the task the reading serves, for the audit
    Opening open(PersonId id, String formal) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
        }
        var person = persons.find(id).orElseThrow();
        var household = persons.findHusstand(id);
        audit.read("person.kort", formal, shown(person, household), null);
        var periods =
                timelines.stream().map(t -> t.findPerioder(id)).flatMap(List::stream).toList();
        return new Opened(
                new PersonCard(
                        person,
                        household,
                        Timeline.of(periods, rules.today()),
                        events(id),
                        rules.today()));
    }

    private List<LoggedEvent> events(PersonId id) {
        return logs.stream()
                .map(log -> log.findByPerson(id.kommunenr(), id.id(), EVENTS))
                .flatMap(Collection::stream)
                .sorted(Comparator.reverseOrder())
                .limit(EVENTS)
                .toList();
    }

    private static List<PersonId> shown(Person person, Husstand household) {
        var members = household.medlemmer().map(Husstand.Medlem::person);
        return Stream.concat(Stream.of(person), members)
                .filter(p -> !p.skjult())
                .map(Person::id)
                .toList();
    }
}
