package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes the office's month in parts, each a transaction with what it pays, and two at a time:
/// stopped on the way, it goes on where it was, since what is made is not made again.
@Component
public class Manedsjobb {
    private static final Logger log = LoggerFactory.getLogger(Manedsjobb.class);
    private static final int PART = 500;
    private static final int AT_ONCE = 2;
    private final ManedskjoringRepository kjoringer;
    private final Manedsberegning beregning;
    private final Programregler regler;
    private final Directory directory;
    private final TransactionTemplate transactions;

    Manedsjobb(
            ManedskjoringRepository kjoringer,
            Manedsberegning beregning,
            Programregler regler,
            Directory directory,
            TransactionTemplate transactions) {
        this.kjoringer = kjoringer;
        this.beregning = beregning;
        this.regler = regler;
        this.directory = directory;
        this.transactions = transactions;
    }

    /// @param id of the row that tells how far it has come
    public void run(ProgramId id, String enhetsnr) {
        var kontor = directory.findKontor(enhetsnr).orElseThrow();
        makeAll(id, enhetsnr, scope(id.kommunenr(), kontor));
    }

    private void makeAll(ProgramId id, String enhetsnr, Scope scope) {
        var kjoring =
                Scopes.call(
                        scope,
                        () -> Objects.requireNonNull(transactions.execute(status -> begin(id))));
        if (kjoring.status() == Manedskjoring.Status.FERDIG) {
            return;
        }
        var month = kjoring.maned();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var courses =
                    Manedsbane.of(AT_ONCE).stream()
                            .map(bane -> (Runnable) () -> makeCourse(id, enhetsnr, month, bane))
                            .map(work -> workers.submit(() -> Scopes.run(scope, work)))
                            .toList();
            courses.forEach(Manedsjobb::await);
        }
        Scopes.run(
                scope,
                () ->
                        transactions.executeWithoutResult(
                                status -> kjoringer.finish(id, regler.now())));
        log.info("Month {} of office {} is made; payments wait for the next run", month, enhetsnr);
    }

    /// A course that fails stops the job, which goes on where it was when it is tried again.
    private static void await(Future<?> course) {
        try {
            course.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the month was not made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a month was being made", e);
        }
    }

    private void makeCourse(ProgramId id, String enhetsnr, YearMonth month, Manedsbane bane) {
        var part = makePart(id, enhetsnr, month, bane, new UUID(0, 0));
        while (!part.isLast(PART)) {
            part = makePart(id, enhetsnr, month, bane, part.siste());
        }
    }

    private Manedsberegning.Del makePart(
            ProgramId id, String enhetsnr, YearMonth month, Manedsbane bane, UUID after) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var made =
                                    beregning.make(
                                            id.kommunenr(), enhetsnr, month, bane, after, PART);
                            kjoringer.add(id, made);
                            return made;
                        }));
    }

    /// As it was before it began: one that is finished is left alone.
    private Manedskjoring begin(ProgramId id) {
        var found = kjoringer.find(id).orElseThrow();
        if (found.status() != Manedskjoring.Status.FERDIG) {
            kjoringer.begin(id);
        }
        return found;
    }

    private static Scope scope(String kommunenr, Kontor kontor) {
        return new Scope(
                List.of(kommunenr),
                kontor.omrader().stream()
                        .filter(o -> o.kommunenr().equals(kommunenr))
                        .map(Kontor.Omrade::bydel)
                        .filter(b -> !b.isEmpty())
                        .toList(),
                null,
                true,
                Actor.system());
    }
}
