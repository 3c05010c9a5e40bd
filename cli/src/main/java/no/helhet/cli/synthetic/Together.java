package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Runs pieces of one piece of work at the same time. The first that fails stops the others.
final class Together {
    private Together() {}

    /// A piece of work against the database.
    @FunctionalInterface
    interface Piece {
        void run() throws SQLException;
    }

    static void run(List<Piece> pieces) throws SQLException {
        var threads =
                Executors.newFixedThreadPool(
                        pieces.size(), Thread.ofPlatform().daemon().name("load-", 0).factory());
        try {
            var work = new ExecutorCompletionService<@Nullable Void>(threads);
            for (var piece : pieces) {
                work.submit(
                        () -> {
                            piece.run();
                            return null;
                        });
            }
            for (int i = 0; i < pieces.size(); i++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("The rows could not be made and sent", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The load was interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
