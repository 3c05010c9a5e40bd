package no.helhet.laering.omrade;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.helhet.platform.database.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.UUID;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    static EventLog omradeEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "omrade");
    }

    /// Planned in the transaction that asks for the work; the asker's municipality goes with it.
    @Bean
    static OneTimeTask<String> omradeImportTask(Importlop lop) {
        return Tasks.oneTime("omrade-import", String.class)
                .execute(
                        (instance, context) ->
                                lop.run(
                                        UUID.fromString(instance.getId().split(":")[0]),
                                        instance.getData()));
    }
}
