package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Gives a person a protected address, or takes the protection away: name, address and telephone
/// move between the open table and the protected one in one transaction, so that from the next
/// page on nobody else sees them. The reason is kept for those who are cleared.
@Service
@Transactional
public class AddressProtection {
    /// The shortest reason that can be one, and the longest.
    static final int SHORTEST_REASON = 10;

    static final int LONGEST_REASON = 2000;

    private final Personer access;
    private final PersonRepository persons;
    private final PersonWriter writer;
    private final EventLog events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressProtection(
            Personer access,
            PersonRepository persons,
            PersonWriter writer,
            EventLog personEvents,
            Audit audit,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.persons = persons;
        this.writer = writer;
        this.events = personEvents;
        this.audit = audit;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The outcome of a change of protection.
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /// Somebody changed the person first, or the person is not in scope.
    public record Stale() implements Outcome {}

    /// Only a cleared user, or the system, may change protection.
    public record NotCleared() implements Outcome {}

    /// The user may not open the person.
    public record Refused(Persontilgang.Nektet nektet) implements Outcome {}

    /// One change, as those who are cleared see it.
    public record Change(
            Instant tidspunkt,
            String navn,
            Adressebeskyttelse fra,
            Adressebeskyttelse til,
            String grunn) {}

    /// A person's changes, newest first; empty for one who is not cleared.
    public List<Change> findChanges(PersonId id) {
        return jdbc.sql(
                        """
                        select * from person.beskyttelsesendring
                        where kommunenr = :k and person_id = :p order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(
                        (row, i) ->
                                new Change(
                                        row.getObject("tidspunkt", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("bruker_navn"),
                                        Adressebeskyttelse.valueOf(row.getString("fra")),
                                        Adressebeskyttelse.valueOf(row.getString("til")),
                                        row.getString("grunn")))
                .list();
    }

    /// @param grunn why, between [#SHORTEST_REASON] and [#LONGEST_REASON] characters
    /// @throws IllegalArgumentException when the reason is none
    public Outcome changeProtection(
            PersonId id, Adressebeskyttelse beskyttelse, String grunn, int version) {
        if (!isReason(grunn)) {
            throw new IllegalArgumentException("A change of protection needs a reason");
        }
        if (!Scopes.current().klarert()) {
            return new NotCleared();
        }
        if (access.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
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
        keep(id, person.get().adressebeskyttelse(), beskyttelse, grunn.strip());
        audit.write("person.beskyttelse", "adressebeskyttelse", List.of(id), null);
        publisher.publishEvent(new BeskyttelseEndret(id, beskyttelse));
        return new Changed();
    }

    static boolean isReason(String grunn) {
        var length = grunn.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }

    private void keep(PersonId id, Adressebeskyttelse fra, Adressebeskyttelse til, String grunn) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        """
                        insert into person.beskyttelsesendring (kommunenr, bydel, id, person_id,
                          tidspunkt, bruker_id, bruker_navn, fra, til, grunn)
                        values (:k, :bydel, :id, :p, :na, :bruker, :navn, :fra, :til, :grunn)
                        """)
                .param("k", id.kommunenr())
                .param("bydel", persons.findBydel(id))
                .param("id", Ids.next())
                .param("p", id.id())
                .param("na", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bruker", actor.id())
                .param("navn", actor.navn())
                .param("fra", fra.name())
                .param("til", til.name())
                .param("grunn", grunn)
                .update();
    }
}
