package no.helhet.laering.rapport;

import no.helhet.platform.database.EventLog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RapportProperties.class)
class RapportConfiguration {
    @Bean
    static EventLog rapportEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "rapport");
    }
}
