package no.helhet.praksis.radgivning;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The advice a person has been given.
///
/// @param nokkel id for the form that logs a talk
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Radgivningsside(
        Person person,
        List<Radlinje> rad,
        List<Tjenesteforslag> forslag,
        List<Okonomi> okonomi,
        String nokkel,
        boolean mayWrite,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    public boolean hasOpenCourse() {
        return okonomi.stream().anyMatch(Okonomi::isOpen);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
