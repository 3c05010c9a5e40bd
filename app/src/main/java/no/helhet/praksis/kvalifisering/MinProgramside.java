package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A resident's own programme.
///
/// @param side null when there is none
/// @param vedtak its decisions, newest first
public record MinProgramside(
        @Nullable Programside side,
        List<MittProgramvedtak> vedtak,
        String nokkel,
        List<Problem> feil,
        Map<String, String> felter) {
    /// Whether a new application may be sent.
    public boolean mayApply() {
        return side == null || !side.program().status().isOpen();
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
