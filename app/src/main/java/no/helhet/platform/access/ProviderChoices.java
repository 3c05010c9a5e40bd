package no.helhet.platform.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

import java.util.List;
import java.util.stream.StreamSupport;

/// In production the ways in are the configured identity providers. A registration whose id
/// begins with `innbygger` is for residents.
@Configuration(proxyBeanMethods = false)
class ProviderChoices {
    @Bean
    @ConditionalOnMissingBean(LoginChoices.class)
    LoginChoices loginChoices(ClientRegistrationRepository registrations) {
        return () ->
                registrations instanceof Iterable<?> all
                        ? StreamSupport.stream(all.spliterator(), false)
                                .map(ClientRegistration.class::cast)
                                .map(
                                        r ->
                                                new LoginChoices.Choice(
                                                        r.getClientName(),
                                                        "",
                                                        r.getRegistrationId()
                                                                        .startsWith("innbygger")
                                                                ? "INNBYGGER"
                                                                : "ANSATT",
                                                        "/oauth2/authorization/"
                                                                + r.getRegistrationId()))
                                .toList()
                        : List.of();
    }
}
