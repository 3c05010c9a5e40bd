package no.helhet.register;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.database.Selection;
import no.helhet.register.Register.Progress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Makes a municipality's register anew: page by page of each source, side by side, each page in a
/// transaction of its own that leaves nothing in its range but what the sources say; at last the
/// months. Whatever happens meanwhile is written by its listener, which waits for the page.
@Component
class Registerbygging {
    private static final int PAGE = 4000;
    private static final int PERSONS = 10_000;
    private final Registerskriver writer;

    Registerbygging(Registerskriver writer) {
        this.writer = writer;
    }

    void rebuild(String kommunenr, Set<String> bydeler, Consumer<Progress> progress) {
        var scope = Scope.system(kommunenr, bydeler.toArray(String[]::new));
        all(
                work -> {
                    for (var type : writer.types()) {
                        new Pages(scope, kommunenr, type, work, progress)
                                .add(Selection.Page.FIRST, PAGE);
                    }
                });
        months(scope, kommunenr, progress);
    }

    /// The months alone.
    void rebuildMonths(String kommunenr, Set<String> bydeler) {
        months(Scope.system(kommunenr, bydeler.toArray(String[]::new)), kommunenr, progress -> {});
    }

    /// One kind. A page that is read lets the next be read while it is written.
    private final class Pages {
        private final Scope scope;
        private final String kommunenr;
        private final Class<? extends Faktum> type;
        private final SideBySide work;
        private final Consumer<Progress> progress;

        Pages(
                Scope scope,
                String kommunenr,
                Class<? extends Faktum> type,
                SideBySide work,
                Consumer<Progress> progress) {
            this.scope = scope;
            this.kommunenr = kommunenr;
            this.type = type;
            this.work = work;
            this.progress = progress;
        }

        /// @param read how many sources will have been read after it
        void add(UUID after, long read) {
            work.add(() -> Scopes.run(scope, () -> write(after, read)));
        }

        private void write(UUID after, long read) {
            var last = writer.rebuildPage(kommunenr, type, after, PAGE, to -> next(to, read));
            progress.accept(new Progress(Faktatabell.of(type).name(), read, last == null));
        }

        private void next(@Nullable UUID after, long read) {
            if (after != null) {
                add(after, read + PAGE);
            }
        }
    }

    /// Ranges of persons side by side: one statement keeps one processor busy.
    private void months(Scope scope, String kommunenr, Consumer<Progress> progress) {
        var done = new AtomicLong();
        all(
                work -> {
                    for (UUID after = Selection.Page.FIRST; after != null; ) {
                        var from = after;
                        var to =
                                Scopes.<@Nullable UUID>call(
                                        scope, () -> writer.findEnd(kommunenr, from, PERSONS));
                        work.add(
                                () -> {
                                    Scopes.run(
                                            scope, () -> writer.rebuildMonths(kommunenr, from, to));
                                    progress.accept(
                                            new Progress(
                                                    "personmaned", done.addAndGet(PERSONS), false));
                                });
                        after = to;
                    }
                });
        progress.accept(new Progress("personmaned", done.get(), true));
    }

    private static void all(Consumer<SideBySide> work) {
        try {
            SideBySide.run(work);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The register is not made anew; do it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The register is not made anew; do it again", e);
        }
    }
}
