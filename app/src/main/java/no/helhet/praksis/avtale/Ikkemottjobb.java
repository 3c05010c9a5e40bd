package no.helhet.praksis.avtale;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.time.LocalTime;

/// In the evening: appointments that nobody has said what came of, were not kept. One that fails is
/// left for the next run and does not stop the others.
@Component
class Ikkemottjobb {
    private static final Logger log = LoggerFactory.getLogger(Ikkemottjobb.class);
    private final Directory directory;
    private final Oppmote oppmote;

    Ikkemottjobb(Directory directory, Oppmote oppmote) {
        this.directory = directory;
        this.oppmote = oppmote;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        @Bean
        RecurringTask<Void> ikkeMottTask(Ikkemottjobb jobb) {
            return Tasks.recurring(
                            "avtale-ikke-mott",
                            Schedules.daily(Avtaletid.OSLO, LocalTime.of(20, 0)))
                    .execute((instance, context) -> jobb.run());
        }
    }

    void run() {
        for (var omrade : directory.findOmrader()) {
            Scopes.run(
                    Scope.system(omrade.kommunenr(), omrade.bydel()),
                    () -> run(omrade.kommunenr()));
        }
    }

    private void run(String kommunenr) {
        for (var id : oppmote.findForgotten(kommunenr)) {
            try {
                oppmote.missForgotten(id);
            } catch (RuntimeException e) {
                log.error(
                        "Appointment {} could not be ended ({}); the next run tries again",
                        id.path(),
                        e.getClass().getSimpleName());
            }
        }
    }
}
