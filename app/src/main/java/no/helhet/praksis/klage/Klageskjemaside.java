package no.helhet.praksis.klage;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page that registers an appeal.
///
/// @param vedtak the case's decisions, newest first
/// @param tidligere appeals that are registered on the case already
public record Klageskjemaside(
        Sak sak,
        Person person,
        List<Choice> vedtak,
        Klageskjema skjema,
        List<Klage> tidligere,
        List<Problem> feil) {

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
