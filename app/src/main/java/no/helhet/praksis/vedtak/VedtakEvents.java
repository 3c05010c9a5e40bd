package no.helhet.praksis.vedtak;

import no.helhet.platform.database.EventLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

/// The module's permanent event table.
@Component
class VedtakEvents {
    private final EventLog log;

    VedtakEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.log = new EventLog(jdbc, json, clock, "vedtak");
    }

    EventLog log() {
        return log;
    }
}
