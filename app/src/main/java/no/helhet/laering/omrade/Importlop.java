package no.helhet.laering.omrade;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

/// Does the work on one file: the dry run, the taking, the taking back. Each is one transaction, so
/// that a stop on the way leaves nothing behind and the job begins again. A dry run is the taking
/// itself up to the writing of figures; what else it wrote is not kept. How far it has come, and
/// what was not taken, are written beside it.
@Component
class Importlop {
    private static final Logger log = LoggerFactory.getLogger(Importlop.class);
    private static final long REPORT_BYTES = 4L << 20;

    private final ImportRepository importer;
    private final ImportradRepository rader;
    private final OmradekodeRepository koder;
    private final Importlesing lesing;
    private final EventLog events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TransactionTemplate beside;

    Importlop(
            ImportRepository importer,
            ImportradRepository rader,
            OmradekodeRepository koder,
            Importlesing lesing,
            @Qualifier("omradeEvents") EventLog events,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager manager) {
        this.importer = importer;
        this.rader = rader;
        this.koder = koder;
        this.lesing = lesing;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        this.beside = new TransactionTemplate(manager);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The job's way in: on behalf of the one who asked. It waits for the one who is at it, and
    /// then does what is left: a job that went home would be the last that knew of the work.
    ///
    /// @param arbeid what it was planned for; nothing else is done
    void run(UUID id, String kommunenr, Importstatus arbeid) {
        var system = Scope.system(kommunenr);
        var fil =
                Scopes.call(
                        system, () -> transactions.execute(s -> importer.find(id).orElse(null)));
        if (fil != null) {
            var asker = new Actor(fil.lestAv(), fil.lestNavn(), "SYSTEM", "");
            Scopes.run(
                    new Scope(List.of(kommunenr), List.of(), null, false, asker),
                    () ->
                            transactions.executeWithoutResult(
                                    status -> {
                                        waitForTurn(id);
                                        importer.find(id)
                                                .filter(now -> now.status() == arbeid)
                                                .ifPresent(now -> perform(now, status));
                                    }));
        }
    }

    /// After the last attempt: the file stands as before the work was asked for, and says what
    /// happened. Nothing when it has been done meanwhile, or something else is asked for.
    ///
    /// @param arbeid what was tried
    void giveUp(UUID id, String kommunenr, Importstatus arbeid, @Nullable Throwable fault) {
        var feil = new Importfeil(arbeid, Importfeil.reason(fault));
        Scopes.run(
                Scope.system(kommunenr),
                () ->
                        transactions.executeWithoutResult(
                                s ->
                                        importer.lock(id)
                                                .filter(fil -> fil.status() == arbeid)
                                                .ifPresent(fil -> giveUp(fil, feil))));
    }

    private void giveUp(Importfil fil, Importfeil feil) {
        importer.fail(fil.id(), feil, clock.instant());
        log(
                "IMPORT_FEILET",
                Map.of("import", fil.id(), "arbeid", feil.arbeid(), "grunn", feil.grunn()));
        log.error(
                "File {} is given up: {} stopped each time, {}. Nothing of it was done",
                fil.id(),
                feil.arbeid(),
                feil.grunn());
    }

    /// Does what the file's status says is to be done; nothing when it is done or being done.
    void run(UUID id) {
        transactions.executeWithoutResult(
                status -> {
                    if (isAlone(id)) {
                        importer.find(id).ifPresent(fil -> perform(fil, status));
                    }
                });
    }

    private void perform(Importfil fil, TransactionStatus status) {
        switch (fil.status()) {
            case PROVES, LESES -> {
                if (!read(fil)) {
                    status.setRollbackOnly();
                }
            }
            case ANGRES -> undo(fil);
            case MOTTAS, LASTET, PROVD, LEST, TILBAKETATT, FORKASTET -> {}
        }
    }

    /// Held until the transaction ends, as the next.
    private void waitForTurn(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 39))::text")
                .param("id", id.toString())
                .query(String.class)
                .single();
    }

    private boolean isAlone(UUID id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 39))")
                .param("id", id.toString())
                .query(Boolean.class)
                .single();
    }

    /// @return whether what was written is kept
    private boolean read(Importfil fil) {
        beside.executeWithoutResult(s -> importer.deleteDeviations(fil.id()));
        if (fil.slag() != Importslag.TALL) {
            rader.preferKeys();
        }
        var avvik =
                new Avvikssamler(
                        batch ->
                                beside.executeWithoutResult(
                                        s -> importer.insertDeviations(fil.id(), batch)));
        var utfall =
                lesing.read(
                        fil,
                        new Blokkstrom(nr -> importer.readBlock(fil.id(), nr), progress(fil.id())),
                        avvik,
                        fil.status() == Importstatus.LESES);
        avvik.flush();
        boolean keep = fil.status() == Importstatus.LESES && utfall.stopp() == null;
        if (keep) {
            if (fil.slag() == Importslag.TALL && !fil.kobling().variabel().isEmpty()) {
                koder.insertVariable(fil.kobling().variabel(), fil.kobling().antall());
            }
            importer.conclude(fil.id(), Importstatus.LEST, utfall, clock.instant());
            log("IMPORT_LEST", Map.of("import", fil.id(), "rader", utfall.skrevet()));
        } else {
            beside.executeWithoutResult(
                    s -> importer.conclude(fil.id(), Importstatus.PROVD, utfall, clock.instant()));
        }
        return keep;
    }

    private LongConsumer progress(UUID id) {
        var told = new long[1];
        return bytes -> {
            if (bytes - told[0] >= REPORT_BYTES) {
                told[0] = bytes;
                beside.executeWithoutResult(s -> importer.progress(id, bytes));
            }
        };
    }

    private void undo(Importfil fil) {
        rader.undo(fil.id());
        importer.conclude(fil.id(), Importstatus.TILBAKETATT, fil.utfall(), clock.instant());
        log("IMPORT_TATT_TILBAKE", Map.of("import", fil.id()));
    }

    private void log(String type, Map<String, Object> data) {
        events.append(Scopes.current().kommuner().getFirst(), null, null, type, data);
    }
}
