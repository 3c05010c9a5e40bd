package no.helhet.praksis.kvalifisering;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import no.helhet.platform.database.Scopes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Starts the office's month, and says how far it has come.
@Service
@Transactional
class Manedskjoringer {
    private final ManedskjoringRepository kjoringer;
    private final ProgramRepository programmer;
    private final Programregler regler;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<OneTimeTask<String>> task;

    Manedskjoringer(
            ManedskjoringRepository kjoringer,
            ProgramRepository programmer,
            Programregler regler,
            ObjectProvider<Scheduler> scheduler,
            @Qualifier("kvalifiseringMonthTask") ObjectProvider<OneTimeTask<String>> task) {
        this.kjoringer = kjoringer;
        this.programmer = programmer;
        this.regler = regler;
        this.scheduler = scheduler;
        this.task = task;
    }

    /// One for each municipality of the office. Started twice at once is one month made once.
    ///
    /// @param key made when the form was drawn
    /// @return false for a month that has not begun
    boolean start(YearMonth month, UUID key) {
        if (month.isAfter(YearMonth.from(regler.today()))) {
            return false;
        }
        var scope = Scopes.current();
        for (var kommunenr : scope.kommuner()) {
            var id = new ProgramId(kommunenr, key);
            if (kjoringer.find(id).isPresent()) {
                continue;
            }
            var enhetsnr = scope.actor().enhetsnr();
            kjoringer.insert(
                    id,
                    enhetsnr,
                    month,
                    programmer.countForMonth(kommunenr, enhetsnr, month),
                    regler.now(),
                    Programregler.actor());
            scheduler
                    .getObject()
                    .schedule(task.getObject().instance(id.path(), enhetsnr), regler.now());
        }
        return true;
    }

    List<Manedskjoring> find(YearMonth month) {
        var scope = Scopes.current();
        return kjoringer.findAt(scope.kommunerArray(), scope.actor().enhetsnr(), month);
    }
}
