package no.helhet.praksis.avtale;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;

/// In the night: slots of one more day come of the lines of the week.
@Configuration(proxyBeanMethods = false)
class Timeplanjobb {
    @Bean
    RecurringTask<Void> makeSlotsTask(Directory directory, Timeplan timeplan) {
        return Tasks.recurring(
                        "avtale-timeplan", Schedules.daily(Avtaletid.OSLO, LocalTime.of(3, 0)))
                .execute((instance, context) -> run(directory, timeplan));
    }

    static void run(Directory directory, Timeplan timeplan) {
        for (var omrade : directory.findOmrader()) {
            Scopes.run(
                    Scope.system(omrade.kommunenr(), omrade.bydel()),
                    () -> timeplan.makeAll(omrade.kommunenr()));
        }
    }
}
