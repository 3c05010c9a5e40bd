package no.helhet.praksis.avtale;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.MenuItem;
import no.helhet.platform.web.MenuSource;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/// What other pages show of appointments: the desk today's, the conversation and the card the
/// person's, Min side one's own.
@Configuration(proxyBeanMethods = false)
class Avtaleplasser {
    private static final int ORDER = 20;
    private static final int IN_MENU = 7;

    @Bean
    static MenuSource kalendermeny() {
        return () ->
                CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                        ? List.of(new MenuItem("avtale.meny", "/kalender", null, IN_MENU))
                        : List.of();
    }

    @Bean
    static Place avtalerIMottaket(
            Avtaler avtaler, Avtaletid tid, TransactionTemplate transactions) {
        return new Plass(
                "mottak.rail",
                id ->
                        CurrentUser.has(Rolle.VEILEDER)
                                ? transactions.execute(
                                        status ->
                                                new Place.Content(
                                                        "avtale/rail.jte",
                                                        avtaler.findDay(tid.today())))
                                : null);
    }

    @Bean
    static Place avtalerISamtalen(
            Avtaler avtaler, Personer personer, TransactionTemplate transactions) {
        return new Plass("mottak.samtale", id -> ofPerson(id, avtaler, personer, transactions));
    }

    @Bean
    static Place avtalerIKortet(
            Avtaler avtaler, Personer personer, TransactionTemplate transactions) {
        return new Plass("person.kort.hoyre", id -> ofPerson(id, avtaler, personer, transactions));
    }

    private static Place.@Nullable Content ofPerson(
            String id, Avtaler avtaler, Personer personer, TransactionTemplate transactions) {
        var person = PersonId.valueOf(id);
        return CurrentUser.has(Rolle.VEILEDER)
                ? transactions.execute(
                        status ->
                                personer.checkAccess(person).erTillatt()
                                        ? new Place.Content(
                                                "avtale/person.jte", avtaler.findByPerson(person))
                                        : null)
                : null;
    }

    @Bean
    static Place avtalerPaMinSide(
            Avtaler avtaler, Avtaletid tid, TransactionTemplate transactions) {
        return new Plass(
                "minside.topp",
                id ->
                        transactions.execute(
                                status -> {
                                    var own = avtaler.findOwn(MinAvtaleController.own());
                                    return own.isEmpty()
                                            ? null
                                            : new Place.Content(
                                                    "avtale/min.jte",
                                                    new MineAvtaler(own, tid.today(), tid.now()));
                                }));
    }

    /// Fills a place.
    @FunctionalInterface
    private interface Filler {
        Place.@Nullable Content render(String id);
    }

    private record Plass(String name, Filler filler) implements Place {
        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public @Nullable Content render(String id) {
            return filler.render(id);
        }
    }
}
