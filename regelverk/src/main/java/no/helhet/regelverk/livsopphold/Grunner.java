package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects what stops a calculation, every field and not only the first.
public final class Grunner {
    // Far above any assistance, and small enough that no sum of rows can overflow.
    private static final Belop STORST = Belop.kroner(1_000_000_000L);

    private final List<Grunn> all = new ArrayList<>();

    /// Notes that a field stops the calculation.
    public Grunner stop(String felt, String key, Object... arguments) {
        all.add(new Grunn(felt, Tekst.of(key, arguments)));
        return this;
    }

    /// An amount is neither negative nor out of all measure.
    public Grunner checkBelop(String felt, Belop belop) {
        if (belop.isNegative()) {
            return stop(felt, "grunn.negativ");
        }
        return belop.compareTo(STORST) > 0 ? stop(felt, "grunn.for-stort") : this;
    }

    /// Every row of a list has an id of its own.
    public Grunner checkIds(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (id.isBlank()) {
                stop(list + "[].id", "grunn.id-mangler");
            } else if (!seen.add(id)) {
                stop(list + "[" + id + "].id", "grunn.id-to-ganger");
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
