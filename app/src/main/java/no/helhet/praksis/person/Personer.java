package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Pointers;
import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Persontilgang.Grunn;
import no.helhet.praksis.person.Persontilgang.Nektet;
import no.helhet.praksis.person.Persontilgang.Tillatt;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The module's interface: who a person is, who they live with, and whether the present user may
/// open them. Callers audit what they show.
@Service
@Transactional
public class Personer {
    private final PersonRepository persons;
    private final Pointers pointers;
    private final NameSearch names;
    private final Candidates candidates;
    private final Households households;
    private final FamilyFacts families;
    private final PersonRegistration registration;
    private final NumberRules rules;
    private final Directory directory;
    private final Audit audit;

    Personer(
            PersonRepository persons,
            Pointers pointers,
            NameSearch names,
            Candidates candidates,
            Households households,
            FamilyFacts families,
            PersonRegistration registration,
            NumberRules rules,
            Directory directory,
            Audit audit) {
        this.persons = persons;
        this.pointers = pointers;
        this.names = names;
        this.candidates = candidates;
        this.households = households;
        this.families = families;
        this.registration = registration;
        this.rules = rules;
        this.directory = directory;
        this.audit = audit;
    }

    /// Whether two ids are of the same person: one may have been registered twice.
    public boolean isSame(PersonId one, PersonId other) {
        return one.equals(other)
                || (one.kommunenr().equals(other.kommunenr())
                        && pointers.findAll(one).contains(other.id()));
    }

    /// Whether the id is of one of them.
    public boolean isAmong(Collection<PersonId> some, PersonId id) {
        return some.stream().anyMatch(one -> isSame(one, id));
    }

    /// The person as the present user may see them; for one who is registered twice, the one that
    /// stays.
    public Optional<Person> find(PersonId id) {
        return ReadOnce.get("person", id, () -> persons.find(id));
    }

    /// What the running transaction writes from here on lies in the person's district, whichever
    /// other districts the office serves.
    public void workInDistrictOf(PersonId id) {
        if (!Scopes.current().bydeler().isEmpty()) {
            persons.workInDistrictOf(id);
        }
    }

    /// The person's district, empty outside Oslo; for events that others hear.
    public String findBydel(PersonId id) {
        return Scopes.current().bydeler().isEmpty() ? "" : persons.findBydel(id);
    }

    /// Many at once, for a list, by the id asked for; those out of scope are missing.
    public Map<UUID, Person> findAll(Collection<PersonId> ids) {
        return persons.findAll(ids);
    }

    /// Which of them have children under 18, by the id asked for.
    public Set<UUID> findWithChildren(Collection<PersonId> ids) {
        return families.findWithChildren(ids);
    }

    /// Which of them need an interpreter, by the id asked for.
    public Set<UUID> findWithInterpreter(Collection<PersonId> ids) {
        return families.findWithInterpreter(ids);
    }

    /// Whom the person lives with and is a parent of. Empty for one out of scope.
    public Husstand findHusstand(PersonId id) {
        return households.find(id);
    }

    /// Whether the present user may open the person: impartiality, address protection, scope. A
    /// refusal is written to the audit.
    public Persontilgang checkAccess(PersonId id) {
        return ReadOnce.get("persontilgang", id, () -> decideAccess(id));
    }

    private Persontilgang decideAccess(PersonId id) {
        var person = find(id);
        if (person.isEmpty()) {
            return new Nektet(Grunn.FINNES_IKKE);
        }
        var actor = Scopes.current().actor();
        if (actor.isPerson()
                && !Rolle.INNBYGGER.name().equals(actor.rolle())
                && isInhabil(actor.id(), id)) {
            return refuse(id, Grunn.INHABIL);
        }
        return person.get().skjult() ? refuse(id, Grunn.SKJERMET) : new Tillatt();
    }

    private Persontilgang refuse(PersonId id, Grunn grunn) {
        audit.read("person.nektet", grunn.name().toLowerCase(Locale.ROOT), List.of(id), null);
        return new Nektet(grunn);
    }

    /// Impartiality of a named worker towards a person (fvl § 6): the user's own number and
    /// registered family.
    public boolean isInhabil(UUID brukerId, PersonId id) {
        return persons.isSelfOrFamily(
                directory.findAnsatt(brukerId).map(Ansatt::fnr).orElse(null), id);
    }

    /// Finds the person with the number in the municipality, or fetches from the person register
    /// and creates it. What the application says is used only where the register has nothing.
    public Identifisering identify(String kommunenr, String fnr, Soknadsopplysninger opplysninger) {
        return registration.identify(kommunenr, fnr, opplysninger);
    }

    /// What an application says about its applicant.
    ///
    /// @param kontonummer valid account number, or null
    public record Soknadsopplysninger(
            String fornavn,
            String mellomnavn,
            String etternavn,
            @Nullable String telefon,
            @Nullable String kontonummer,
            LocalDate dato) {}

    /// Persons who could be the one a message is about, by name, birth date and telephone; never
    /// a protected person. Those who agree in most come first.
    public List<Kandidat> findCandidates(
            String kommunenr,
            String navn,
            @Nullable LocalDate fodselsdato,
            @Nullable String telefon) {
        return candidates.find(kommunenr, navn, fodselsdato, telefon);
    }

    /// @param likt what agrees: NAVN, FODSELSDATO, TELEFON
    public record Kandidat(Person person, List<String> likt) {}

    /// Those registered here who may be the one a number belongs to that nobody here has: they
    /// agree in birth date and in a word of the name, and one of the two numbers is a D-number or
    /// unknown. Asked before the number is registered; empty when the register protects it.
    public List<Person> findAlike(String kommunenr, String number) {
        return registration.findAlike(kommunenr, number);
    }

    /// By part of name (words by prefix), whole number, or telephone, by name. Protected persons
    /// are found by whole number alone, and then by cleared users only.
    public List<Person> search(String query, int limit) {
        var number = rules.parse(query).accepted().map(Fodselsnummer::value);
        if (number.isPresent()) {
            return shown(persons.findByNumber(number.get()));
        }
        var telefon = Telefon.parse(query);
        if (telefon.isPresent()) {
            return shown(persons.findByTelephone(telefon.get(), limit));
        }
        var words =
                Navneord.of(query).stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        if (words.isEmpty() || words.getFirst().length() < 2) {
            return List.of();
        }
        return shown(persons.findAll(names.find(words, limit)).values()).stream()
                .distinct()
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(
                            (Person person) ->
                                    person.navn() == null ? "" : person.navn().etternavn())
                    .thenComparing(person -> person.navn() == null ? "" : person.navn().fornavn())
                    .thenComparing(person -> person.id().id());

    private static List<Person> shown(Collection<Person> found) {
        return found.stream().filter(person -> !person.skjult()).toList();
    }

    /// The register's key for a person.
    ///
    /// @throws IllegalArgumentException when the person is not in scope
    public UUID findPseudonym(PersonId id) {
        return persons.findPseudonym(id)
                .orElseThrow(() -> new IllegalArgumentException("No such person in scope"));
    }
}
