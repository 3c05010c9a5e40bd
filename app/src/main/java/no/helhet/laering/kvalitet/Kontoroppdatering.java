package no.helhet.laering.kvalitet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Kontortall;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/// Makes the offices' monthly figures anew from the register, so that the leader's page reads
/// rows: this month and the one before a few seconds after the register changed ([Kontorvarsel])
/// and every ten minutes besides, three years every night, and all of them when an office has
/// none. The same rows come of the same register, however often it is done.
@Component
public class Kontoroppdatering {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /// So far back the figures go.
    static final int MONTHS = 36;

    private static final Logger log = LoggerFactory.getLogger(Kontoroppdatering.class);
    private final Directory directory;
    private final Kontortall register;
    private final KontormanedRepository maneder;
    private final PublisertRepository publisert;
    private final KvalitetProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Kontoroppdatering(
            Directory directory,
            Kontortall register,
            KontormanedRepository maneder,
            PublisertRepository publisert,
            KvalitetProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.maneder = maneder;
        this.publisert = publisert;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        private static final int MINUTES = 10;

        @Bean
        RecurringTask<Void> kontortallTask(Kontoroppdatering oppdatering) {
            return Tasks.recurring("kvalitet-kontortall", FixedDelay.ofMinutes(MINUTES))
                    .execute((instance, context) -> oppdatering.runAll(false));
        }

        @Bean
        RecurringTask<Void> kontortallNattTask(Kontoroppdatering oppdatering) {
            return Tasks.recurring(
                            "kvalitet-kontortall-natt", Schedules.daily(OSLO, LocalTime.of(2, 30)))
                    .execute((instance, context) -> oppdatering.runAll(true));
        }
    }

    /// Every office, each in its own scope. One that fails is left for the next run.
    ///
    /// @param all the months as far back as they go, not the last two alone
    public void runAll(boolean all) {
        directory.findKontorer().forEach(kontor -> run(kontor, all));
    }

    /// The last two months of the offices that serve the municipality.
    void runFor(String kommunenr) {
        directory.findKontorer().stream()
                .filter(kontor -> kontor.serves(kommunenr))
                .forEach(kontor -> run(kontor, false));
    }

    private void run(Kontor kontor, boolean all) {
        try {
            Scopes.run(Enhet.scope(kontor), () -> refresh(all));
        } catch (RuntimeException e) {
            log.error("The figures of {} were not made; the next run tries again", nr(kontor), e);
        }
    }

    private static String nr(Kontor kontor) {
        return kontor.enhetsnr();
    }

    /// The office of the scope.
    void refresh(boolean all) {
        transactions.executeWithoutResult(status -> refresh(Enhet.current(), all));
    }

    private void refresh(Enhet enhet, boolean all) {
        maneder.lock(enhet);
        var now = YearMonth.now(clock.withZone(OSLO));
        var never = maneder.findUpdated(enhet).isEmpty();
        // Dear in a large office: asked only where it is not known that the register holds
        // anything.
        if (never && register.findFirst(enhet.enhetsnr()).isEmpty()) {
            return;
        }
        var whole = all || never;
        var from = now.minusMonths(whole ? MONTHS - 1 : 1);
        var rows = register.findMonths(enhet.enhetsnr(), from, now, properties.regler());
        maneder.replace(enhet, from, now, rows);
        publisert.replace(enhet, from, now);
        maneder.touch(enhet, clock.instant());
    }
}
