package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Collects what stops a calculation, every field and not only the first.
public final class Grunner {
    // Far above any assistance, and small enough that no sum of rows can overflow.
    private static final Belop STORST = Belop.kroner(1_000_000_000L);

    private final List<Grunn> all = new ArrayList<>();

    /// Notes that a field stops the calculation; said once, however often it is found.
    public Grunner stop(String felt, String key, Object... arguments) {
        Grunn reason = new Grunn(felt, Tekst.of(key, arguments));
        if (!all.contains(reason)) {
            all.add(reason);
        }
        return this;
    }

    /// A field of a row. Its name is put together only when there is something to say of it.
    Grunner stopRow(String list, String id, String felt, String key, Object... arguments) {
        return stop(list + "[" + id + "]." + felt, key, arguments);
    }

    /// An amount is neither negative nor out of all measure.
    public Grunner checkBelop(String felt, Belop belop) {
        String fault = fault(belop);
        return fault == null ? this : stop(felt, fault);
    }

    /// An amount in a row.
    Grunner checkBelop(String list, String id, String felt, Belop belop) {
        String fault = fault(belop);
        return fault == null ? this : stopRow(list, id, felt, fault);
    }

    private static @Nullable String fault(Belop belop) {
        return belop.isNegative()
                ? "grunn.negativ"
                : belop.compareTo(STORST) > 0 ? "grunn.for-stort" : null;
    }

    /// Every row of a list has an id of its own.
    public Grunner checkIds(String list, List<String> ids) {
        return checkIds(list, ids, id -> id);
    }

    /// Every row of a list has an id of its own.
    <T> Grunner checkIds(String list, List<T> rows, Function<T, String> id) {
        // None or one is the usual, and a set would be most of what checking them costs.
        Set<String> seen = rows.size() < 2 ? Set.of() : new HashSet<>();
        for (T row : rows) {
            String current = id.apply(row);
            if (current.isBlank()) {
                stop(list + "[].id", "grunn.id-mangler");
            } else if (rows.size() > 1 && !seen.add(current)) {
                stop(list + "[" + current + "].id", "grunn.id-to-ganger");
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Grunn> all() {
        return List.copyOf(all);
    }
}
