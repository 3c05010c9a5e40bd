package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What others have told us, as the one it is about sees it.
///
/// @param nokkel id for the next note that something is wrong
/// @param felter what was typed, by field
public record MineOpplysninger(
        List<Opplysningsrad> rader, String nokkel, List<Problem> feil, Map<String, String> felter) {

    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
