package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.EmergencyAccess;
import no.helhet.platform.access.Nodtilgang;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Takes a worker to one person outside the worker's scope. The person is looked for in the scope
/// of their municipality, where impartiality can be judged; what is shown, is shown in a scope of
/// that one person.
@Component
class EmergencyEntry {
    private final Directory directory;
    private final NumberRules rules;
    private final PersonRepository repository;
    private final Personer persons;
    private final EmergencyAccess accesses;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EmergencyEntry(
            Directory directory,
            NumberRules rules,
            PersonRepository repository,
            Personer persons,
            EmergencyAccess accesses,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.rules = rules;
        this.repository = repository;
        this.persons = persons;
        this.accesses = accesses;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What came of asking for, or using, an emergency access.
    sealed interface Outcome {}

    /// @param path the access, in address form
    record Opened(String path) implements Outcome {}

    /// @param faults text key of what is wrong, by field
    record Invalid(Map<String, String> faults) implements Outcome {}

    record Refused(Persontilgang.Nektet nektet) implements Outcome {}

    record Closed(Nodtilgang nodtilgang) implements Outcome {}

    record Open(Nodtilgang nodtilgang, PersonId personId, Scope scope) implements Outcome {}

    Outcome request(String kommunenr, String text, String grunn) {
        if (!directory.findKommuner().contains(kommunenr)) {
            return new Invalid(Map.of("kommunenr", "person.nodtilgang.feil.kommune"));
        }
        if (!(rules.parse(text) instanceof Fodselsnummer.Result.Valid(var number))) {
            return new Invalid(Map.of("fnr", "person.nodtilgang.feil.fnr"));
        }
        if (grunn.strip().length() < EmergencyAccess.SHORTEST_REASON) {
            return new Invalid(Map.of("grunn", "person.nodtilgang.feil.grunn"));
        }
        return in(municipality(kommunenr), () -> open(kommunenr, number.value(), grunn));
    }

    private Outcome open(String kommunenr, String fnr, String grunn) {
        var person = repository.findByNumber(kommunenr, fnr);
        if (person.isEmpty()) {
            return new Invalid(Map.of("fnr", "person.nodtilgang.feil.ukjent"));
        }
        var id = person.get().id();
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
        }
        var access = accesses.open(kommunenr, repository.findBydel(id), id.id(), grunn);
        audit.read("nodtilgang.apnet", "nodtilgang", List.of(id), null);
        return new Opened(kommunenr + "-" + access);
    }

    /// Uses one of the user's own. Impartiality is judged again: a relation may have been
    /// registered since.
    Outcome use(String kommunenr, UUID id) {
        var own = accesses.findOwn(kommunenr, id);
        if (own.isEmpty()) {
            return new Refused(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
        }
        var access = own.get();
        if (!access.isOpen(clock.instant())) {
            return new Closed(access);
        }
        var personId = new PersonId(kommunenr, access.personId());
        var tilgang = in(municipality(kommunenr), () -> persons.checkAccess(personId));
        return tilgang instanceof Persontilgang.Nektet refusal
                ? new Refused(refusal)
                : new Open(access, personId, narrow(access));
    }

    private Scope municipality(String kommunenr) {
        var now = Scopes.current();
        return new Scope(
                List.of(kommunenr),
                List.copyOf(directory.findBydeler(kommunenr)),
                null,
                now.klarert(),
                now.actor());
    }

    private static Scope narrow(Nodtilgang access) {
        var now = Scopes.current();
        return new Scope(
                List.of(access.kommunenr()),
                access.bydel().isEmpty() ? List.of() : List.of(access.bydel()),
                List.of(access.personId()),
                now.klarert(),
                now.actor());
    }

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.call(scope, () -> transaction.execute(status -> work.get()));
    }
}
