package no.helhet.praksis.klage;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Appeals of kinds without tasks, where tasks would have stood: on the page of the worker whose
/// programme it is, and on the leader's.
@Configuration(proxyBeanMethods = false)
class Klageplasser {
    @Bean
    static Place egneProgramklager(Klageliste liste) {
        return new Plass("arbeidsliste.oppfolging", Rolle.VEILEDER, "klage.linje.program", liste);
    }

    @Bean
    static Place kontoretsProgramklager(Klageliste liste) {
        return new Plass("leder.oppfolging", Rolle.LEDER, "klage.linje.kontor", liste);
    }

    private record Plass(String name, Rolle rolle, String key, Klageliste liste) implements Place {
        private static final int ORDER = 10;

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public @Nullable Content render(String id) {
            var line =
                    CurrentUser.has(rolle) && Scopes.find().isPresent()
                            ? liste.findLine(key, rolle == Rolle.VEILEDER)
                            : null;
            return line == null ? null : new Content("klage/linje.jte", line);
        }
    }
}
