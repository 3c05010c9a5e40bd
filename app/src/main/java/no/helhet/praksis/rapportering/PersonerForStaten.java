package no.helhet.praksis.rapportering;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Kjonn;
import no.helhet.formats.kostra.Sivilstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Pseudonymer;
import no.helhet.praksis.person.Statsidentitet;
import no.helhet.praksis.person.Statsidentiteter;
import no.helhet.register.Statsrapportering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Identity facts for KOSTRA, from the population register's own statements: nothing is read out
/// of a number, and what is unknown stays unknown.
@Service
@Transactional
class PersonerForStaten implements Statsrapportering {
    private static final String FORMAL = "rapportering";
    private final Statsidentiteter identiteter;
    private final Pseudonymer pseudonymer;
    private final Personer personer;

    PersonerForStaten(Statsidentiteter identiteter, Pseudonymer pseudonymer, Personer personer) {
        this.identiteter = identiteter;
        this.pseudonymer = pseudonymer;
        this.personer = personer;
    }

    @Override
    public Map<UUID, Identitet> findAll(String kommunenr, Collection<UUID> asked, LocalDate dag) {
        var rules = Regler.on(dag).withSynthetic(SyntheticSeries.values());
        var found = new HashMap<UUID, Identitet>();
        identiteter
                .findAll(kommunenr, asked, dag, FORMAL)
                .forEach((pseudonym, person) -> found.put(pseudonym, identity(person, rules)));
        return found;
    }

    @Override
    public Optional<UUID> open(String kommunenr, UUID personId) {
        var id = new PersonId(kommunenr, personId);
        return personer.checkAccess(id).erTillatt() ? pseudonymer.find(id) : Optional.empty();
    }

    @Override
    public void givenOut(String kommunenr, Collection<UUID> asked, String hva) {
        identiteter.givenOut(hva, FORMAL, pseudonymer.identifyAll(kommunenr, asked));
    }

    private static Identitet identity(Statsidentitet person, Regler rules) {
        var fnr = person.fnr();
        var kjonn = person.kjonn();
        var sivilstand = person.sivilstand();
        return new Identitet(
                person.id().id(),
                person.fodselsdato(),
                fnr == null ? null : number(fnr, rules),
                kjonn == null ? null : Kjonn.valueOf(kjonn.name()),
                sivilstand == null ? null : civilStatus(sivilstand),
                person.barnUnder18());
    }

    private static @Nullable Fodselsnummer number(String fnr, Regler rules) {
        return Fodselsnummer.parse(fnr, rules).accepted().orElse(null);
    }

    private static Sivilstand civilStatus(Person.Sivilstand verdi) {
        return switch (verdi) {
            case UGIFT -> Sivilstand.UGIFT;
            case GIFT -> Sivilstand.GIFT;
            case SAMBOER -> Sivilstand.SAMBOER;
            case SKILT_SEPARERT -> Sivilstand.SKILT_ELLER_SEPARERT;
            case ENKE_ENKEMANN -> Sivilstand.ENKE_ELLER_ENKEMANN;
        };
    }
}
