package no.helhet.platform.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.helhet.platform.access.Directory;
import no.helhet.platform.audit.Audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;

/// A sender of an installation's own (a bean) goes before the folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {
    @Bean
    static OutboxDelivery outboxDelivery(
            Directory directory,
            OutboxRepository messages,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock,
            ObjectProvider<MessageSender> senders,
            OutboxProperties properties) {
        return new OutboxDelivery(
                directory,
                messages,
                audit,
                transactions,
                clock,
                senders.getIfAvailable(() -> folder(properties)));
    }

    private static @Nullable MessageSender folder(OutboxProperties properties) {
        var mappe = properties.mappe();
        return mappe == null ? null : new FolderSender(mappe);
    }

    @Bean
    RecurringTask<Void> sendMessages(OutboxDelivery delivery) {
        return Tasks.recurring("outbox-send", FixedDelay.ofSeconds(15))
                .execute((instance, context) -> delivery.run());
    }
}
