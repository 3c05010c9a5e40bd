package no.helhet.laering.uttrekk;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import no.helhet.platform.database.EventLog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalTime;

@Configuration(proxyBeanMethods = false)
class UttrekkConfiguration {
    @Bean
    static EventLog uttrekkEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "uttrekk");
    }

    /// Planned in the transaction that approves.
    @Bean
    static OneTimeTask<Void> uttrekkTask(Uttrekkslaging laging) {
        return Tasks.oneTime("uttrekk-lag")
                .execute((instance, context) -> laging.make(UttrekkId.valueOf(instance.getId())));
    }

    /// Soon after midnight, and again in the morning for those the night failed.
    @Bean
    static RecurringTask<Void> uttrekkEndTask(Uttrekkslaging laging) {
        return Tasks.recurring(
                        "uttrekk-avslutt",
                        Schedules.daily(
                                Uttrekksregler.OSLO, LocalTime.of(0, 20), LocalTime.of(5, 0)))
                .execute((instance, context) -> laging.endDue());
    }
}
