package no.helhet.cli.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import java.time.Clock;

/// Has the server's jobs do at once what they would do within some seconds.
public record Jobs(Scheduler scheduler, Clock clock) {
    static final String RECEIPTS = "utbetaling-les-kvitteringer";
    static final String HISTORY = "minside-innsyn-ut";

    /// What waits for its turn.
    void runDue() {
        scheduler.triggerCheckForDueExecutions();
    }

    void runNow(String recurring) {
        try {
            scheduler.reschedule(
                    TaskInstanceId.of(recurring, RecurringTask.INSTANCE), clock.instant());
        } catch (TaskInstanceException e) {
            // It is running now, and comes again by itself.
            return;
        }
        runDue();
    }
}
