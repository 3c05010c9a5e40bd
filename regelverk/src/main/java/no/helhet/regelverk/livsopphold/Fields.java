package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/// A few fields in the order given, as a map that cannot be changed. A trace is hundreds of them,
/// and a hash table for each would be most of what a calculation allocates.
final class Fields extends AbstractMap<String, Object> {
    private final @Nullable Object[] keysAndValues;

    /// @param keysAndValues a key and its value in turn; not copied
    Fields(@Nullable Object... keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    @Override
    public int size() {
        return keysAndValues.length / 2;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    @Override
    public Object get(Object key) {
        int at = find(key);
        return at < 0 ? null : keysAndValues[at + 1];
    }

    private int find(Object key) {
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (key.equals(keysAndValues[i])) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return Fields.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keysAndValues.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var entry =
                    new AbstractMap.SimpleImmutableEntry<String, Object>(
                            (String) keysAndValues[next], keysAndValues[next + 1]);
            next += 2;
            return entry;
        }
    }
}
