package no.helhet.praksis.kartlegging;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Function;

/// The mapping on the person's card, beside the conversation at the desk, on the case page
/// and on Min side.
@Configuration(proxyBeanMethods = false)
class KartleggingPaSidene {
    @Bean
    static Place kartleggingIKortet(
            Kartleggingslenker lenker, Personer personer, TransactionTemplate transactions) {
        return new Del("person.kort.hoyre", 20, transactions, id -> ofPerson(id, lenker, personer));
    }

    @Bean
    static Place kartleggingISamtalen(
            Kartleggingslenker lenker, Personer personer, TransactionTemplate transactions) {
        return new Del("mottak.samtale", 10, transactions, id -> ofPerson(id, lenker, personer));
    }

    private static Place.@Nullable Content ofPerson(
            String id, Kartleggingslenker lenker, Personer personer) {
        var person = PersonId.valueOf(id);
        return mayRead() && personer.checkAccess(person).erTillatt()
                ? new Place.Content("kartlegging/kort.jte", lenker.find(person))
                : null;
    }

    @Bean
    static Place kartleggingISaken(
            Kartleggingslenker lenker,
            Saker saker,
            Personer personer,
            TransactionTemplate transactions) {
        return new Del(
                "sak.rail.bunn",
                10,
                transactions,
                id ->
                        saker.find(SakId.valueOf(id))
                                .filter(s -> s.status() != Sak.Status.AVSLUTTET && mayRead())
                                .filter(s -> personer.checkAccess(s.personId()).erTillatt())
                                .map(
                                        s ->
                                                new Place.Content(
                                                        "kartlegging/saken.jte",
                                                        lenker.find(s.personId())))
                                .orElse(null));
    }

    /// For the resident, in the scope of their own persons.
    @Bean
    static Place kartleggingPaMinSide(
            KartleggingRepository kartlegginger, TransactionTemplate transactions) {
        return new Del(
                "minside.bunn",
                10,
                transactions,
                id ->
                        CurrentUser.has(Rolle.INNBYGGER)
                                ? own(kartlegginger.findByPerson(PersonId.valueOf(id)))
                                : null);
    }

    private static Place.@Nullable Content own(List<Kartlegging> all) {
        var finished = all.stream().filter(k -> !k.isOpen()).toList();
        return finished.isEmpty()
                ? null
                : new Place.Content("kartlegging/minside.jte", new MineKartlegginger(finished));
    }

    private static boolean mayRead() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
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
