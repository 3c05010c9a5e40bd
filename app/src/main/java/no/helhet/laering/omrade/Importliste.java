package no.helhet.laering.omrade;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The files that have come, and the form for the next.
///
/// @param form what was sent in, by field
public record Importliste(List<Importfil> filer, List<Problem> feil, Map<String, String> form) {
    public String felt(String name) {
        return form.getOrDefault(name, "");
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
