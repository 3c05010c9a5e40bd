package no.helhet.praksis.rapportering;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Kjonn;
import no.helhet.formats.kostra.Sivilstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Pseudonymer;
import no.helhet.register.Statsrapportering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Identity facts for KOSTRA, from the population register's own statements: nothing is read out
/// of a number, and what is unknown stays unknown.
@Service
@Transactional
class PersonerForStaten implements Statsrapportering {
    private static final int OF_AGE = 18;
    private final Pseudonymer pseudonymer;
    private final Personer personer;

    PersonerForStaten(Pseudonymer pseudonymer, Personer personer) {
        this.pseudonymer = pseudonymer;
        this.personer = personer;
    }

    @Override
    public Optional<Identitet> find(String kommunenr, UUID pseudonym, LocalDate dag) {
        return pseudonymer
                .identify(kommunenr, pseudonym, "rapportering")
                .flatMap(personer::find)
                .map(person -> identity(person, dag));
    }

    private Identitet identity(Person person, LocalDate dag) {
        var fnr = person.fnr();
        var kjonn = person.kjonn();
        var sivilstand = person.sivilstand();
        return new Identitet(
                person.fodselsdato(),
                fnr == null ? null : number(fnr, dag),
                kjonn == null ? null : Kjonn.valueOf(kjonn.verdi().name()),
                sivilstand == null ? null : civilStatus(sivilstand.verdi()),
                children(person, dag));
    }

    private static @Nullable Fodselsnummer number(String fnr, LocalDate dag) {
        return Fodselsnummer.parse(fnr, Regler.on(dag).withSynthetic(SyntheticSeries.values()))
                .accepted()
                .orElse(null);
    }

    private int children(Person person, LocalDate dag) {
        return Math.toIntExact(
                personer.findHusstand(person.id()).barn().stream()
                        .filter(child -> child.borSammen())
                        .map(child -> child.person().alder(dag))
                        .filter(age -> age >= 0 && age < OF_AGE)
                        .count());
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
