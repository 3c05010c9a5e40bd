package no.helhet.register;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Registerskriver.Endring;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// The changes of a municipality go in line before any of them takes a connection to the database,
/// so that a busy reception does not keep others from theirs; and those that have come meanwhile
/// are written together. Each listener is done when its own change is written, and fails when that
/// fails.
@Component
class Registerko {
    private static final int MOST = 200;
    private final Registerskriver writer;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Registerko(Registerskriver writer, Directory directory, ApplicationEventPublisher events) {
        this.writer = writer;
        this.directory = directory;
        this.events = events;
    }

    private record Waiting(List<Endring> changes, CompletableFuture<Void> written) {}

    private record Line(ReentrantLock turn, Queue<Waiting> waiting) {}

    /// Returns when the rows are written.
    void refresh(String kommunenr, Endring... changes) {
        var line =
                lines.computeIfAbsent(
                        kommunenr,
                        k -> new Line(new ReentrantLock(), new ConcurrentLinkedQueue<>()));
        var mine = new Waiting(List.of(changes), new CompletableFuture<>());
        line.waiting().add(mine);
        line.turn().lock();
        try {
            while (!mine.written().isDone()) {
                write(kommunenr, next(line));
            }
        } finally {
            line.turn().unlock();
        }
        try {
            mine.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        events.publishEvent(new RegisterEndret(kommunenr));
    }

    private static List<Waiting> next(Line line) {
        var batch = new ArrayList<Waiting>();
        while (batch.size() < MOST && !line.waiting().isEmpty()) {
            batch.add(line.waiting().remove());
        }
        return batch;
    }

    /// Together; when that fails one by one, so that each fails for what is its own.
    private void write(String kommunenr, List<Waiting> batch) {
        try {
            write(kommunenr, together(batch));
            batch.forEach(w -> w.written().complete(null));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().written().completeExceptionally(e);
            } else {
                batch.forEach(w -> write(kommunenr, List.of(w)));
            }
        }
    }

    private void write(String kommunenr, Endring... changes) {
        var bydeler = directory.findBydeler(kommunenr).toArray(String[]::new);
        Scopes.run(Scope.system(kommunenr, bydeler), () -> writer.refresh(kommunenr, changes));
    }

    private static Endring[] together(List<Waiting> batch) {
        var ids = new LinkedHashMap<Class<? extends Faktum>, Set<UUID>>();
        batch.stream()
                .flatMap(w -> w.changes().stream())
                .forEach(c -> ids.computeIfAbsent(c.type(), t -> new HashSet<>()).addAll(c.ids()));
        return ids.entrySet().stream()
                .map(e -> new Endring(e.getKey(), e.getValue()))
                .toArray(Endring[]::new);
    }
}
