package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;
import no.helhet.register.Statsrapportering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the office has put right in lines. A correction is shown beside the line with who, when
/// and why, can be taken back, and never hides that the register says something else.
@Service
@Transactional
class Rettinger {
    private static final int LONGEST_REASON = 500;
    private final RettingRepository repository;
    private final Statsrapportering identiteter;
    private final EventLog events;
    private final Clock clock;

    Rettinger(
            RettingRepository repository,
            Statsrapportering identiteter,
            EventLog rapportEvents,
            Clock clock) {
        this.repository = repository;
        this.identiteter = identiteter;
        this.events = rapportEvents;
        this.clock = clock;
    }

    /// Those that hold: by pseudonym, by field.
    Map<UUID, Map<String, String>> findAll(String kommunenr, Skjema skjema, int year) {
        var found = new HashMap<UUID, Map<String, String>>();
        for (var retting : repository.findAll(kommunenr, skjema, year)) {
            found.computeIfAbsent(retting.pseudonym(), id -> new HashMap<>())
                    .put(retting.felt().name(), retting.verdi());
        }
        return found;
    }

    List<Retting> findByPerson(String kommunenr, Skjema skjema, int year, UUID pseudonym) {
        return repository.findByPerson(kommunenr, skjema, year, pseudonym);
    }

    /// @param key made by the form: sent twice is one
    Rettingssvar correct(
            LinjeId linje,
            UUID key,
            Skjema skjema,
            int year,
            String navn,
            String verdi,
            String grunn) {
        var pseudonym = identiteter.open(linje.kommunenr(), linje.id()).orElse(null);
        if (pseudonym == null) {
            return new Rettingssvar.Lukket();
        }
        var felt = Rettefelt.find(skjema, navn).orElse(null);
        var problems = problems(felt, verdi.strip(), grunn.strip());
        if (felt == null || !problems.isEmpty()) {
            return new Rettingssvar.Mangler(problems);
        }
        var id = new RettingId(linje.kommunenr(), key);
        if (repository.find(id).isPresent()) {
            return new Rettingssvar.Gjort(id);
        }
        var done =
                repository.insert(
                        id,
                        skjema,
                        year,
                        pseudonym,
                        felt,
                        verdi.strip(),
                        grunn.strip(),
                        clock.instant(),
                        Scopes.current().actor());
        if (!done) {
            return new Rettingssvar.Mangler(
                    List.of(new Problem("felt", "rapport.retting.feil.finnes")));
        }
        log(id, "RAPPORTLINJE_RETTET", skjema, year, felt);
        return new Rettingssvar.Gjort(id);
    }

    private static List<Problem> problems(@Nullable Rettefelt felt, String verdi, String grunn) {
        var problems = new ArrayList<Problem>();
        if (felt == null) {
            problems.add(new Problem("felt", "rapport.retting.feil.felt"));
        } else if (!felt.accepts(verdi)) {
            problems.add(new Problem("verdi", "rapport.retting.feil." + felt.name()));
        }
        if (grunn.isEmpty() || grunn.length() > LONGEST_REASON) {
            problems.add(new Problem("grunn", "rapport.retting.feil.grunn"));
        }
        return problems;
    }

    /// From now on the register's own value stands again.
    Rettingssvar takeBack(LinjeId linje, RettingId id, Skjema skjema, int year) {
        var pseudonym = identiteter.open(linje.kommunenr(), linje.id()).orElse(null);
        if (pseudonym == null
                || !id.kommunenr().equals(linje.kommunenr())
                || findByPerson(linje.kommunenr(), skjema, year, pseudonym).stream()
                        .noneMatch(r -> r.id().equals(id))) {
            return new Rettingssvar.Lukket();
        }
        if (repository.takeBack(id, clock.instant(), Scopes.current().actor())) {
            var felt = repository.find(id).orElseThrow().felt();
            log(id, "RAPPORTRETTING_TILBAKE", skjema, year, felt);
        }
        return new Rettingssvar.Gjort(id);
    }

    private void log(RettingId id, String type, Skjema skjema, int year, Rettefelt felt) {
        events.append(
                id.kommunenr(),
                null,
                null,
                type,
                Map.of(
                        "retting", id.id(),
                        "skjema", skjema.nummer(),
                        "ar", year,
                        "felt", felt.name()));
    }
}
