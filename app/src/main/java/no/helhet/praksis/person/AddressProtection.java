package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/// Gives a person a protected address, or takes the protection away: name, address and telephone
/// move between the open table and the protected one in one transaction.
@Service
@Transactional
public class AddressProtection {
    private final PersonRepository persons;
    private final PersonWriter writer;
    private final EventLog events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;

    AddressProtection(
            PersonRepository persons,
            PersonWriter writer,
            EventLog personEvents,
            Audit audit,
            ApplicationEventPublisher publisher) {
        this.persons = persons;
        this.writer = writer;
        this.events = personEvents;
        this.audit = audit;
        this.publisher = publisher;
    }

    /// The outcome of a change of protection.
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /// Somebody changed the person first, or the person is not in scope.
    public record Stale() implements Outcome {}

    /// Only a cleared user, or the system, may change protection.
    public record NotCleared() implements Outcome {}

    public Outcome changeProtection(PersonId id, Adressebeskyttelse beskyttelse, int version) {
        if (!Scopes.current().klarert()) {
            return new NotCleared();
        }
        var person = persons.find(id).filter(p -> p.version() == version);
        if (person.isEmpty()) {
            return new Stale();
        }
        if (person.get().adressebeskyttelse() == beskyttelse) {
            return new Changed();
        }
        var updated =
                beskyttelse == Adressebeskyttelse.INGEN
                        ? writer.show(id, version)
                        : writer.hide(id, beskyttelse, version);
        if (updated == 0) {
            return new Stale();
        }
        var navn = person.get().navn();
        if (beskyttelse == Adressebeskyttelse.INGEN && navn != null) {
            writer.writeWords(id, navn);
        }
        events.append(
                id.kommunenr(),
                id.id(),
                null,
                "BESKYTTELSE_ENDRET",
                Map.of("beskyttelse", beskyttelse.name()));
        audit.write("person.beskyttelse", "adressebeskyttelse", List.of(id), null);
        publisher.publishEvent(new BeskyttelseEndret(id, beskyttelse));
        return new Changed();
    }
}
