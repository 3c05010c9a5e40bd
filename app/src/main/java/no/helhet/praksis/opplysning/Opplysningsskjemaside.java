package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form for a first version, or for the next.
///
/// @param retter the version that is corrected, or null
/// @param na the latest version, when another corrected it meanwhile
public record Opplysningsskjemaside(
        Person person,
        Opplysningsskjema skjema,
        @Nullable Opplysning retter,
        @Nullable Opplysning na,
        List<Problem> feil) {

    public String action() {
        return retter == null
                ? "/opplysninger/" + person.id().path() + "/ny"
                : "/opplysning/" + retter.id().path() + "/rett";
    }

    public String back() {
        return retter == null
                ? "/opplysninger/" + person.id().path()
                : "/opplysning/" + retter.id().path();
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
