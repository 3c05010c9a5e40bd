package no.helhet.laering.omrade;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.helhet.platform.database.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    static EventLog omradeEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "omrade");
    }

    /// Planned in the transaction that asks for the work; the asker's municipality goes with it.
    /// What stops each time is given up, and says so on the file's page.
    @Bean
    static OneTimeTask<String> omradeImportTask(Importlop lop) {
        return Tasks.oneTime("omrade-import", String.class)
                .onFailure(
                        FailureHandler.<String>maxRetries(ATTEMPTS - 1)
                                .withBackoff(PAUSE)
                                .thenRemove(failed -> giveUp(failed, lop)))
                .execute(
                        (instance, context) ->
                                lop.run(fileOf(instance), instance.getData(), workOf(instance)));
    }

    private static void giveUp(ExecutionComplete failed, Importlop lop) {
        var instance = failed.getExecution().taskInstance;
        lop.giveUp(
                fileOf(instance),
                (String) instance.getData(),
                workOf(instance),
                failed.getCause().orElse(null));
    }

    private static UUID fileOf(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId().split(":")[0]);
    }

    private static Importstatus workOf(TaskInstance<?> instance) {
        return Importstatus.valueOf(instance.getId().split(":")[2]);
    }
}
