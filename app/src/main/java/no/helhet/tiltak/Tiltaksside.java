package no.helhet.tiltak;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The catalogue.
///
/// @param kommuner those the office serves, of which one is chosen for a new measure
/// @param nokkel id for the form that adds one
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Tiltaksside(
        List<Tiltaket> tiltak,
        List<String> kommuner,
        String nokkel,
        boolean mayWrite,
        List<Problem> feil,
        Map<String, String> felter) {
    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    public List<Tiltaket> own() {
        return tiltak.stream().filter(t -> t.id() != null).toList();
    }

    public List<Tiltaket> national() {
        return tiltak.stream().filter(t -> t.id() == null).toList();
    }
}
