package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;

import org.jspecify.annotations.Nullable;
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
    private static final int ALIKE = 5;

    private final Personer persons;
    private final Likhetssok search;
    private final DobbeltforingRepository proposals;
    private final ObjectProvider<EventLog> logs;
    private final ObjectProvider<Forlop> timelines;
    private final NumberRules rules;
    private final Audit audit;

    PersonCards(
            Personer persons,
            Likhetssok search,
            DobbeltforingRepository proposals,
            ObjectProvider<EventLog> logs,
            ObjectProvider<Forlop> timelines,
            NumberRules rules,
            Audit audit) {
        this.persons = persons;
        this.search = search;
        this.proposals = proposals;
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
        var alike =
                search.find(person.id(), ALIKE).stream()
                        .filter(l -> !l.en().skjult() && !l.annen().skjult())
                        .toList();
        audit.read("person.kort", formal, shown(person, household, alike), null);
        var periods =
                timelines.stream().map(t -> t.findPerioder(id)).flatMap(List::stream).toList();
        return new Opened(
                new PersonCard(
                        person,
                        household,
                        alike,
                        joined(person.id()),
                        Timeline.of(periods, rules.today()),
                        events(id),
                        rules.today()));
    }

    private @Nullable Dobbeltforing joined(PersonId id) {
        return proposals.findByPerson(id).stream()
                .filter(d -> d.status() == Dobbeltforing.Status.GODKJENT)
                .findFirst()
                .orElse(null);
    }

    private List<LoggedEvent> events(PersonId id) {
        return logs.stream()
                .map(log -> log.findByPerson(id.kommunenr(), id.id(), EVENTS))
                .flatMap(Collection::stream)
                .sorted(Comparator.reverseOrder())
                .limit(EVENTS)
                .toList();
    }

    private static List<PersonId> shown(Person person, Husstand household, List<Likhet> alike) {
        var members = household.medlemmer().map(Husstand.Medlem::person);
        var others = alike.stream().map(Likhet::annen);
        return Stream.concat(Stream.of(person), Stream.concat(members, others))
                .filter(p -> !p.skjult())
                .map(Person::id)
                .toList();
    }
}
