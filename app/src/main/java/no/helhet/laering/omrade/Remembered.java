package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What texts mean, each read once: a column of a million rows holds few different ones. Where it
/// does not, it forgets and begins again.
final class Remembered<T> {
    private static final int MOST = 50_000;
    private final Map<String, T> known = new HashMap<>();
    private final Function<String, @Nullable T> read;

    Remembered(Function<String, @Nullable T> read) {
        this.read = read;
    }

    @Nullable T of(String text) {
        var found = known.get(text);
        if (found == null) {
            found = read.apply(text);
            if (found != null) {
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(text, found);
            }
        }
        return found;
    }
}
