package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Utfall.Forste;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts what is not taken, and keeps the first hundred thousand line by line. The file itself is
/// kept, so nothing is lost by keeping no more.
final class Avvikssamler {
    static final int KEPT = 100_000;
    private static final int BATCH = 1_000;
    private static final int LONGEST = 200;

    private final Consumer<List<Importavvik>> keep;
    private final List<Importavvik> batch = new ArrayList<>();
    private final Map<Avviksgrunn, Forste> grunner = new EnumMap<>(Avviksgrunn.class);
    private long count;

    Avvikssamler(Consumer<List<Importavvik>> keep) {
        this.keep = keep;
    }

    void add(long linje, String felt, Avviksgrunn grunn, String verdi) {
        // PostgreSQL's text holds no nought.
        var plain = verdi.replace("\0", "");
        var text = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        grunner.merge(
                grunn,
                new Forste(1, linje, felt, text),
                (a, b) -> new Forste(a.antall() + 1, a.linje(), a.felt(), a.verdi()));
        if (count++ < KEPT) {
            batch.add(new Importavvik(linje, felt.replace("\0", ""), grunn, text));
            if (batch.size() == BATCH) {
                flush();
            }
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            keep.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    long count() {
        return count;
    }

    Map<Avviksgrunn, Forste> grunner() {
        return grunner;
    }
}
