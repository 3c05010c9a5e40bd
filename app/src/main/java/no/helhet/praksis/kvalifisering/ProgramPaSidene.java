package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Function;

/// The programme on the person's card, and the way to it on Min side.
@Configuration(proxyBeanMethods = false)
public class ProgramPaSidene {
    private static final int ON_CARD = 27;
    private static final int ON_MIN_SIDE = 5;

    /// @param person in address form
    public record Kort(String person, List<Program> programmer, boolean mayWrite) {
        public boolean mayApply() {
            return mayWrite && programmer.stream().noneMatch(p -> p.status().isOpen());
        }
    }

    @Bean
    static Place programIKortet(
            ProgramRepository programmer, Personer personer, TransactionTemplate transactions) {
        return new Del(
                "person.kort.midt",
                ON_CARD,
                transactions,
                id -> {
                    var person = PersonId.valueOf(id);
                    return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER)
                                    && personer.checkAccess(person).erTillatt()
                            ? new Place.Content(
                                    "kvalifisering/kort.jte",
                                    new Kort(
                                            person.path(),
                                            programmer.findByPerson(person),
                                            CurrentUser.has(Rolle.VEILEDER)))
                            : null;
                });
    }

    /// For the resident, in the scope of their own persons.
    @Bean
    static Place programPaMinSide(ProgramRepository programmer, TransactionTemplate transactions) {
        return new Del(
                "minside.bunn",
                ON_MIN_SIDE,
                transactions,
                id ->
                        CurrentUser.has(Rolle.INNBYGGER)
                                ? new Place.Content(
                                        "kvalifisering/minside.jte",
                                        new Kort(
                                                id,
                                                programmer.findByPerson(PersonId.valueOf(id)),
                                                false))
                                : null);
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
