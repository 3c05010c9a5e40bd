package no.helhet.praksis.soknad;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SoknadProperties.class)
class SoknadConfiguration {
    @Bean
    RecurringTask<Void> processLeftBehind(Innsending innsending) {
        return Tasks.recurring("soknad-behandle-ventende", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> innsending.processLeftBehind());
    }

    @Bean
    RecurringTask<Void> readInbox(Innboks innboks) {
        return Tasks.recurring("soknad-innboks", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> innboks.receiveAll());
    }

    /// Before all other filters, of which any may ask for a form's field and so read the body.
    @Bean
    FilterRegistrationBean<WholeBodyFilter> wholeBodyFilter() {
        var registration = new FilterRegistrationBean<>(new WholeBodyFilter());
        registration.addUrlPatterns(DigisosApi.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
