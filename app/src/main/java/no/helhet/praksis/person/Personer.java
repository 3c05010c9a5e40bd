package no.helhet.praksis.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The module's interface: who a person is, who they live with, and whether the present user may
/// open them. Callers audit what they show.
@Service
@Transactional
public class Personer {

    /// The person as the present user may see them.
    public Optional<Person> find(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /// Many at once, for a list; those out of scope are missing.
    public Map<UUID, Person> findAll(Collection<PersonId> ids) {
        throw new UnsupportedOperationException();
    }

    public Husstand findHusstand(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /// Whether the present user may open the person: impartiality, address protection, scope.
    public Persontilgang checkAccess(PersonId id) {
        throw new UnsupportedOperationException();
    }

    /// Impartiality of a named worker towards a person (the user's own number and registered
    /// family).
    public boolean isInhabil(UUID brukerId, PersonId id) {
        throw new UnsupportedOperationException();
    }

    /// Finds the person with the number in the municipality, or fetches from the person register
    /// and creates it. What the application says is used only where the register has nothing.
    public Identifisering identify(String kommunenr, String fnr, Soknadsopplysninger opplysninger) {
        throw new UnsupportedOperationException();
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
    /// a protected person.
    public List<Kandidat> findCandidates(
            String kommunenr, String navn, @Nullable LocalDate fodselsdato, @Nullable String telefon) {
        throw new UnsupportedOperationException();
    }

    /// @param likt what agrees: NAVN, FODSELSDATO, TELEFON
    public record Kandidat(Person person, List<String> likt) {}

    /// By part of name (words by prefix), whole number, or telephone. Protected persons are found
    /// by whole number alone, and then by cleared users only.
    public List<Person> search(String query, int limit) {
        throw new UnsupportedOperationException();
    }

    /// The register's key for a person.
    public UUID findPseudonym(PersonId id) {
        throw new UnsupportedOperationException();
    }
}
