package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Changes the protection of one row and tells of it. The caller has asked whether it may be done.
@Component
class ProtectionChange {
    private final PersonRepository persons;
    private final PersonWriter writer;
    private final EventLog events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProtectionChange(
            PersonRepository persons,
            PersonWriter writer,
            EventLog personEvents,
            Audit audit,
            ApplicationEventPublisher publisher,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.writer = writer;
        this.events = personEvents;
        this.audit = audit;
        this.publisher = publisher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives the row with this id the protection, when it has another.
    void follow(PersonId id, Adressebeskyttelse beskyttelse, String grunn) {
        persons.findAsRegistered(id)
                .filter(row -> row.adressebeskyttelse() != beskyttelse)
                .ifPresent(row -> make(row, beskyttelse, grunn));
    }

    /// @return false when somebody changed the row first
    boolean make(Person row, Adressebeskyttelse beskyttelse, String grunn) {
        var id = row.id();
        var updated =
                beskyttelse == Adressebeskyttelse.INGEN
                        ? writer.show(id, row.version())
                        : writer.hide(id, beskyttelse, row.version());
        if (updated == 0) {
            return false;
        }
        if (beskyttelse == Adressebeskyttelse.INGEN && row.navn() != null) {
            writer.writeWords(id, row.navn());
        }
        events.append(
                id.kommunenr(),
                id.id(),
                null,
                "BESKYTTELSE_ENDRET",
                Map.of("beskyttelse", beskyttelse.name()));
        keep(id, row.adressebeskyttelse(), beskyttelse, grunn);
        audit.write("person.beskyttelse", "adressebeskyttelse", List.of(id), null);
        publisher.publishEvent(new BeskyttelseEndret(id, beskyttelse));
        return true;
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
