package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FollowUp;
import no.helhet.platform.web.Place;
import no.helhet.praksis.sak.web.Kontorstatus;
import no.helhet.praksis.sak.web.Kontorstatus.Alder;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Function;

/// What the leader's page shows of the office's cases just now.
@Configuration(proxyBeanMethods = false)
class Kontorplasser {
    private static final int FIRST = 10;
    private static final int SECOND = 20;
    private static final int BEFORE = 5;

    @Bean
    static Place ubesvarteISetningen(Saksmengde mengde) {
        return new Del(
                "kontor.setning",
                FIRST,
                mengde,
                s ->
                        s.antall(Alder.UBESVART) == 0 && s.overGrensen() == 0
                                ? null
                                : new Place.Content("sak/kontor-setning.jte", s));
    }

    @Bean
    static Place ubesvarteSoknader(Saksmengde mengde) {
        return new Del(
                "leder.oppfolging",
                BEFORE,
                mengde,
                s ->
                        s.antall(Alder.UBESVART) == 0
                                ? null
                                : new Place.Content(
                                        "component/followup.jte",
                                        new FollowUp(
                                                s.antall(Alder.UBESVART),
                                                "sak.kontor.ubesvart.linje",
                                                SaksmengdeController.APNE + "?alder=UBESVART")));
    }

    @Bean
    static Place apneSoknader(Saksmengde mengde) {
        return new Del("kontor.na", SECOND, mengde, s -> new Place.Content("sak/kontor-na.jte", s));
    }

    @Bean
    static Place soknaderEtterAlder(Saksmengde mengde) {
        return new Del(
                "kontor.bilde",
                FIRST,
                mengde,
                s -> s.apne() == 0 ? null : new Place.Content("sak/kontor-alder.jte", s));
    }

    @Bean
    static Place saksmengdePerVeileder(Saksmengde mengde) {
        return new Del(
                "kontor.bilde",
                SECOND,
                mengde,
                s -> s.mengde().isEmpty() ? null : new Place.Content("sak/kontor-mengde.jte", s));
    }

    private record Del(
            String name,
            int order,
            Saksmengde mengde,
            Function<Kontorstatus, Place.@Nullable Content> content)
            implements Place {
        @Override
        public @Nullable Content render(String id) {
            return CurrentUser.has(Rolle.LEDER) && Scopes.find().isPresent()
                    ? content.apply(mengde.find())
                    : null;
        }
    }
}
