package no.helhet.praksis.person;

import no.helhet.platform.database.Pointers;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

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
    private final ProtectionChange change;
    private final Pointers pointers;
    private final JdbcClient jdbc;

    AddressProtection(
            Personer access,
            PersonRepository persons,
            ProtectionChange change,
            Pointers pointers,
            JdbcClient jdbc) {
        this.access = access;
        this.persons = persons;
        this.change = change;
        this.pointers = pointers;
        this.jdbc = jdbc;
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
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) order by id desc
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
        var stays = person.get().id();
        if (!change.make(person.get(), beskyttelse, grunn.strip())) {
            return new Stale();
        }
        // Who is registered twice is protected in both places.
        for (var other : pointers.findAll(stays)) {
            change.follow(new PersonId(stays.kommunenr(), other), beskyttelse, grunn.strip());
        }
        return new Changed();
    }

    static boolean isReason(String grunn) {
        var length = grunn.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }
}
