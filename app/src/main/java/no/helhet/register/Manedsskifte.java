package no.helhet.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import no.helhet.platform.access.Directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;

/// Cases, programmes and plans that go on have a row in each month, and a new month begins with no
/// event: each night the months are made anew. What has not changed is not written.
@Component
class Manedsskifte {
    private static final Logger log = LoggerFactory.getLogger(Manedsskifte.class);
    private final Directory directory;
    private final Registerbygging building;

    Manedsskifte(Directory directory, Registerbygging building) {
        this.directory = directory;
        this.building = building;
    }

    @Configuration(proxyBeanMethods = false)
    static class ManedsskiftePlan {
        /// Soon after midnight.
        @Bean
        RecurringTask<Void> manedsskifteTask(Manedsskifte job) {
            return Tasks.recurring(
                            "register-manedsskifte",
                            Schedules.daily(ZoneId.of("Europe/Oslo"), LocalTime.of(0, 20)))
                    .execute((instance, context) -> job.run());
        }
    }

    void run() {
        var done = new HashSet<String>();
        for (var omrade : directory.findOmrader()) {
            var kommunenr = omrade.kommunenr();
            if (done.add(kommunenr)) {
                try {
                    building.rebuildMonths(kommunenr, directory.findBydeler(kommunenr));
                } catch (RuntimeException e) {
                    log.error(
                            "The months of {} could not be made; the next night tries again",
                            kommunenr,
                            e);
                }
            }
        }
    }
}
