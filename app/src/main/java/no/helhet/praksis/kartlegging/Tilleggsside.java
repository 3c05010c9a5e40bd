package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The page of the office's own questions.
///
/// @param alle those that are asked first
/// @param endres the one that gets a new version; null when a new question is written
public record Tilleggsside(
        List<Tillegg> alle,
        @Nullable Tillegg endres,
        Tilleggsskjema skjema,
        LocalDate today,
        List<Problem> feil) {
    public @Nullable String feil(String felt) {
        return Problem.of(feil, felt);
    }
}
