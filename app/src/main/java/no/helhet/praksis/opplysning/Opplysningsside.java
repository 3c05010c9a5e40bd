package no.helhet.praksis.opplysning;

import no.helhet.platform.files.StoredFile;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// One version, with all versions of the same.
///
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Opplysningsside(
        Person person,
        Opplysningsrad rad,
        List<Opplysning> versjoner,
        @Nullable StoredFile fil,
        boolean mayWrite,
        List<Problem> feil,
        Map<String, String> felter) {

    public String base() {
        return "/opplysning/" + rad.opplysning().id().path();
    }

    public Opplysning latest() {
        return versjoner.getFirst();
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
