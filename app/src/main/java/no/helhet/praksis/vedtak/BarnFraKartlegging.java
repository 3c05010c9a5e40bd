package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Language;
import no.helhet.praksis.kartlegging.Barnekartlegging;
import no.helhet.praksis.kartlegging.Barnekartlegginger;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.vedtak.Innhold.Barn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a draft lacks of the children, filled from the last finished mapping. What somebody has
/// written stands.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BarnFraKartlegging {
    private final Barnekartlegginger kartlegginger;
    private final Personer personer;

    BarnFraKartlegging(Barnekartlegginger kartlegginger, Personer personer) {
        this.kartlegginger = kartlegginger;
        this.personer = personer;
    }

    /// The children of the draft that get something they lacked.
    List<Barn> fill(PersonId person, Innhold innhold) {
        if (innhold.barn().isEmpty()) {
            return List.of();
        }
        var language = Language.of(innhold.vurdering().malform().name().toLowerCase());
        var mapped =
                kartlegginger.findLatest(person, language).stream()
                        .collect(Collectors.toMap(Barnekartlegging::barn, Function.identity()));
        if (mapped.isEmpty()) {
            return List.of();
        }
        var household = personer.findHusstand(person).barn();
        var filled = new ArrayList<Barn>();
        for (var barn : innhold.barn()) {
            var from = find(barn, household, mapped);
            var now = from == null ? barn : filled(barn, from);
            if (!now.equals(barn)) {
                filled.add(now);
            }
        }
        return filled;
    }

    /// The child by name and birth date: a draft knows it by these alone.
    private static @org.jspecify.annotations.Nullable Barnekartlegging find(
            Barn barn, List<Husstand.Medlem> household, Map<UUID, Barnekartlegging> mapped) {
        return household.stream()
                .map(Husstand.Medlem::person)
                .filter(p -> p.fodselsdato() != null && p.fodselsdato().equals(barn.fodt()))
                .filter(p -> p.navn() != null && p.navn().fornavn().equals(barn.navn()))
                .map(p -> mapped.get(p.id().id()))
                .findFirst()
                .orElse(null);
    }

    private static Barn filled(Barn barn, Barnekartlegging from) {
        var heard = !barn.syn().isBlank() || !barn.grunnUtenSyn().isBlank();
        return new Barn(
                barn.id(),
                barn.navn(),
                barn.fodt(),
                barn.andel(),
                barn.deltBosted(),
                barn.fodtKilde(),
                barn.bostedKilde(),
                barn.kartlegging().isBlank() ? from.situasjon() : barn.kartlegging(),
                heard ? barn.syn() : from.syn(),
                heard ? barn.grunnUtenSyn() : from.grunnUtenSyn(),
                barn.barnetsBeste());
    }
}
