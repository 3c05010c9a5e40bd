package no.helhet.praksis.sak;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The trail of a case: the event record that is its history, and the access log.
@Component
class Saksspor {
    static final String FORMAL = "saksbehandling";
    /// What the office writes to the person or after a talk is contact.
    private static final Set<String> CONTACT =
            Set.of(
                    "NOTAT_SKREVET",
                    "DOKUMENTASJON_ETTERSPURT",
                    "FORELOPIG_SVAR_SENDT",
                    "SITUASJON_OPPGITT",
                    "SAK_VEDTATT");
    private final EventLog events;
    private final KontaktRepository kontakter;
    private final Clock clock;
    private final Audit audit;

    Saksspor(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            Audit audit,
            KontaktRepository kontakter) {
        this.events = new EventLog(jdbc, json, clock, "sak");
        this.audit = audit;
        this.kontakter = kontakter;
        this.clock = clock;
    }

    void write(Sak sak, String type, Map<String, Object> data) {
        events.append(sak.id().kommunenr(), sak.personId().id(), sak.id().id(), type, data);
        if (CONTACT.contains(type)) {
            kontakter.touch(sak.id(), clock.instant());
        }
        audit.write("sak." + type, FORMAL, List.of(sak.personId()), sak.id().id());
    }

    void read(Sak sak, String hva) {
        audit.read(hva, FORMAL, List.of(sak.personId()), sak.id().id());
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, List<Sak> saker) {
        if (!saker.isEmpty()) {
            audit.read(hva, FORMAL, saker.stream().map(Sak::personId).toList(), null);
        }
    }

    List<LoggedEvent> findEvents(SakId id) {
        return events.findBySak(id.kommunenr(), id.id());
    }

    List<LoggedEvent> findEvents(PersonId id, int limit) {
        return events.findByPerson(id.kommunenr(), id.id(), limit);
    }
}
