package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form by which a partner delivers what it knows.
///
/// @param person in address form
/// @param navn empty for one whose address is protected
public record Leveringsside(
        String person, String navn, String kilde, Opplysningsskjema skjema, List<Problem> feil) {

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
