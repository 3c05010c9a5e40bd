package no.helhet.laering.rapport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values of a line that the office can put right: the office's where it has, else the
/// register's own.
///
/// @param rettinger by field
/// @param egne what the register or the set-up says, by field; fields without are missing
record Rettede(Map<String, String> rettinger, Map<String, String> egne) {
    static final Rettede NONE = new Rettede(Map.of(), Map.of());

    Optional<String> find(String felt) {
        return Optional.ofNullable(rettinger.getOrDefault(felt, egne.get(felt)));
    }

    int count() {
        return rettinger.size();
    }

    /// Fields where both say something, and not the same.
    List<String> overridden() {
        return rettinger.keySet().stream()
                .filter(egne::containsKey)
                .filter(felt -> !egne.get(felt).equals(rettinger.get(felt)))
                .sorted()
                .toList();
    }
}
