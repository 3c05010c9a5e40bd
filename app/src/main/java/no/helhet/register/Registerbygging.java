package no.helhet.register;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.database.Selection;
import no.helhet.register.Register.Progress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Makes a municipality's register anew: page by page of each source, side by side, each page in a
/// transaction of its own that leaves nothing in its range but what the sources say; at last the
/// months. Whatever happens meanwhile is written by its listener, which waits for the page.
@Component
class Registerbygging {
    private static final int PAGE = 4000;
    private static final int PERSONS = 4000;
    private static final int SIDE_BY_SIDE = 4;
    private final Registerskriver writer;

    Registerbygging(Registerskriver writer) {
        this.writer = writer;
    }

    /// One page, from after an id.
    private interface Page {
        @Nullable UUID write(UUID after);
    }

    void rebuild(String kommunenr, Set<String> bydeler, Consumer<Progress> progress) {
        var scope = Scope.system(kommunenr, bydeler.toArray(String[]::new));
        var work = new ArrayList<Runnable>();
        writer.types().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(
                        type ->
                                work.add(
                                        () ->
                                                pages(
                                                        scope,
                                                        Faktatabell.of(type).name(),
                                                        PAGE,
                                                        after ->
                                                                writer.rebuildPage(
                                                                        kommunenr, type, after,
                                                                        PAGE),
                                                        progress)));
        sideBySide(work);
        months(scope, kommunenr, progress);
    }

    /// The months alone.
    void rebuildMonths(String kommunenr, Set<String> bydeler) {
        months(Scope.system(kommunenr, bydeler.toArray(String[]::new)), kommunenr, progress -> {});
    }

    /// Ranges of persons side by side: one statement keeps one processor busy.
    private void months(Scope scope, String kommunenr, Consumer<Progress> progress) {
        var work = new ArrayList<Runnable>();
        var done = new AtomicLong();
        for (UUID after = Selection.Page.FIRST; after != null; ) {
            var from = after;
            var to =
                    Scopes.<@Nullable UUID>call(
                            scope, () -> writer.findEnd(kommunenr, from, PERSONS));
            work.add(
                    () -> {
                        Scopes.run(scope, () -> writer.rebuildMonths(kommunenr, from, to));
                        progress.accept(
                                new Progress("personmaned", done.addAndGet(PERSONS), false));
                    });
            after = to;
        }
        sideBySide(work);
        progress.accept(new Progress("personmaned", done.get(), true));
    }

    private static void pages(
            Scope scope, String table, int size, Page page, Consumer<Progress> progress) {
        var after = Selection.Page.FIRST;
        for (long read = size; ; read += size) {
            var from = after;
            var last = Scopes.<@Nullable UUID>call(scope, () -> page.write(from));
            progress.accept(new Progress(table, read, last == null));
            if (last == null) {
                return;
            }
            after = last;
        }
    }

    /// All of it, and the first failure when there was any.
    private static void sideBySide(List<Runnable> work) {
        try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            var running = work.stream().<Future<?>>map(threads::submit).toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The register is not made anew; do it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The register is not made anew; do it again", e);
        }
    }
}
