package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.FollowUp;
import no.helhet.platform.web.Place;
import no.helhet.praksis.ansvarsgruppe.Oppfolgingsliste.Liste;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Function;
import java.util.function.ToIntFunction;

/// What other pages show of groups: the card the person's, Min side one's own, and the worker's
/// and the leader's lists what waits.
@Configuration(proxyBeanMethods = false)
class Gruppeplasser {
    private static final int ORDER = 30;

    @Bean
    static Place gruppeIKortet(
            Grupper grupper,
            Gruppesider sider,
            Personer personer,
            TransactionTemplate transactions) {
        return new Plass(
                "person.kort.hoyre",
                transactions,
                id -> card(PersonId.valueOf(id), grupper, sider, personer));
    }

    private static Place.@Nullable Content card(
            PersonId person, Grupper grupper, Gruppesider sider, Personer personer) {
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        return new Place.Content(
                "ansvarsgruppe/kort.jte",
                new Gruppekort(
                        person.path(),
                        grupper.findOpen(person).map(sider::side).orElse(null),
                        CurrentUser.has(Rolle.VEILEDER),
                        Ids.next().toString()));
    }

    @Bean
    static Place gruppeIPlanen(
            Grupper grupper,
            SamarbeidsmoteRepository moter,
            Personer personer,
            Grupperegler regler,
            TransactionTemplate transactions) {
        return new Plass(
                "plan.rail",
                transactions,
                id -> link(PersonId.valueOf(id), grupper, moter, personer, regler));
    }

    private static Place.@Nullable Content link(
            PersonId person,
            Grupper grupper,
            SamarbeidsmoteRepository moter,
            Personer personer,
            Grupperegler regler) {
        if (!CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        return grupper.findOpen(person)
                .map(
                        g ->
                                new Gruppelenke(
                                        g,
                                        moter.findByGruppe(g.id()).reversed().stream()
                                                .filter(m -> m.isComing(regler.now()))
                                                .findFirst()
                                                .orElse(null),
                                        regler.today()))
                .map(link -> new Place.Content("ansvarsgruppe/iplanen.jte", link))
                .orElse(null);
    }

    @Bean
    static Place gruppePaMinSide(MinGruppe min, TransactionTemplate transactions) {
        return new Plass(
                "minside.topp",
                transactions,
                id -> {
                    var side = CurrentUser.has(Rolle.INNBYGGER) ? min.front() : null;
                    return side == null
                            ? null
                            : new Place.Content("ansvarsgruppe/minside.jte", side);
                });
    }

    @Bean
    static Place egneLofterOverFristen(Oppfolgingsliste liste, TransactionTemplate transactions) {
        return late("arbeidsliste.oppfolging", Rolle.VEILEDER, liste, transactions);
    }

    @Bean
    static Place egneReferaterSomVenter(Oppfolgingsliste liste, TransactionTemplate transactions) {
        return unanswered("arbeidsliste.oppfolging", Rolle.VEILEDER, liste, transactions);
    }

    @Bean
    static Place kontoretsLofterOverFristen(
            Oppfolgingsliste liste, TransactionTemplate transactions) {
        return late("leder.oppfolging", Rolle.LEDER, liste, transactions);
    }

    @Bean
    static Place kontoretsReferaterSomVenter(
            Oppfolgingsliste liste, TransactionTemplate transactions) {
        return unanswered("leder.oppfolging", Rolle.LEDER, liste, transactions);
    }

    private static Place late(
            String name, Rolle rolle, Oppfolgingsliste liste, TransactionTemplate transactions) {
        return new Plass(
                name,
                transactions,
                id -> line(rolle, l -> l.lofter().size(), "ansvarsgruppe.linje.lofter", liste));
    }

    private static Place unanswered(
            String name, Rolle rolle, Oppfolgingsliste liste, TransactionTemplate transactions) {
        return new Plass(
                name,
                transactions,
                id ->
                        line(
                                rolle,
                                l -> l.referater().size(),
                                "ansvarsgruppe.linje.referater",
                                liste));
    }

    private static Place.@Nullable Content line(
            Rolle rolle, ToIntFunction<Liste> size, String key, Oppfolgingsliste liste) {
        if (!CurrentUser.has(rolle)) {
            return null;
        }
        var office = rolle == Rolle.LEDER;
        var count = size.applyAsInt(liste.count(office ? null : CurrentUser.id()));
        return count == 0
                ? null
                : new Place.Content(
                        "component/followup.jte",
                        new FollowUp(
                                count,
                                key,
                                "/ansvarsgrupper/oppfolging" + (office ? "?alle=true" : "")));
    }

    private record Plass(
            String name,
            TransactionTemplate transactions,
            Function<String, Place.@Nullable Content> content)
            implements Place {
        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public @Nullable Content render(String id) {
            return transactions.execute(status -> content.apply(id));
        }
    }
}
