package no.helhet.praksis.bekymring;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;
import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A notice as its page shows it.
///
/// @param skrevet what the reader just wrote, else what is saved
/// @param mangler what must be written before it can be sent
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Bekymringsside(
        Bekymringsmelding melding,
        Person person,
        Barnevern barnevern,
        Bekymringsgrunnlag skrevet,
        List<Problem> mangler,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    public String base() {
        return "/bekymring/" + melding.id().path();
    }

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
