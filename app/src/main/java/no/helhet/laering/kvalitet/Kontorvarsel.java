package no.helhet.laering.kvalitet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import no.helhet.register.RegisterEndret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When the register of a municipality has changed, the figures of its offices are made anew soon
/// after. Time is cut in equal slices, and all that changed in one is made at its end by one job,
/// which is kept: it survives a kill, and what changes while it runs belongs to the next slice.
@Component
class Kontorvarsel {
    static final int SECONDS = 30;
    private static final Logger log = LoggerFactory.getLogger(Kontorvarsel.class);
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<OneTimeTask<String>> task;
    private final Clock clock;
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    Kontorvarsel(
            ObjectProvider<Scheduler> scheduler,
            @Qualifier("kontortallSnartTask") ObjectProvider<OneTimeTask<String>> task,
            Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        @Bean
        OneTimeTask<String> kontortallSnartTask(Kontoroppdatering oppdatering) {
            return Tasks.oneTime("kvalitet-kontortall-snart", String.class)
                    .execute((instance, context) -> oppdatering.runFor(instance.getData()));
        }
    }

    @EventListener
    void on(RegisterEndret event) {
        long slice = clock.instant().getEpochSecond() / SECONDS;
        var last = told.put(event.kommunenr(), slice);
        if (last != null && last == slice) {
            return;
        }
        try {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            task.getObject().instance(instance(event, slice), event.kommunenr()),
                            Instant.ofEpochSecond((slice + 1) * SECONDS));
        } catch (RuntimeException e) {
            told.remove(event.kommunenr());
            log.warn(
                    "The figures of the offices in {} wait for the job of every ten minutes",
                    event.kommunenr(),
                    e);
        }
    }

    static String instance(RegisterEndret event, long slice) {
        return event.kommunenr() + "-" + slice;
    }
}
