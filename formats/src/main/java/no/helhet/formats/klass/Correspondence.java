package no.helhet.formats.klass;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of codes over the years: merged, split, given another code. Changes are followed
/// one after another in the order of their years, so that a code that was merged in 2020 and
/// split again in 2024 ends where it lies now.
public final class Correspondence {
    private final Map<String, List<CodeChange>> changes = new HashMap<>();

    public Correspondence(Collection<CodeChange> all) {
        for (var change : all) {
            changes.computeIfAbsent(change.from(), c -> new ArrayList<>()).add(change);
        }
        changes.values().forEach(list -> list.sort(Comparator.comparingInt(CodeChange::year)));
    }

    /// Whether the code was changed after a year and no later than another.
    public boolean isChanged(String code, int after, int until) {
        return changes.getOrDefault(code, List.of()).stream()
                .anyMatch(c -> c.year() > after && c.year() <= until);
    }

    /// Where the area that had a code in one year lies among the codes of another, by share; the
    /// shares sum to one when those of each change do. A code that was not changed is its own.
    ///
    /// @param until a year not before the first; going back in time is [#backwards]
    public Map<String, Double> forwards(String code, int year, int until) {
        var shares = new TreeMap<String, Double>();
        forwards(code, year, until, 1, shares);
        return shares;
    }

    private void forwards(
            String code, int after, int until, double share, Map<String, Double> shares) {
        int next =
                changes.getOrDefault(code, List.of()).stream()
                        .mapToInt(CodeChange::year)
                        .filter(y -> y > after && y <= until)
                        .min()
                        .orElse(0);
        if (next == 0) {
            shares.merge(code, share, Double::sum);
            return;
        }
        for (var change : changes.get(code)) {
            if (change.year() == next) {
                forwards(change.to(), next, until, share * change.share(), shares);
            }
        }
    }

    /// The codes whose areas, or parts of them, lie in a code of a later year, each with the share
    /// of it that does.
    ///
    /// @param codes those of the earlier year
    public Map<String, Double> backwards(
            String code, int until, int year, Collection<String> codes) {
        var shares = new TreeMap<String, Double>();
        for (var old : codes) {
            var share = forwards(old, year, until).get(code);
            if (share != null) {
                shares.put(old, share);
            }
        }
        return shares;
    }
}
