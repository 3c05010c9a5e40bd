package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.Identifisering.Funnet;
import no.helhet.praksis.person.Identifisering.IkkeFunnet;
import no.helhet.praksis.person.Person.Navn;
import no.helhet.praksis.person.Person.Opplysning;
import no.helhet.praksis.person.PersonWriter.NewPerson;
import no.helhet.praksis.person.Personer.Soknadsopplysninger;
import no.helhet.praksis.person.Personregister.Bosted;
import no.helhet.praksis.person.Personregister.Familiemedlem;
import no.helhet.praksis.person.Personregister.Identitet;
import no.helhet.praksis.person.Personregister.Registerperson;
import no.helhet.praksis.person.Registersvar.Svar;
import no.helhet.praksis.person.Registersvar.Utilgjengelig;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes an applicant a person of the municipality, with the household the register knows.
@Component
class PersonRegistration {
    private static final String KILDE_SOKNAD = "Søknaden";

    private final NumberRules rules;
    private final Personregister register;
    private final PersonRepository persons;
    private final PersonWriter writer;
    private final RelasjonRepository relations;
    private final Candidates candidates;
    private final EventLog events;
    private final Audit audit;

    PersonRegistration(
            NumberRules rules,
            Personregister register,
            PersonRepository persons,
            PersonWriter writer,
            RelasjonRepository relations,
            Candidates candidates,
            EventLog personEvents,
            Audit audit) {
        this.rules = rules;
        this.register = register;
        this.persons = persons;
        this.writer = writer;
        this.relations = relations;
        this.candidates = candidates;
        this.events = personEvents;
        this.audit = audit;
    }

    Identifisering identify(String kommunenr, String text, Soknadsopplysninger said) {
        return switch (rules.parse(text)) {
            case Fodselsnummer.Result.Invalid(var fault) -> new IkkeFunnet(code(fault));
            case Fodselsnummer.Result.Valid(var number) ->
                    persons.findByNumber(kommunenr, number.value())
                            .<Identifisering>map(known -> complete(known.id(), said))
                            .orElseGet(() -> fetch(kommunenr, number.value(), said));
        };
    }

    /// One of a household, by number: known here, or fetched from the register without a family.
    Identifisering findOrFetch(String kommunenr, String text) {
        return switch (rules.parse(text)) {
            case Fodselsnummer.Result.Invalid(var fault) -> new IkkeFunnet(code(fault));
            case Fodselsnummer.Result.Valid(var number) ->
                    switch (register.find(number.value())) {
                        case Svar<Registerperson> answer ->
                                findOrCreate(kommunenr, answer, alone(answer.verdi()), null)
                                        .<Identifisering>map(Funnet::new)
                                        .orElseGet(() -> new IkkeFunnet("ANNEN_BYDEL"));
                        case Registersvar.IkkeFunnet<Registerperson> _ ->
                                new IkkeFunnet("UKJENT_I_REGISTERET");
                        case Utilgjengelig<Registerperson> _ ->
                                persons.findByNumber(kommunenr, number.value())
                                        .<Identifisering>map(known -> new Funnet(known.id()))
                                        .orElseGet(() -> new IkkeFunnet("REGISTER_UTILGJENGELIG"));
                    };
        };
    }

    List<Person> findAlike(String kommunenr, String text) {
        if (!(rules.parse(text) instanceof Fodselsnummer.Result.Valid(var number))
                || persons.findByNumber(kommunenr, number.value()).isPresent()
                || !(register.find(number.value()) instanceof Svar<Registerperson> answer)
                || answer.verdi().adressebeskyttelse() != Person.Adressebeskyttelse.INGEN) {
            return List.of();
        }
        var identity = answer.verdi().identitet();
        return candidates
                .find(kommunenr, identity.navn().full(), identity.fodselsdato(), null)
                .stream()
                .filter(k -> k.likt().contains("FODSELSDATO"))
                .map(Personer.Kandidat::person)
                .filter(person -> number.isDNummer() || !hasNationalNumber(person))
                .toList();
    }

    private boolean hasNationalNumber(Person person) {
        return person.fnr() != null
                && rules.parse(person.fnr()).accepted().filter(n -> !n.isDNummer()).isPresent();
    }

    private static Familiemedlem alone(Registerperson person) {
        return new Familiemedlem(
                person.identitet(), Relasjonstype.BARN, false, 0, person.adressebeskyttelse());
    }

    private Funnet complete(PersonId id, Soknadsopplysninger said) {
        if (writer.complete(id, telefon(said), konto(said))) {
            events.append(id.kommunenr(), id.id(), null, "KONTAKT_FRA_SOKNAD", Map.of());
            audit.write("person.kontakt", "soknad", List.of(id), null);
        }
        return new Funnet(id);
    }

