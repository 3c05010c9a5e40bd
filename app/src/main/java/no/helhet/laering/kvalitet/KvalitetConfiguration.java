package no.helhet.laering.kvalitet;

import no.helhet.platform.database.EventLog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KvalitetProperties.class)
class KvalitetConfiguration {
    @Bean
    static EventLog kvalitetEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "kvalitet");
    }
}
