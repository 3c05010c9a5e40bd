package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The days at a provider, for the provider.
///
/// @param person in address form
/// @param navn empty for one whose address is protected
/// @param dager newest first
/// @param felter what was typed in a form that came back
public record Arrangorside(
        String person,
        String navn,
        String partner,
        List<Dag> dager,
        List<Problem> feil,
        Map<String, String> felter) {
    /// A day with an activity at the provider.
    ///
    /// @param dag null when not registered
    /// @param stengt why it may not be changed, null when it may: `GODKJENT`, `BETALT`
    public record Dag(
            LocalDate dato,
            List<Ukeplan.Linje> linjer,
            @Nullable Arrangordag dag,
            @Nullable String stengt) {}

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    public boolean hasOpen() {
        return dager.stream().anyMatch(d -> d.stengt() == null);
    }
}
