package no.helhet.praksis.minside;

import no.helhet.formats.digisos.innsyn.InnsynWriter;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.soknad.SoknadId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What waits to be delivered, and what came of it.
@Service
@Transactional
class Utsendinger {
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HistorikkRepository repository;
    private final FileStore files;
    private final Audit audit;
    private final Clock clock;

    Utsendinger(HistorikkRepository repository, FileStore files, Audit audit, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// One history as it now is.
    ///
    /// @param endret the change it holds, read before the history itself
    /// @param files by name, in the order to deliver: the letters before what refers to them
    record Forsendelse(Utsending utsending, Instant endret, Map<String, byte[]> files) {}

    List<SoknadId> findDue(String kommunenr) {
        return repository.findDue(kommunenr, clock.instant(), AT_ONCE);
    }

    Optional<Forsendelse> prepare(SoknadId id) {
        var utsending = repository.find(id).filter(u -> u.digisosId() != null).orElse(null);
        if (utsending == null) {
            return Optional.empty();
        }
        var innslag = repository.findInnslag(id);
        if (!(Innsynsfil.write(innslag) instanceof InnsynWriter.Result.Written(var json))) {
            return Optional.empty();
        }
        var content = new LinkedHashMap<String, byte[]>();
        for (UUID document : Innsynsfil.documents(innslag)) {
            content.put(document + ".pdf", files.read(new FilId(id.kommunenr(), document)));
        }
        content.put(Innsynsfil.NAME, json);
        return Optional.of(new Forsendelse(utsending, utsending.endret(), content));
    }

    /// The receiver has it all. A change made meanwhile is later than `endret`, and stays due.
    void acknowledge(Forsendelse sent) {
        repository.markDelivered(sent.utsending().soknadId(), sent.endret());
        audit.read(
                "minside.innsyn.utlevert",
                "innsyn",
                Stream.ofNullable(sent.utsending().personId()).toList(),
                null);
    }

    /// @param feil the kind of fault, without the receiver's own words
    /// @return how long until the next try
    Duration postpone(SoknadId id, String feil) {
        var tries = repository.find(id).map(Utsending::forsok).orElse(0);
        var wait = wait(tries);
        repository.markFailed(id, feil, clock.instant().plus(wait));
        return wait;
    }

    /// Doubles with each try.
    static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
