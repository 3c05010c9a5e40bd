package no.helhet.praksis.avtale;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.PersonId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The trail of an appointment: the event record and the access log.
@Component
class Avtalespor {
    private static final String FORMAL = "avtale";
    private final EventLog events;
    private final Audit audit;

    Avtalespor(EventLog avtaleEvents, Audit audit) {
        this.events = avtaleEvents;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Log {
        /// Read on the person's card too.
        @Bean
        static EventLog avtaleEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
            return new EventLog(jdbc, json, clock, "avtale");
        }
    }

    /// @param type a stable key; its text is `hendelse.<type>`
    void write(Avtale a, String type) {
        events.append(
                a.id().kommunenr(),
                a.personId().id(),
                null,
                type,
                Map.of("avtale", a.id().id(), "enhetsnr", a.enhetsnr()));
        audit.write("avtale." + type, FORMAL, List.of(a.personId()), null);
    }

    /// What was shown of whom; a list is one record.
    void read(String hva, Collection<PersonId> shown) {
        if (!shown.isEmpty()) {
            audit.read(hva, FORMAL, shown, null);
        }
    }
}
