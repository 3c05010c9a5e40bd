package no.helhet.laering.uttrekk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who is alike in what others may know of them (k-anonymity: Sweeney 2002). Those who are alike
/// with too few lose one trait after another, the finest first, until enough are alike; who can not
/// be hidden so is left out.
final class Gruppering {
    private final int traits;
    private final int smallest;
    private final Map<UUID, String[]> profiles = new HashMap<>();
    private final Map<UUID, Integer> blanked = new HashMap<>();
    private int least;
    private int rare;

    /// @param traits how many there are of each person, the finest first
    /// @param smallest so many must be alike
    Gruppering(int traits, int smallest) {
        this.traits = traits;
        this.smallest = smallest;
    }

    /// A person is there, whatever is known.
    void add(UUID person) {
        profiles.computeIfAbsent(
                person,
                p -> {
                    var empty = new String[traits];
                    Arrays.fill(empty, "");
                    return empty;
                });
    }

    /// A later value replaces an earlier one; nothing known replaces nothing.
    void add(UUID person, int trait, String value) {
        add(person);
        if (!value.isEmpty()) {
            profiles.get(person)[trait] = value;
        }
    }

    /// Finds out how much of each must go.
    Gruppering finish() {
        least = Integer.MAX_VALUE;
        for (int gone = 0; gone <= traits; gone++) {
            var sizes = sizes();
            for (var entry : profiles.entrySet()) {
                int size = sizes.get(visible(entry.getKey(), entry.getValue()));
                if (gone == 0) {
                    least = Math.min(least, size);
                    rare += size < smallest ? 1 : 0;
                }
                if (size < smallest && gone(entry.getKey()) == gone) {
                    blanked.put(entry.getKey(), gone + 1);
                }
            }
        }
        return this;
    }

    private Map<List<String>, Integer> sizes() {
        var sizes = new HashMap<List<String>, Integer>();
        profiles.forEach((person, traits) -> sizes.merge(visible(person, traits), 1, Integer::sum));
        return sizes;
    }

    private List<String> visible(UUID person, String[] profile) {
        int gone = Math.min(gone(person), traits);
        var visible = profile.clone();
        Arrays.fill(visible, 0, gone, "");
        return List.of(visible);
    }

    private int gone(UUID person) {
        return blanked.getOrDefault(person, 0);
    }

    /// Whether a person's trait is blank in the data set.
    boolean isBlanked(UUID person, int trait) {
        return trait < gone(person);
    }

    /// Whether a person is in the data set at all.
    boolean holds(UUID person) {
        return profiles.containsKey(person) && gone(person) <= traits;
    }

    int persons() {
        return profiles.size();
    }

    /// Persons in the smallest group before anything was blanked.
    int least() {
        return profiles.isEmpty() ? 0 : least;
    }

    /// Persons in groups that were too small.
    int rare() {
        return rare;
    }

    int leftOut() {
        return (int) blanked.values().stream().filter(n -> n > traits).count();
    }

    /// Persons who are there with something blanked.
    int softened() {
        return blanked.size() - leftOut();
    }
}
