package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// The register as others read it. Months are those in which something was paid.
@Service
@Transactional
public class Register {
    private final RegisterRepository repository;
    private final Registerbygging building;

    Register(RegisterRepository repository, Registerbygging building) {
        this.repository = repository;
        this.building = building;
    }

    /// Those to whom sosialhjelp was paid in the year: whom the year's report is about.
    public List<UUID> findPaid(String kommunenr, int year) {
        return repository.findPaid(kommunenr, year);
    }

    /// A person's year; empty parts where nothing is known.
    public Personar findYear(String kommunenr, UUID pseudonym, int year) {
        var decisions = repository.findVedtak(kommunenr, pseudonym, year);
        return new Personar(
                kommunenr,
                decisions.isEmpty() ? "" : decisions.getLast().bydel(),
                pseudonym,
                year,
                repository.findMonths(kommunenr, pseudonym, year),
                decisions.stream()
                        .map(RegisterRepository.Rad::faktum)
                        .filter(d -> !d.korrigert() && d.dato().getYear() == year)
                        .toList(),
                repository.findLatestSak(kommunenr, pseudonym, year).orElse(null),
                repository.findLatestSituasjon(kommunenr, pseudonym, year).orElse(null));
    }

    /// How far the making of all anew has come.
    ///
    /// @param table which table, `personmaned` last
    /// @param sources how many sources of it are read
    /// @param done whether there are no more
    public record Progress(String table, long sources, boolean done) {}

    /// Makes all of a municipality's register anew from the practice. Readers see it as it was, or
    /// as it becomes, and never empty; what stops half-way is finished by being done again. It
    /// states its own scopes, so it is called outside any transaction.
    ///
    /// @param bydeler all districts of the municipality, empty outside Oslo
    @Transactional(propagation = Propagation.NEVER)
    public void rebuild(String kommunenr, Set<String> bydeler, Consumer<Progress> progress) {
        building.rebuild(kommunenr, bydeler, progress);
    }

    /// The same, told to nobody.
    @Transactional(propagation = Propagation.NEVER)
    public void rebuild(String kommunenr, String... bydeler) {
        building.rebuild(kommunenr, Set.of(bydeler), progress -> {});
    }
}
