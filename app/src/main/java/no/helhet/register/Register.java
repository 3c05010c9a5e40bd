package no.helhet.register;

import no.helhet.register.RegisterRepository.Rad;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// The register as others read it. Months are those in which something was paid.
@Service
@Transactional
public class Register {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final String SAK = "SAK";
    static final String VEDTAK = "VEDTAK";
    static final String SAK_TRUKKET = "SAK_TRUKKET";
    static final String SITUASJON = "SITUASJON";
    private final RegisterRepository repository;

    Register(RegisterRepository repository) {
        this.repository = repository;
    }

    /// Those to whom sosialhjelp was paid in the year: whom the year's report is about.
    public List<UUID> findPaid(String kommunenr, int year) {
        return repository.findPaid(kommunenr, year);
    }

    /// A person's year; empty parts where nothing is known.
    public Personar findYear(String kommunenr, UUID pseudonym, int year) {
        var end = LocalDate.of(year + 1, 1, 1).atStartOfDay(OSLO).toInstant();
        var decisions =
                repository.findFacts(kommunenr, pseudonym, VEDTAK, end, Faktum.Vedtak.class);
        // A withdrawal counts whenever it came, and whichever of the two was heard first.
        var withdrawn =
                repository
                        .findFacts(kommunenr, pseudonym, SAK_TRUKKET, null, Faktum.Trukket.class)
                        .stream()
                        .map(Rad::kilde)
                        .collect(Collectors.toSet());
        var cases =
                repository.findFacts(kommunenr, pseudonym, SAK, end, Faktum.Sak.class).stream()
                        .filter(c -> !withdrawn.contains(c.kilde()))
                        .toList();
        var situations =
                repository
                        .findFacts(kommunenr, pseudonym, SITUASJON, end, Faktum.Situasjon.class)
                        .stream()
                        .map(Rad::faktum)
                        .filter(s -> s.dato().getYear() == year)
                        .filter(s -> s.sak() == null || !withdrawn.contains(s.sak()))
                        .toList();
        var replaced =
                decisions.stream()
                        .map(d -> d.faktum().korrigerer())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Personar(
                kommunenr,
                decisions.isEmpty() ? "" : decisions.getLast().bydel(),
                pseudonym,
                year,
                repository.findMonths(kommunenr, pseudonym, year),
                decisions.stream()
                        .filter(d -> !replaced.contains(d.kilde()))
                        .map(Rad::faktum)
                        .filter(d -> d.dato().getYear() == year)
                        .toList(),
                cases.isEmpty() ? null : cases.getLast().faktum(),
                situations.isEmpty() ? null : situations.getLast());
    }

    /// Makes the months of a municipality anew from the facts.
    public void rebuild(String kommunenr) {
        repository.lock(kommunenr);
        repository.sumAllMonths(kommunenr);
    }

    /// A fact of an event, counted once.
    record Nytt(UUID kilde, String type, UUID pseudonym, Instant tidspunkt, Faktum faktum) {}

    void record(String kommunenr, List<Nytt> news) {
        repository.lock(kommunenr);
        var paid = repository.insert(kommunenr, news);
        if (!paid.isEmpty()) {
            repository.sumMonths(kommunenr, paid);
        }
    }
}
