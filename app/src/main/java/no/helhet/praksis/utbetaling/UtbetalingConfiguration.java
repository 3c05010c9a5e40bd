package no.helhet.praksis.utbetaling;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.helhet.platform.database.EventLog;
import no.helhet.praksis.sak.Sakshistorikk;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class UtbetalingConfiguration {
    @Bean
    static EventLog utbetalingEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new EventLog(jdbc, json, clock, "utbetaling");
    }

    @Bean
    static Sakshistorikk utbetalingHistorikk(
            @Qualifier("utbetalingEvents") EventLog utbetalingEvents) {
        return id -> utbetalingEvents.findBySak(id.kommunenr(), id.id());
    }

    /// `helhet.betaling.mappe`; without it, a folder among the system's own data.
    @Bean
    static Betalingsmappe betalingsmappe(
            @Value("${helhet.betaling.mappe:${helhet.mappe:data}/betaling}") Path mappe) {
        return new Betalingsmappe(mappe);
    }

    /// Planned in the transaction that approves; the office's number goes with it because the run
    /// can be seen only in the office's scope.
    @Bean
    static OneTimeTask<String> utbetalingFileTask(Filskriving filskriving) {
        return Tasks.oneTime("utbetaling-skriv-fil", String.class)
                .execute(
                        (instance, context) ->
                                filskriving.write(
                                        KjoringId.valueOf(instance.getId()), instance.getData()));
    }

    /// For what stopped on the way.
    @Bean
    static RecurringTask<Void> utbetalingSweepTask(Filskriving filskriving) {
        return Tasks.recurring("utbetaling-skriv-ventende", FixedDelay.ofSeconds(60))
                .execute((instance, context) -> filskriving.writeAll());
    }

    @Bean
    static RecurringTask<Void> utbetalingReceiptTask(Kvitteringsinnboks innboks) {
        return Tasks.recurring("utbetaling-les-kvitteringer", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> innboks.readAll());
    }
}
