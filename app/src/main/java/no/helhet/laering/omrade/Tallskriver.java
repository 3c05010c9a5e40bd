package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Importrad.Tall;
import no.helhet.laering.omrade.ImportradRepository.Before;
import no.helhet.laering.omrade.StagedTallRepository.Conflict;
import no.helhet.laering.omrade.StagedTallRepository.Staged;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Gathers a file's figures beside the others', and moves them over when the whole file is read: a
/// figure is written once however often the file gives it.
final class Tallskriver {
    private static final int BATCH = 10_000;

    private final StagedTallRepository staged;
    private final Avvikssamler avvik;
    private final List<Staged> waiting = new ArrayList<>();
    private long nr;

    Tallskriver(StagedTallRepository staged, Avvikssamler avvik) {
        this.staged = staged;
        this.avvik = avvik;
    }

    /// @param skrevet figures that are written, or would be
    record Skrevet(long skrevet, long doble, Before before) {
        static final Skrevet NONE = new Skrevet(0, 0, Before.NONE);
    }

    void add(long linje, Tall figure) {
        if (nr++ == 0) {
            staged.open();
        }
        waiting.add(new Staged(nr, linje, figure));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    Skrevet end(UUID id, boolean keep) {
        if (nr == 0) {
            return Skrevet.NONE;
        }
        flush();
        var refused = new long[1];
        long removed =
                staged.removeAgain(
                        again -> {
                            refused[0]++;
                            refuse(again);
                        });
        if (keep) {
            staged.writeAlone();
        }
        var before = staged.countBefore();
        if (keep && before.endret() + before.like() > 0) {
            staged.keep(id);
            staged.writeOver(id);
        } else if (keep) {
            staged.write(id);
        }
        return new Skrevet(nr - removed, removed - refused[0], before);
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            staged.stage(waiting);
            waiting.clear();
        }
    }

    private void refuse(Conflict again) {
        avvik.add(
                again.linje(),
                again.variabel() + " " + again.ar(),
                Avviksgrunn.MOTSTRID,
                number(again.verdi()) + " (" + number(again.before()) + ")");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
