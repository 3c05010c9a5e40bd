package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The form that registers an application.
public record Soknadsside(
        Person person,
        String nokkel,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {
    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
