package no.helhet.laering.omrade;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The latest answers, by question and by what they were worked out from.
final class Funnlager {
    private static final int MOST = 200;

    /// @param from what the answer hangs on: a stamp of the imports, or the table itself
    record Key(Omradesporsmal sporsmal, boolean models, Object from) {}

    private final Map<Key, Optional<Omradefunn>> answers =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(MOST, .75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<Key, Optional<Omradefunn>> eldest) {
                            return size() > MOST;
                        }
                    });

    /// Two who ask at once may both work it out, and get the same.
    Optional<Omradefunn> get(Key key, Supplier<Optional<Omradefunn>> work) {
        var known = answers.get(key);
        if (known != null) {
            return known;
        }
        var answer = work.get();
        answers.put(key, answer);
        return answer;
    }
}
