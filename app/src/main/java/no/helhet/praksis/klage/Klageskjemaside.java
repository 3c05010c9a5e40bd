package no.helhet.praksis.klage;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page that registers an appeal.
///
/// @param stonadssak the case, null for a programme
/// @param action where the form is sent
/// @param vedtak the case's decisions, newest first
/// @param tidligere appeals that are registered on the case already
public record Klageskjemaside(
        Klagesak sak,
        @Nullable Sak stonadssak,
        Person person,
        List<Choice> vedtak,
        String action,
        Klageskjema skjema,
        List<Klage> tidligere,
        List<Problem> feil) {

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
