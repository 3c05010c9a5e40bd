package no.helhet.praksis.vedtak;

import no.helhet.platform.database.LoggedEvent;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshistorikk;

import org.springframework.stereotype.Component;

import java.util.List;

/// What has happened to a case's drafts and decisions; a draft's single saves would drown the rest.
@Component
class Vedtakshistorikk implements Sakshistorikk {
    private final VedtakEvents events;

    Vedtakshistorikk(VedtakEvents events) {
        this.events = events;
    }

    @Override
    public List<LoggedEvent> findBySak(SakId id) {
        return events.log().findBySak(id.kommunenr(), id.id()).stream()
                .filter(e -> !e.type().equals("UTKAST_ENDRET"))
                .toList();
    }
}
