package no.helhet.praksis.trygghet;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Function;

/// The measures on top of the person's card and of the conversation, and the way to write a note.
@Configuration(proxyBeanMethods = false)
class MerknadPaSidene {
    private static final int LAST = 95;

    @Bean
    static Place merknadPaToppen(
            MerknadRepository merknader,
            Merknadsregler regler,
            Personer personer,
            TransactionTemplate transactions) {
        return new Del(
                "person.topp",
                10,
                transactions,
                id -> {
                    var person = PersonId.valueOf(id);
                    if (!mayRead(person, personer)) {
                        return null;
                    }
                    var now =
                            open(person, merknader).stream()
                                    .filter(m -> m.isInForce(regler.today()))
                                    .toList();
                    return now.isEmpty()
                            ? null
                            : new Place.Content("trygghet/kort.jte", new Merknadstopp(now));
                });
    }

    @Bean
    static Place merknadInngang(
            MerknadRepository merknader, Personer personer, TransactionTemplate transactions) {
        return new Del(
                "person.kort.handlinger",
                LAST,
                transactions,
                id -> {
                    var person = PersonId.valueOf(id);
                    return CurrentUser.has(Rolle.VEILEDER)
                                    && mayRead(person, personer)
                                    && open(person, merknader).stream()
                                            .noneMatch(MerknadPaSidene::isOurs)
                            ? new Place.Content("trygghet/inngang.jte", person.path())
                            : null;
                });
    }

    /// Both places stand on the same page.
    private static List<Merknad> open(PersonId person, MerknadRepository merknader) {
        return ReadOnce.get("merknader", person, () -> merknader.findOpen(person));
    }

    private static boolean isOurs(Merknad m) {
        return m.enhetsnr().equals(Scopes.current().actor().enhetsnr());
    }

    private static boolean mayRead(PersonId person, Personer personer) {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER)
                && personer.checkAccess(person).erTillatt();
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
