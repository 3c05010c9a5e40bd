package no.helhet.laering.apnetall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.register.Mottakertall;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Publishes each month when it has ended and payments have had time to be settled, and years that
/// were never published. It corrects nothing: that is done by somebody who says why.
@Component
public class Publiseringsjobb {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final Logger log = LoggerFactory.getLogger(Publiseringsjobb.class);
    private final Publisering publisering;
    private final Apnetall figures;
    private final Mottakertall register;
    private final Directory directory;
    private final Clock clock;

    Publiseringsjobb(
            Publisering publisering,
            Apnetall figures,
            Mottakertall register,
            Directory directory,
            Clock clock) {
        this.publisering = publisering;
        this.figures = figures;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {
        @Bean
        RecurringTask<Void> publishFigures(Publiseringsjobb jobb, Directory directory) {
            return Tasks.recurring("apnetall-publisering", FixedDelay.ofHours(1))
                    .execute(
                            (instance, context) ->
                                    jobb.run(directory.findKommuner().stream().sorted().toList()));
        }
    }

    /// One that fails is left for the next run and does not stop the others.
    public void run(Collection<String> kommuner) {
        for (var kommunenr : kommuner) {
            var bydeler = directory.findBydeler(kommunenr).toArray(String[]::new);
            Scopes.run(Scope.system(kommunenr, bydeler), () -> publish(kommunenr));
        }
    }

    private void publish(String kommunenr) {
        try {
            for (int ar : due(kommunenr)) {
                publisering.publish(kommunenr, ar, "");
            }
        } catch (RuntimeException e) {
            log.error(
                    "The figures of municipality {} could not be published ({}); the next run"
                            + " tries again",
                    kommunenr,
                    e.getClass().getSimpleName());
        }
    }

    /// On this day of a month the one before is published.
    private static int publishingDay(LocalDate day) {
        return switch (PARAMETRE.find("apnetall-publiseringsdag", day)) {
            case Oppslag.Funnet found -> (int) found.value();
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("No day of publishing is known today");
        };
    }

    private List<Integer> due(String kommunenr) {
        var first = register.findFirst(kommunenr).orElse(null);
        var due = new ArrayList<Integer>();
        if (first == null) {
            return due;
        }
        var today = LocalDate.ofInstant(clock.instant(), Publisering.OSLO);
        var last = today.minusMonths(1);
        for (int ar = first.getYear(); ar <= last.getYear(); ar++) {
            var latest = figures.findLatest(kommunenr, ar).orElse(null);
            boolean settled = ar < last.getYear() || today.getDayOfMonth() >= publishingDay(today);
            if (settled && (latest == null || latest.sisteManed() < publisering.lastMonth(ar))) {
                due.add(ar);
            }
        }
        return due;
    }
}
