package no.helhet.laering.omrade;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The acts on a file that has come: mapped, tried, taken, taken back, thrown away. What takes time
/// is done by a job, planned in the transaction that asks for it; a small file's asker does it at
/// once, and the job is there in case that stops on the way.
@Service
@Transactional
class Importer {
    private static final long AT_ONCE_BYTES = 1 << 20;
    private static final long AT_ONCE_ROWS = 20_000;
    private static final Duration IN_CASE = Duration.ofSeconds(30);

    private final ImportRepository importer;
    private final OmradekodeRepository koder;
    private final EventLog events;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<OneTimeTask<String>> task;
    private final Clock clock;

    Importer(
            ImportRepository importer,
            OmradekodeRepository koder,
            @Qualifier("omradeEvents") EventLog events,
            ObjectProvider<Scheduler> scheduler,
            @Qualifier("omradeImportTask") ObjectProvider<OneTimeTask<String>> task,
            Clock clock) {
        this.importer = importer;
        this.koder = koder;
        this.events = events;
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    Optional<Importfil> find(UUID id) {
        return importer.find(id);
    }

    List<Importfil> findAll() {
        return importer.findAll();
    }

    List<Importavvik> findDeviations(UUID id, int limit) {
        return importer.findDeviations(id, limit);
    }

    /// Whether the asker does the work without waiting.
    static boolean isSmall(Importfil fil) {
        long rows = fil.utfall() == null ? 0 : fil.utfall().skrevet();
        return fil.storrelse() <= AT_ONCE_BYTES && rows <= AT_ONCE_ROWS;
    }

    /// Keeps a mapping without reading by it.
    Importsvar map(UUID id, int versjon, Kobling kobling) {
        return perform(
                id,
                versjon,
                fil -> {
                    if (!fil.status().mayMap()) {
                        return Importsvar.FEIL_STATUS;
                    }
                    importer.map(id, kobling);
                    return Importsvar.UTFORT;
                });
    }

    /// Reads the file by the mapping and writes nothing.
    Importsvar prove(UUID id, int versjon, Kobling kobling) {
        return perform(
                id,
                versjon,
                fil -> {
                    if (!fil.status().mayMap()) {
                        return Importsvar.FEIL_STATUS;
                    }
                    var antall = koder.findCounts(kobling.variabel());
                    if (antall.isPresent() && antall.get() != kobling.antall()) {
                        return Importsvar.ANNEN_MALING;
                    }
                    importer.map(id, kobling);
                    return begin(fil, Importstatus.PROVES);
                });
    }

    /// Takes what the dry run said.
    Importsvar take(UUID id, int versjon) {
        return perform(
                id,
                versjon,
                fil ->
                        fil.status() == Importstatus.PROVD
                                        && fil.utfall() != null
                                        && fil.utfall().stopp() == null
                                ? begin(fil, Importstatus.LESES)
                                : Importsvar.FEIL_STATUS);
    }

    /// Puts back what was there before the file was taken.
    Importsvar undo(UUID id, int versjon) {
        return perform(
                id,
                versjon,
                fil ->
                        fil.status() == Importstatus.LEST && fil.utfall() != null
                                ? begin(fil, Importstatus.ANGRES)
                                : Importsvar.FEIL_STATUS);
    }

    /// Begins again with what was given up.
    Importsvar retry(UUID id, int versjon) {
        return perform(
                id,
                versjon,
                fil ->
                        fil.feilet() == null
                                ? Importsvar.FEIL_STATUS
                                : begin(fil, fil.feilet().arbeid()));
    }

    /// Throws a file away that was not taken.
    Importsvar discard(UUID id, int versjon) {
        return perform(
                id,
                versjon,
                fil -> {
                    if (!fil.status().mayMap()) {
                        return Importsvar.FEIL_STATUS;
                    }
                    importer.change(
                            id, Importstatus.FORKASTET, clock.instant(), Scopes.current().actor());
                    importer.deleteDeviations(id);
                    importer.deleteBlocks(id);
                    events.append(
                            Scopes.current().kommuner().getFirst(),
                            null,
                            null,
                            "IMPORT_FORKASTET",
                            Map.of("import", id));
                    return Importsvar.UTFORT;
                });
    }

    private Importsvar begin(Importfil fil, Importstatus status) {
        importer.change(fil.id(), status, clock.instant(), Scopes.current().actor());
        scheduler
                .getObject()
                .schedule(
                        task.getObject()
                                .instance(
                                        fil.id() + ":" + fil.versjon() + ":" + status,
                                        Scopes.current().kommuner().getFirst()),
                        isSmall(fil) ? clock.instant().plus(IN_CASE) : clock.instant());
        return Importsvar.UTFORT;
    }

    private Importsvar perform(UUID id, int versjon, Function<Importfil, Importsvar> act) {
        var fil = importer.lock(id).orElse(null);
        if (fil == null) {
            return Importsvar.FINNES_IKKE;
        }
        if (!fil.kommune().isEmpty() && !Scopes.current().kommuner().contains(fil.kommune())) {
            return Importsvar.ANNEN_KOMMUNE;
        }
        return fil.versjon() == versjon ? act.apply(fil) : Importsvar.UTDATERT;
    }
}
