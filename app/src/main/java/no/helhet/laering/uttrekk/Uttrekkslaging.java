package no.helhet.laering.uttrekk;

import no.helhet.laering.uttrekk.Uttrekk.Fil;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes an approved data set, in one transaction: it is made once, whole, or not at all, and what
/// stopped on the way is tried again.
@Component
class Uttrekkslaging {
    private static final Logger log = LoggerFactory.getLogger(Uttrekkslaging.class);
    private static final int STEP = 10_000;

    private final UttrekkRepository repository;
    private final Uttrekkslesing lesing;
    private final Uttrekksregler regler;
    private final Lesmeg lesmeg;
    private final Directory directory;
    private final Audit audit;
    private final EventLog events;
    private final TransactionTemplate transactions;

    Uttrekkslaging(
            UttrekkRepository repository,
            Uttrekkslesing lesing,
            Uttrekksregler regler,
            Lesmeg lesmeg,
            Directory directory,
            Audit audit,
            @Qualifier("uttrekkEvents") EventLog events,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.lesing = lesing;
        this.regler = regler;
        this.lesmeg = lesmeg;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// The system at work in the whole municipality, its districts included.
    <T> T inAll(String kommunenr, Supplier<T> work) {
        var bydeler =
                directory.findOmrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr))
                        .map(Kontor.Omrade::bydel)
                        .filter(b -> !b.isEmpty())
                        .toArray(String[]::new);
        return Scopes.call(Scope.system(kommunenr, bydeler), work);
    }

    /// How many, and how easily known again.
    Uttrekksvurdering assess(String kommunenr, Uttrekksinnhold innhold) {
        return inAll(
                kommunenr,
                () -> transactions.execute(s -> lesing.read(kommunenr, innhold).assess()));
    }

    /// Does nothing when it is made already, or no longer approved.
    void make(UttrekkId id) {
        inAll(
                id.kommunenr(),
                () -> {
                    transactions.executeWithoutResult(status -> makeOnce(id));
                    return true;
                });
    }

    private void makeOnce(UttrekkId id) {
        var uttrekk = repository.lock(id).orElse(null);
        if (uttrekk == null
                || uttrekk.status() != Uttrekksstatus.GODKJENT
                || uttrekk.isDue(regler.today())) {
            return;
        }
        var nokkel = new Uttrekksnokkel(repository.secret(id).orElseThrow());
        var fil = write(uttrekk, nokkel);
        repository.made(id, fil);
        audit.readRegister(id.kommunenr(), "register.uttrekk", "uttrekk:" + id.id());
        events.append(
                id.kommunenr(),
                null,
                id.id(),
                "UTTREKK_LAGET",
                Map.of("0", fil.personer(), "1", fil.rader()));
        log.info("Data set {} is made: {} bytes", id.path(), fil.storrelse());
    }

    private Fil write(Uttrekk uttrekk, Uttrekksnokkel nokkel) {
        var id = uttrekk.id();
        var innhold = uttrekk.innhold();
        var lest = lesing.read(id.kommunenr(), innhold);
        var blocks = new Blokkskriver((nr, data) -> repository.insertBlock(id, nr, data));
        var rows = new long[1];
        try (var pakke = new Datapakke(blocks, regler.today())) {
            var variables = lesing.variables();
            for (var table : innhold.tables().entrySet()) {
                var columns =
                        table.getValue().stream()
                                .map(c -> variables.get(table.getKey() + "." + c))
                                .map(c -> known(c, table.getKey()))
                                .map(c -> new Uttrekksvariabel(c, innhold, nokkel))
                                .toList();
                pakke.table(
                        table.getKey() + ".csv",
                        rader -> {
                            rader.row(lesmeg.head(columns));
                            lesing.read(
                                    id.kommunenr(),
                                    innhold,
                                    table.getKey(),
                                    columns,
                                    lest,
                                    nokkel,
                                    cells -> {
                                        rader.row(List.of(cells));
                                        if (++rows[0] % STEP == 0) {
                                            repository.progress(id, rows[0]);
                                        }
                                    });
                        });
            }
            pakke.table(
                    "codebook.csv", rader -> lesmeg.codebook(innhold, variables, nokkel, rader));
            pakke.text("README.txt", lesmeg.text(uttrekk, lest.gruppering(), rows[0]));
        }
        blocks.close();
        var groups = lest.gruppering();
        return new Fil(
                regler.now(),
                blocks.size(),
                blocks.checksum(),
                groups.persons() - groups.leftOut(),
                rows[0],
                groups.softened(),
                groups.leftOut());
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T column, String table) {
        if (column == null) {
            throw new IllegalStateException(
                    "The register no longer has a column that was approved in " + table);
        }
        return column;
    }

    /// Ends those whose day has come.
    void endDue() {
        for (var kommunenr :
                directory.findOmrader().stream()
                        .map(Kontor.Omrade::kommunenr)
                        .distinct()
                        .toList()) {
            Scopes.run(
                    Scope.system(kommunenr),
                    () ->
                            transactions.executeWithoutResult(
                                    status ->
                                            repository
                                                    .findDue(kommunenr, regler.today())
                                                    .forEach(this::end)));
        }
    }

    /// Destroys the file and what its keys were made with. What was asked, approved and fetched
    /// stays.
    void end(UttrekkId id) {
        var uttrekk = repository.lock(id).orElseThrow();
        if (uttrekk.status() == Uttrekksstatus.AVSLUTTET) {
            return;
        }
        repository.end(id, regler.now());
        events.append(id.kommunenr(), null, id.id(), "UTTREKK_AVSLUTTET", Map.of());
        log.info("Data set {} is ended: its file and its key are destroyed", id.path());
    }
}
