package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A year of everybody in a municipality, as the state's reports ask for it: the same as
/// [Register#findYear] and [Programregister#findYear] answer for one, read in a few statements for
/// each few thousand persons. In the order of the pseudonyms, which says nothing of anybody.
@Service
@Transactional
public class Arsregister {
    private static final int AT_ONCE = 5_000;
    private final ArsregisterRepository repository;

    Arsregister(ArsregisterRepository repository) {
        this.repository = repository;
    }

    /// Those to whom sosialhjelp was paid in the year.
    public void sosialhjelp(String kommunenr, int year, Consumer<List<Personar>> part) {
        each(
                repository.findPaid(kommunenr, year),
                ids -> part.accept(recipients(kommunenr, year, ids)));
    }

    /// The same of those among some.
    public void sosialhjelp(
            String kommunenr, int year, List<UUID> among, Consumer<List<Personar>> part) {
        each(
                among,
                ids ->
                        part.accept(
                                recipients(kommunenr, year, ids).stream()
                                        .filter(personar -> !personar.maneder().isEmpty())
                                        .toList()));
    }

    /// Those who were in a qualification programme in the year.
    public void kvalifisering(String kommunenr, int year, Consumer<List<Programar>> part) {
        each(
                repository.findParticipants(kommunenr, year),
                ids -> part.accept(participants(kommunenr, year, ids)));
    }

    /// Whether sosialhjelp was paid for more months in the year than some, all persons' together:
    /// tells a large municipality from others without counting it.
    public boolean isPaidInMoreThan(String kommunenr, int year, int months) {
        return repository.isPaidInMoreThan(kommunenr, year, months);
    }

    /// One of them; without months when nothing was paid.
    public Personar findSosialhjelp(String kommunenr, int year, UUID pseudonym) {
        return recipients(kommunenr, year, List.of(pseudonym)).getFirst();
    }

    /// One of them; empty when the person was in no programme that year.
    public Optional<Programar> findKvalifisering(String kommunenr, int year, UUID pseudonym) {
        return participants(kommunenr, year, List.of(pseudonym)).stream().findFirst();
    }

    private static void each(List<UUID> ids, Consumer<List<UUID>> part) {
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            part.accept(ids.subList(i, Math.min(i + AT_ONCE, ids.size())));
        }
    }

    private List<Personar> recipients(String kommunenr, int year, List<UUID> ids) {
        var whose = repository.find(kommunenr, ids);
        var months = repository.findMonths(kommunenr, whose, year);
        var decisions = repository.findVedtak(kommunenr, whose, year);
        var cases = repository.findLatestSaker(kommunenr, whose, year);
        var situations = repository.findLatestSituasjoner(kommunenr, whose, year);
        var made = new ArrayList<Personar>(ids.size());
        for (var id : ids) {
            var theirs = decisions.getOrDefault(id, List.of());
            made.add(
                    new Personar(
                            kommunenr,
                            theirs.isEmpty() ? "" : theirs.getLast().bydel(),
                            id,
                            year,
                            months.getOrDefault(id, Map.of()),
                            theirs.stream()
                                    .map(ArsregisterRepository.Rad::faktum)
                                    .filter(v -> !v.korrigert() && v.dato().getYear() == year)
                                    .toList(),
                            cases.get(id),
                            situations.get(id)));
        }
        return made;
    }

    private List<Programar> participants(String kommunenr, int year, List<UUID> ids) {
        var whose = repository.find(kommunenr, ids);
        var programmes = repository.findLatestProgrammer(kommunenr, whose, year);
        var paid = repository.findBenefit(kommunenr, whose, year);
        return ids.stream()
                .filter(programmes::containsKey)
                .map(
                        id -> {
                            var latest = programmes.get(id);
                            var months =
                                    paid.getOrDefault(id, new EnumMap<Month, Long>(Month.class));
                            return new Programar(
                                    kommunenr,
                                    latest.bydel(),
                                    id,
                                    year,
                                    latest.program().id(),
                                    latest.antall(),
                                    latest.program(),
                                    months.keySet(),
                                    months.values().stream().mapToLong(Long::longValue).sum());
                        })
                .toList();
    }
}
