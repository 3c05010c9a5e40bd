package no.helhet.laering.rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Does one part of a work while the next is read: what is read waits for the database, what is
/// done with it does not. One part is done at a time, so that no more than two are held. The
/// results stand in the order in which the parts came. What a part throws is thrown by the next
/// call, as it was.
///
/// The work must not use the database: it is done outside the transaction and the scope.
final class Overlap<T> {
    private final List<T> done = new ArrayList<>();
    private CompletableFuture<List<T>> running = CompletableFuture.completedFuture(List.of());

    void add(Supplier<List<T>> part) {
        await();
        running = CompletableFuture.supplyAsync(part);
    }

    /// All results; the list is the caller's.
    List<T> finish() {
        await();
        running = CompletableFuture.completedFuture(List.of());
        return done;
    }

    private void await() {
        try {
            done.addAll(running.join());
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
