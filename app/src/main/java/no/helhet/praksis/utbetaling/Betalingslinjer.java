package no.helhet.praksis.utbetaling;

import no.helhet.platform.audit.Audit;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.utbetaling.web.Betalingslinje;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Puts names on payments for a list; what is shown is one line in the access log.
@Component
class Betalingslinjer {
    private final Personer personer;
    private final Saker saker;
    private final Audit audit;

    Betalingslinjer(Personer personer, Saker saker, Audit audit) {
        this.personer = personer;
        this.saker = saker;
        this.audit = audit;
    }

    /// @param hva what is shown, for the access log
    List<Betalingslinje> list(String hva, List<Utbetalingsrad> rader) {
        return list(hva, rader, rad -> null);
    }

    /// With each case's number and who has it, for a list so short that it can be asked of each.
    List<Betalingslinje> listWithCase(String hva, List<Utbetalingsrad> rader) {
        return list(hva, rader, rad -> saker.find(rad.sakId()).orElse(null));
    }

    private List<Betalingslinje> list(
            String hva, List<Utbetalingsrad> rader, Function<Utbetalingsrad, @Nullable Sak> sak) {
        if (rader.isEmpty()) {
            return List.of();
        }
        var ids = rader.stream().map(Utbetalingsrad::personId).distinct().toList();
        var people = personer.findAll(ids);
        audit.read(hva, Utbetalingsspor.FORMAL, shown(ids, people), null);
        return rader.stream()
                .map(rad -> line(rad, people.get(rad.personId().id()), sak.apply(rad)))
                .toList();
    }

    private static List<PersonId> shown(List<PersonId> ids, Map<UUID, Person> people) {
        return ids.stream()
                .filter(id -> people.containsKey(id.id()) && !people.get(id.id()).skjult())
                .toList();
    }

    static Betalingslinje line(Utbetalingsrad rad, @Nullable Person person, @Nullable Sak sak) {
        var hidden = person == null || person.skjult();
        return new Betalingslinje(
                rad.id().path(),
                rad.version(),
                rad.sakId().path(),
                rad.personId().path(),
                hidden
                        ? null
                        : Optional.ofNullable(person.navn()).map(Person.Navn::full).orElse("?"),
                hidden ? null : rad.mottakerNavn(),
                rad.formal(),
                rad.maned(),
                rad.belopOre(),
                hidden ? null : rad.kontonummer(),
                rad.forfall(),
                rad.status().name(),
                rad.grunn(),
                hidden ? null : rad.grunnTekst(),
                sak == null ? null : sak.saksnr(),
                sak == null ? null : sak.saksbehandlerNavn());
    }
}
