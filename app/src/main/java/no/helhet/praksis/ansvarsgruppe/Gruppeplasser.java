package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Function;

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
    static Place gruppeIArbeidslisten(Oppfolgingsliste liste, TransactionTemplate transactions) {
        return new Plass(
                "arbeidsliste.oppfolging",
                transactions,
                id -> {
                    var rows =
                            CurrentUser.has(Rolle.VEILEDER) ? liste.count(CurrentUser.id()) : null;
                    return rows == null || rows.isEmpty()
                            ? null
                            : new Place.Content("ansvarsgruppe/venter.jte", rows);
                });
    }

    @Bean
    static Place gruppeHosLederen(Oppfolgingsliste liste, TransactionTemplate transactions) {
        return new Plass(
                "leder.oppfolging",
                transactions,
                id ->
                        CurrentUser.has(Rolle.LEDER)
                                ? new Place.Content("ansvarsgruppe/venter.jte", liste.count(null))
                                : null);
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
