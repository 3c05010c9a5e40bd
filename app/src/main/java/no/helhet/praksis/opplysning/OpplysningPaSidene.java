package no.helhet.praksis.opplysning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.FollowUp;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Function;

/// What other pages show of what others have told us: the person's card, what a plan and what a
/// programme builds on, and the way to one's own on Min side.
@Configuration(proxyBeanMethods = false)
public class OpplysningPaSidene {
    private static final int ORDER = 27;

    /// @param person in address form
    /// @param rader the newest in force of each kind
    public record Deler(String person, List<Opplysningsrad> rader) {}

    @Bean
    static Place opplysningIKortet(
            Opplysningsrader rader, Personer personer, TransactionTemplate transactions) {
        return forWorker("person.kort.midt", "opplysning/kort.jte", rader, personer, transactions);
    }

    @Bean
    static Place opplysningIPlanen(
            Opplysningsrader rader, Personer personer, TransactionTemplate transactions) {
        return forWorker("plan.grunnlag", "opplysning/grunnlag.jte", rader, personer, transactions);
    }

    @Bean
    static Place opplysningIProgrammet(
            Opplysningsrader rader, Personer personer, TransactionTemplate transactions) {
        return forWorker(
                "kvalifisering.grunnlag", "opplysning/grunnlag.jte", rader, personer, transactions);
    }

    private static Place forWorker(
            String name,
            String template,
            Opplysningsrader rader,
            Personer personer,
            TransactionTemplate transactions) {
        return new Del(
                name,
                ORDER,
                transactions,
                id -> {
                    var person = PersonId.valueOf(id);
                    return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                                    && personer.checkAccess(person).erTillatt()
                            ? new Place.Content(template, of(person, rader))
                            : null;
                });
    }

    private static Deler of(PersonId person, Opplysningsrader rader) {
        return new Deler(person.path(), Opplysningsrader.newest(rader.findByPerson(person)));
    }

    @Bean
    static Place opplysningPaMinSide(Opplysningsrader rader, TransactionTemplate transactions) {
        return new Del(
                "minside.bunn",
                ORDER,
                transactions,
                id -> {
                    var deler = of(PersonId.valueOf(id), rader);
                    return deler.rader().isEmpty()
                            ? null
                            : new Place.Content("opplysning/minlenke.jte", deler);
                });
    }

    @Bean
    static Place opplysningIArbeidslisten(Opplysningsko ko, TransactionTemplate transactions) {
        return new Del(
                "arbeidsliste.oppfolging",
                ORDER,
                transactions,
                id -> CurrentUser.has(Rolle.VEILEDER) ? line(ko) : null);
    }

    @Bean
    static Place opplysningHosLederen(Opplysningsko ko, TransactionTemplate transactions) {
        return new Del(
                "leder.oppfolging",
                ORDER,
                transactions,
                id -> CurrentUser.has(Rolle.LEDER) ? line(ko) : null);
    }

    private static Place.@Nullable Content line(Opplysningsko ko) {
        var waiting = ko.count();
        return waiting == 0
                ? null
                : new Place.Content(
                        "component/followup.jte",
                        new FollowUp(waiting, "opplysning.oppfolging.linje", "/opplysninger"));
    }

    private record Del(
            String name,
            int order,
            TransactionTemplate transactions,
            Function<String, Place.@Nullable Content> content)
            implements Place {
        @Override
        public @Nullable Content render(String id) {
            return transactions.execute(status -> content.apply(id));
        }
    }
}
