package no.helhet.praksis.kvalifisering;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.helhet.platform.database.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class KvalifiseringConfiguration {
    @Bean
    static EventLog kvalifiseringEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "kvalifisering");
    }

    /// Planned in the transaction that starts a month; the office's number goes with it because the
    /// run can be seen only in the office's scope.
    @Bean
    static OneTimeTask<String> kvalifiseringMonthTask(Manedsjobb jobb) {
        return Tasks.oneTime("kvalifisering-maned", String.class)
                .execute(
                        (instance, context) ->
                                jobb.run(ProgramId.valueOf(instance.getId()), instance.getData()));
    }
}
