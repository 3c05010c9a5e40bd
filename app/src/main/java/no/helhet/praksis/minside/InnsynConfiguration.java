package no.helhet.praksis.minside;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import no.helhet.platform.access.Directory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.ArrayList;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InnsynProperties.class)
class InnsynConfiguration {
    @Bean
    static Innsynslevering innsynslevering(
            Directory directory, Utsendinger utsendinger, InnsynProperties properties) {
        var mottakere = new ArrayList<Innsynsmottaker>();
        if (properties.mappe() != null) {
            mottakere.add(new Innsynsmappe(properties.mappe()));
        }
        if (properties.url() != null) {
            mottakere.add(new Innsynstjeneste(properties.url(), properties.tidsgrense()));
        }
        return new Innsynslevering(directory, utsendinger, mottakere);
    }

    @Bean
    RecurringTask<Void> deliverHistories(Innsynslevering levering) {
        return Tasks.recurring("minside-innsyn-ut", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> levering.run());
    }
}
