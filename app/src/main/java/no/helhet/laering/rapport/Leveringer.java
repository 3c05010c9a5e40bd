package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.laering.rapport.LeveringRepository.Linje;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;
import no.helhet.register.Statsrapportering;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Deliveries: the file of a form and year frozen as it was sent, its receipt, and what has
/// changed since. The same lines delivered twice are one delivery.
@Service
@Transactional
class Leveringer {
    private static final int NAMED_AT_ONCE = 5_000;
    private final LeveringRepository repository;
    private final Kostrarapport rapport;
    private final Statsrapportering identiteter;
    private final EventLog events;
    private final Clock clock;

    Leveringer(
            LeveringRepository repository,
            Kostrarapport rapport,
            Statsrapportering identiteter,
            EventLog rapportEvents,
            Clock clock) {
        this.repository = repository;
        this.rapport = rapport;
        this.identiteter = identiteter;
        this.events = rapportEvents;
        this.clock = clock;
    }

    /// @param leaveOut whether the lines that are not ready may be left out
    Leveringssvar deliver(String kommunenr, Skjema skjema, int year, boolean leaveOut) {
        repository.lock(kommunenr);
        var made = rapport.make(kommunenr, skjema, year);
        var ready = made.ready();
        int left = made.linjer().size() - ready.size();
        if (ready.isEmpty()) {
            return refused("lever", "rapport.levering.feil.ingen");
        }
        if (left > 0 && !leaveOut) {
            return refused("utelat", "rapport.levering.feil.utelat");
        }
        var file = made.file();
        var sha = sha256(file);
        var before = repository.findAll(kommunenr, skjema, year);
        if (!before.isEmpty() && before.getFirst().sha256().equals(sha)) {
            return new Leveringssvar.Levert(before.getFirst().id(), false);
        }
        var actor = Scopes.current().actor();
        var levering =
                new Levering(
                        new LeveringId(kommunenr, Ids.next()),
                        skjema,
                        year,
                        before.isEmpty() ? 1 : before.getFirst().nummer() + 1,
                        ready.size(),
                        left,
                        count(ready, line -> !line.funn().isEmpty()),
                        count(ready, line -> line.rettet() > 0),
                        sha,
                        made.groups(),
                        clock.instant(),
                        actor.navn());
        repository.insert(levering, file, actor);
        repository.insertLines(levering.id(), ready.stream().map(Leveringer::line).toList());
        events.append(
                kommunenr,
                null,
                null,
                "RAPPORT_LEVERT",
                Map.of(
                        "levering", levering.id().id(),
                        "skjema", skjema.nummer(),
                        "ar", year,
                        "linjer", ready.size()));
        return new Leveringssvar.Levert(levering.id(), true);
    }

    private static Leveringssvar refused(String field, String key) {
        return new Leveringssvar.Mangler(List.of(new Problem(field, key)));
    }

    private static int count(List<Rapportlinje> lines, Predicate<Rapportlinje> which) {
        return (int) lines.stream().filter(which).count();
    }

    private static Linje line(Rapportlinje line) {
        var text = line.linje();
        return new Linje(
                line.pseudonym(),
                line.journalnr(),
                text == null ? "" : sha256(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Levering> find(LeveringId id) {
        return repository.find(id);
    }

    /// Newest first.
    List<Levering> findAll(String kommunenr, Skjema skjema, int year) {
        return repository.findAll(kommunenr, skjema, year);
    }

    /// The frozen file. Whose lines are in it is written to the access log.
    byte[] read(LeveringId id) {
        var named = repository.findLines(id).stream().map(Linje::pseudonym).toList();
        for (int i = 0; i < named.size(); i += NAMED_AT_ONCE) {
            identiteter.givenOut(
                    id.kommunenr(),
                    named.subList(i, Math.min(i + NAMED_AT_ONCE, named.size())),
                    "rapport.fil");
        }
        return repository.findFile(id);
    }

    /// What a delivery now would hold and that one does not.
    Leveringsendring findChanges(Levering levering) {
        var then = new HashMap<UUID, Linje>();
        repository.findLines(levering.id()).forEach(line -> then.put(line.pseudonym(), line));
        var fresh = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var made = rapport.make(levering.id().kommunenr(), levering.skjema(), levering.year());
        for (var ready : made.ready()) {
            var now = line(ready);
            var before = then.remove(now.pseudonym());
            if (before == null) {
                fresh.add(now.journalnr());
            } else if (!before.avtrykk().equals(now.avtrykk())) {
                changed.add(now.journalnr());
            }
        }
        return new Leveringsendring(
                fresh.stream().sorted().toList(),
                changed.stream().sorted().toList(),
                then.values().stream().map(Linje::journalnr).sorted().toList());
    }
}
