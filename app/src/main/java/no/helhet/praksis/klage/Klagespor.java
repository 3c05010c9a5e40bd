package no.helhet.praksis.klage;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshistorikk;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The trail of an appeal: the event record that is its history on the case page, and the access
/// log. What moved is told to others.
@Component
class Klagespor implements Sakshistorikk {
    static final String FORMAL = "klagebehandling";
    private static final String SAVED = "KLAGE_VURDERING_ENDRET";
    private final EventLog events;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;

    Klagespor(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            Audit audit,
            ApplicationEventPublisher publisher) {
        this.events = new EventLog(jdbc, json, clock, "klage");
        this.audit = audit;
        this.publisher = publisher;
    }

    void write(Klage klage, String type, Map<String, Object> data) {
        var all = new LinkedHashMap<String, Object>(data);
        all.put("klage", klage.id().id());
        events.append(
                klage.id().kommunenr(), klage.personId().id(), klage.sakId().sak(), type, all);
        audit.write("klage." + type, FORMAL, List.of(klage.personId()), klage.sakId().sak());
        if (!type.equals(SAVED)) {
            publisher.publishEvent(new KlageEndret(klage.id()));
        }
    }

    void read(Klage klage, String hva) {
        audit.read(hva, FORMAL, List.of(klage.personId()), klage.sakId().sak());
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, List<Klage> klager) {
        if (!klager.isEmpty()) {
            audit.read(hva, FORMAL, klager.stream().map(Klage::personId).toList(), null);
        }
    }

    @Override
    public List<LoggedEvent> findBySak(SakId id) {
        return events.findBySak(id.kommunenr(), id.id()).stream()
                // The single saves of a review would drown the rest.
                .filter(e -> !e.type().equals(SAVED))
                .toList();
    }
}
