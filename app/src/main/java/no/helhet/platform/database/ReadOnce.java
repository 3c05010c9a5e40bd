package no.helhet.platform.database;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What several parts of one page ask for, and each asks for itself, is read once while the page
/// is put together: whether the reader may open the person, who the caseworker is. Elsewhere
/// nothing is kept.
public final class ReadOnce {
    private static final ScopedValue<Map<Key, Object>> PAGE = ScopedValue.newInstance();

    private ReadOnce() {}

    /// Another scope may get another answer.
    private record Key(@Nullable Scope scope, String what, Object id) {}

    /// @param what names the kind of answer, for everybody who asks for it
    /// @param read never answers null
    @SuppressWarnings("unchecked")
    public static <T> T get(String what, Object id, Supplier<T> read) {
        if (!PAGE.isBound()) {
            return read.get();
        }
        var known = PAGE.get();
        var key = new Key(Scopes.find().orElse(null), what, id);
        var answer = (T) known.get(key);
        if (answer == null) {
            answer = read.get();
            known.put(key, answer);
        }
        return answer;
    }

    /// Puts a page together.
    public static <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> page) throws X {
        return ScopedValue.where(PAGE, new HashMap<>()).call(page);
    }
}
