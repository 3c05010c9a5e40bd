package no.helhet.praksis.samtykke;

import java.util.List;
import java.util.Optional;

/// Who may say yes for a person today, by the rule of a consent.
///
/// @param selv the person may
/// @param andre those who are registered and may, when the person may not
public record Samtykkerett(boolean selv, List<Representant> andre) {
    static final Samtykkerett SELV = new Samtykkerett(true, List.of());

    /// @param path of a representative
    public Optional<Representant> find(String path) {
        return andre.stream().filter(r -> r.path().equals(path)).findFirst();
    }
}
