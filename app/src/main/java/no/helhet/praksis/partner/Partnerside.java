package no.helhet.praksis.partner;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// One partner with its people.
///
/// @param nokkel id for the form that adds somebody
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Partnerside(
        Partner partner,
        List<Medlem> folk,
        String nokkel,
        List<Problem> feil,
        Map<String, String> felter) {

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
