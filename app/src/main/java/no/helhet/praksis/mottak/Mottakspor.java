package no.helhet.praksis.mottak;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The trail of an enquiry: the event record and the access log. What changed is told to others.
@Component
class Mottakspor {
    static final String FORMAL = "mottak";
    private final EventLog events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;

    Mottakspor(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            Audit audit,
            ApplicationEventPublisher publisher) {
        this.events = new EventLog(jdbc, json, clock, "mottak");
        this.audit = audit;
        this.publisher = publisher;
    }

    /// @param type a stable key; its text is `hendelse.<type>`
    void write(Henvendelse h, String type, Map<String, ?> data) {
        var all = new LinkedHashMap<String, Object>(data);
        all.put("henvendelse", h.id().id());
        var person = h.personId();
        events.append(h.id().kommunenr(), person == null ? null : person.id(), null, type, all);
        audit.write("mottak." + type, FORMAL, of(person), null);
        publisher.publishEvent(new HenvendelseEndret(h.id()));
    }

    /// What an office chose for its reception.
    void chosen(String kommunenr, Innstilling chosen) {
        events.append(
                kommunenr,
                null,
                null,
                "MOTTAK_INNSTILT",
                Map.of(
                        "lofteMinutter", chosen.lofteMinutter(),
                        "steder", chosen.steder(),
                        "skjermsprak", chosen.skjermsprak()));
        audit.write("mottak.MOTTAK_INNSTILT", FORMAL, List.of(), null);
    }

    void read(String hva, @Nullable PersonId person) {
        audit.read(hva, FORMAL, of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<Henvendelse> shown) {
        var persons = shown.stream().map(Henvendelse::personId).filter(Objects::nonNull).toList();
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }

    private static List<PersonId> of(@Nullable PersonId person) {
        return person == null ? List.of() : List.of(person);
    }
}
