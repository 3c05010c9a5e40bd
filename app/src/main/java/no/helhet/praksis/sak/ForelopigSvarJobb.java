package no.helhet.praksis.sak;

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
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalTime;
import java.util.List;

/// Sends the interim reply the day before it is due, where no decision is made and nobody has sent
/// it: the right to it does not hang on somebody remembering. A case that fails is left for the
/// next run and does not stop the others.
@Component
class ForelopigSvarJobb {
    private static final Logger log = LoggerFactory.getLogger(ForelopigSvarJobb.class);
    private final Directory directory;
    private final SakRepository saker;
    private final ForelopigSvar forelopigSvar;
    private final Saksfrist frist;
    private final TransactionTemplate transactions;

    ForelopigSvarJobb(
            Directory directory,
            SakRepository saker,
            ForelopigSvar forelopigSvar,
            Saksfrist frist,
            TransactionTemplate transactions) {
        this.directory = directory;
        this.saker = saker;
        this.forelopigSvar = forelopigSvar;
        this.frist = frist;
        this.transactions = transactions;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        /// Early in the morning, and at noon for those the morning failed.
        @Bean
        RecurringTask<Void> forelopigSvarTask(ForelopigSvarJobb jobb) {
            return Tasks.recurring(
                            "sak-forelopig-svar",
                            Schedules.daily(
                                    Saksfrist.OSLO, LocalTime.of(6, 0), LocalTime.of(12, 0)))
                    .execute((instance, context) -> jobb.run());
        }
    }

    void run() {
        for (var omrade : directory.findOmrader()) {
            Scopes.run(
                    Scope.system(omrade.kommunenr(), omrade.bydel()),
                    () -> sendAll(omrade.kommunenr()));
        }
    }

    private void sendAll(String kommunenr) {
        var tomorrow = frist.today().plusDays(1);
        List<Sak> due =
                transactions.execute(status -> saker.findDueForForelopigSvar(kommunenr, tomorrow));
        for (var sak : due) {
            try {
                forelopigSvar.send(sak.id(), null, null);
            } catch (RuntimeException e) {
                log.error(
                        "The interim reply of case {} could not be sent; the next run tries again",
                        sak.id().path(),
                        e);
            }
        }
    }
}
