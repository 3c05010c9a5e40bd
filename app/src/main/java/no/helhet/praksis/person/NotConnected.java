package no.helhet.praksis.person;

import no.helhet.praksis.person.Registersvar.Utilgjengelig;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Stands where an installation has connected no register: every question is answered by saying
/// so, and the caseworker asks the person instead.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "helhet.lokal", havingValue = "false", matchIfMissing = true)
class NotConnected {
    @Bean
    static Personregister personregister() {
        return fnr -> new Utilgjengelig<>("Folkeregisteret");
    }

    @Bean
    static Inntektsregister inntektsregister() {
        return (fnr, fom, tom) -> new Utilgjengelig<>("A-ordningen");
    }

    @Bean
    static Ytelsesregister ytelsesregister() {
        return (fnr, maned) -> new Utilgjengelig<>("NAV og Husbanken");
    }
}