    private Identifisering fetch(String kommunenr, String fnr, Soknadsopplysninger said) {
        return switch (register.find(fnr)) {
            case Svar<Registerperson> answer -> create(kommunenr, fnr, answer, said);
            case Registersvar.IkkeFunnet<Registerperson> _ -> new IkkeFunnet("UKJENT_I_REGISTERET");
            case Utilgjengelig<Registerperson> _ -> new IkkeFunnet("REGISTER_UTILGJENGELIG");
        };
    }

    private Identifisering create(
            String kommunenr, String fnr, Svar<Registerperson> answer, Soknadsopplysninger said) {
        var person = answer.verdi();
        var identity = person.identitet();
        var created =
                writer.create(
                        kommunenr,
                        new NewPerson(
                                fnr,
                                identity.fodselsdato(),
                                nameOf(identity, said),
                                person.bosted() == null ? null : fact(answer, person.bosted()),
                                telefon(said),
                                konto(said),
                                identity.kjonn() == null ? null : fact(answer, identity.kjonn()),
                                person.sivilstand() == null
                                        ? null
                                        : fact(answer, person.sivilstand())));
        if (created.isEmpty()) {
            // Another message about the same person came first, or the person belongs to another
            // district of the municipality.
            return persons.findByNumber(kommunenr, fnr)
                    .<Identifisering>map(known -> complete(known.id(), said))
                    .orElseGet(() -> new IkkeFunnet("ANNEN_BYDEL"));
        }
        var id = created.get();
        var touched = new ArrayList<PersonId>(List.of(id));
        for (var member : person.familie()) {
            findOrCreate(kommunenr, answer, member, person.bosted())
                    .ifPresent(
                            other -> {
                                relations.save(id, relation(other, member, answer));
                                touched.add(other);
                            });
        }
        writer.protect(id, person.adressebeskyttelse());
        events.append(
                kommunenr,
                id.id(),
                null,
                "PERSON_REGISTRERT",
                Map.of("familie", person.familie().size()));
        audit.write("person.registrert", "soknad", touched, null);
        return new Funnet(id);
    }

    private Optional<PersonId> findOrCreate(
            String kommunenr,
            Svar<Registerperson> answer,
            Familiemedlem member,
            @Nullable Bosted bosted) {
        var identity = member.identitet();
        var known = persons.findByNumber(kommunenr, identity.fnr());
        if (known.isPresent()) {
            return known.map(Person::id);
        }
        var created =
                writer.create(
                        kommunenr,
                        new NewPerson(
                                identity.fnr(),
                                identity.fodselsdato(),
                                identity.navn(),
                                member.borSammen() && bosted != null ? fact(answer, bosted) : null,
                                null,
                                null,
                                identity.kjonn() == null ? null : fact(answer, identity.kjonn()),
                                null));
        created.ifPresent(id -> writer.protect(id, member.adressebeskyttelse()));
        return created;
    }

    private static RelasjonRepository.Relasjon relation(
            PersonId other, Familiemedlem member, Svar<Registerperson> answer) {
        return new RelasjonRepository.Relasjon(
                other,
                member.type(),
                member.borSammen(),
                member.andel(),
                answer.kilde(),
                answer.dato());
    }

    private static Navn nameOf(Identitet identity, Soknadsopplysninger said) {
        return identity.navn().full().isEmpty()
                ? new Navn(said.fornavn(), said.mellomnavn(), said.etternavn())
                : identity.navn();
    }

    private static @Nullable String telefon(Soknadsopplysninger said) {
        return said.telefon() == null ? null : Telefon.parse(said.telefon()).orElse(null);
    }

    private static @Nullable Opplysning<String> konto(Soknadsopplysninger said) {
        return said.kontonummer() == null
                ? null
                : new Opplysning<>(said.kontonummer(), KILDE_SOKNAD, said.dato());
    }

    private static <T> Opplysning<T> fact(Svar<Registerperson> answer, T value) {
        return new Opplysning<>(value, answer.kilde(), answer.dato());
    }

    private static String code(Fodselsnummer.Fault fault) {
        return switch (fault) {
            case LENGTH -> "UGYLDIG_LENGDE";
            case NOT_DIGITS -> "IKKE_SIFRE";
            case DATE -> "UGYLDIG_DATO";
            case SYNTHETIC_NOT_ALLOWED -> "SYNTETISK_IKKE_TILLATT";
            case CONTROL_DIGIT_1, CONTROL_DIGIT_2 -> "KONTROLLSIFFER";
        };
    }
}
