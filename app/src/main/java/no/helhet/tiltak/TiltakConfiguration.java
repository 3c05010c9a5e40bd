package no.helhet.tiltak;

import no.helhet.platform.database.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class TiltakConfiguration {
    @Bean
    static EventLog tiltakEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "tiltak");
    }
}
